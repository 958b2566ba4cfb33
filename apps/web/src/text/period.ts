/** A period as the server writes it: `2026`, `2026-05` or `2026-W07` (ISO week). */
export const periodOf = (period: string): { year: string; month?: number; week?: number } => {
  const [year = '', part] = period.split('-');
  if (part === undefined) return { year };
  return part.startsWith('W') ? { year, week: Number(part.slice(1)) } : { year, month: Number(part) };
};
