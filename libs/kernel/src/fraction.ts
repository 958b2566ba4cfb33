/** A part of a whole, both whole numbers. */
export type Fraction = Readonly<{ n: number; of: number }>;

/**
 * The percentage in Vietnamese writing, rounded half up in whole numbers, so that no binary fraction has a say;
 * a whole number has no decimals.
 *
 * @example percentText({ n: 861, of: 866 }, 1) // '99,4 %'
 * @returns `–` where there is nothing to divide by: neither 0 % nor 100 %
 */
export const percentText = ({ n, of }: Fraction, decimals: number): string => {
  if (of === 0) return '–';
  const scale = 10 ** decimals;
  const scaled = Math.floor((2 * n * 100 * scale + of) / (2 * of));
  const rest = String(scaled % scale).padStart(decimals, '0');
  const whole = String(Math.floor(scaled / scale));
  return scaled % scale === 0 ? `${whole} %` : `${whole},${rest} %`;
};

/**
 * A percentage is never printed without its fraction.
 *
 * @example fractionText({ n: 8, of: 8 }, 1) // '8/8 (100 %)'
 */
export const fractionText = (fraction: Fraction, decimals: number): string =>
  fraction.of === 0 ? '–' : `${fraction.n}/${fraction.of} (${percentText(fraction, decimals)})`;
