/** A cell that a spreadsheet would take for a formula stands behind an apostrophe. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Lines of a table as CSV (RFC 4180), with the mark by which Excel knows UTF-8. Numbers stay numbers. */
export const csv = (lines: readonly (readonly (string | number | null)[])[]): string => {
  const field = (value: string | number | null): string => {
    if (value === null) return '';
    return typeof value === 'number' ? String(value) : quoted(safe(value));
  };
  return `\uFEFF${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
};
