/** Mean of the middle two for an even number of values; undefined without any. */
export const median = (sorted: readonly number[]): number | undefined => {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** Nearest rank: the ceil(share · n)-th smallest. */
export const nearestRank = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.ceil(share * sorted.length) - 1];

export const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
