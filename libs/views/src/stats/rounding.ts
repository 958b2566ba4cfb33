/** Half to even on the binary value, as most statistics packages do. */
const round = (value: number, digits: number): number => {
  const scaled = value * 10 ** digits;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return (floor + (up ? 1 : 0)) / 10 ** digits;
};

export const rate = (n: number, of: number): number | null => (of === 0 ? null : round(n / of, 6));

export const days = (value: number | undefined): number | null =>
  value === undefined ? null : round(value, 4);
