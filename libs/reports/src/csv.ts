/** A cell that a spreadsheet would take for a formula stands behind an apostrophe (ASVS 5, 1.2.10). */
const safe = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** What a spreadsheet may take for a formula, in CSV or when a cell is edited. */
export const isFormula = (text: string): boolean => /^[=+\-@\t\r\0]/.test(text);

export type Separator = ',' | ';';

export const BYTE_ORDER_MARK = '\uFEFF';

/** One line of a table as CSV (RFC 4180), CR LF included. Numbers stay numbers. */
export const csvLine = (line: readonly (string | number | null)[], separator: Separator = ','): string => {
  const special = separator === ',' ? /[",\r\n]/ : /[";\r\n]/;
  const quoted = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const field = (value: string | number | null): string => {
    if (value === null) return '';
    return typeof value === 'number' ? String(value) : quoted(safe(value));
  };
  return `${line.map(field).join(separator)}\r\n`;
};

/** Lines of a table as CSV, with the mark by which Excel knows UTF-8. */
export const csv = (lines: readonly (readonly (string | number | null)[])[]): string =>
  `${BYTE_ORDER_MARK}${lines.map((line) => csvLine(line)).join('')}`;
