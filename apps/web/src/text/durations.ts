export type DurationUnit = 'second' | 'minute' | 'hour';

const UNITS: readonly (readonly [DurationUnit, number])[] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Milliseconds in the largest unit of which there is one at least; seconds and less with one decimal. */
export const inUnits = (ms: number): Readonly<{ value: number; unit: DurationUnit }> => {
  const [unit, length] = UNITS.find(([, long]) => ms >= long) ?? (['second', 1_000] as const);
  return { value: Math.round((ms / length) * 10) / 10, unit };
};
