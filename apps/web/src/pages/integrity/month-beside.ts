/** The month so many months later, or earlier: `2026-01`, -1 → `2025-12`. */
export const monthBeside = (month: string, months: number): string => {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  const at = new Date(Date.UTC(year, nth - 1 + months));
  return at.toISOString().slice(0, 7);
};
