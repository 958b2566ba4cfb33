import { hash } from 'node:crypto';
import { nodeHash } from '#event-store';

/**
 * The full subtrees of the tree over the log (RFC 9162, 2.1): the one of height `level` at `index` covers the leaves
 * from index·2^level on, 2^level of them.
 */
export type SubtreeHashes = Readonly<{
  /** @throws RangeError when the tree does not reach so far */
  at(level: number, index: number): Buffer;
}>;

/** The root of no leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

/** The largest power of two below `count`, which is two at least: where a tree is divided. */
export const splitOf = (count: number): number => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};

/** The root over the leaves from `from` up to before `to`, as they hang in a tree that begins at leaf 0. */
export const rangeHash = (tree: SubtreeHashes, from: number, to: number): Buffer => {
  const count = to - from;
  const level = Math.log2(count);
  if (Number.isInteger(level)) return tree.at(level, from / count);
  const split = splitOf(count);
  return nodeHash(rangeHash(tree, from, from + split), rangeHash(tree, from + split, to));
};

/** The root over the first `size` leaves. @throws RangeError when the tree does not reach so far */
export const rootAt = (tree: SubtreeHashes, size: number): Buffer =>
  size === 0 ? EMPTY_ROOT : rangeHash(tree, 0, size);
