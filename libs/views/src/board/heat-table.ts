import type { SpotLine } from './board.sql.js';
import type { BoardReport } from './board.types.js';

const SIDE = 8;

/** The keys with most overdue, then most open cases; ties by name. */
const hottest = (lines: readonly SpotLine[], key: (line: SpotLine) => string): readonly string[] => {
  const sums = new Map<string, { overdue: number; open: number }>();
  for (const line of lines) {
    const sum = sums.get(key(line)) ?? { overdue: 0, open: 0 };
    sums.set(key(line), { overdue: sum.overdue + line.overdue, open: sum.open + line.open });
  }
  return [...sums]
    .sort(([a, as], [b, bs]) => bs.overdue - as.overdue || bs.open - as.open || (a < b ? -1 : 1))
    .slice(0, SIDE)
    .map(([name]) => name);
};

/** điểm nóng: units by fields, a number in every cell. */
export const heatTable = (lines: readonly SpotLine[]): BoardReport['hotSpots'] => {
  const units = hottest(lines, ({ unit }) => unit);
  const fields = hottest(lines, ({ field }) => field);
  const cell = (unit: string, field: string): SpotLine | undefined =>
    lines.find((line) => line.unit === unit && line.field === field);
  return {
    units: units.map((id) => ({ id, name: lines.find(({ unit }) => unit === id)?.unitName ?? id })),
    fields,
    overdue: units.map((unit) => fields.map((field) => cell(unit, field)?.overdue ?? 0)),
    open: units.map((unit) => fields.map((field) => cell(unit, field)?.open ?? 0)),
  };
};
