/** One of five shades (0 = none) for `n` of at most `most`; any case at all is visible. */
export const heatOf = (n: number, most: number): 0 | 1 | 2 | 3 | 4 => {
  if (n <= 0 || most <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((n / most) * 4))) as 1 | 2 | 3 | 4;
};

export type Point = Readonly<{ x: number; y: number }>;

/** Round ticks up to 100 that start below the lowest value: an axis that neither flatters nor frightens. */
export const axisOf = (
  percents: readonly number[],
): Readonly<{ low: number; high: number; ticks: readonly number[] }> => {
  const least = Math.min(60, ...percents);
  const step = least < 40 ? 20 : 10;
  const low = Math.floor(least / step) * step;
  const ticks = Array.from({ length: (100 - low) / step + 1 }, (_, index) => low + index * step);
  return { low, high: 100, ticks };
};

/** The lines between known points; a month without closed cases leaves a gap instead of a zero. */
export const pathOf = (points: readonly (Point | undefined)[]): string => {
  let path = '';
  let pen = false;
  for (const point of points) {
    if (point) path += `${pen ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    pen = point !== undefined;
  }
  return path;
};
