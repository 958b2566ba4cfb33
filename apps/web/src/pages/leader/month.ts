/** `9/2026` or `2026-09` → `2026-09`; nothing typed → ''; undefined when it is no month. */
export const parseMonth = (typed: string): string | undefined => {
  const text = typed.trim();
  if (text === '') return '';
  const parts = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month] = parts ? [parts[2], parts[1]] : (/^(\d{4})-(\d{2})$/.exec(text)?.slice(1) ?? []);
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}`;
};

/** `2026-09` → `09/2026`. */
export const showFullMonth = (month: string): string =>
  month ? `${month.slice(5)}/${month.slice(0, 4)}` : '';
