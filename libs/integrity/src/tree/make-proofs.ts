import { rangeHash, splitOf, type SubtreeHashes } from './subtree-hashes.js';

/**
 * The hashes that lead from leaf `index` to the root over `size` leaves (chứng minh có mặt), nearest first: RFC 9162,
 * 2.1.3.1.
 *
 * @throws RangeError when there is no such leaf among them
 */
export const inclusionPath = (tree: SubtreeHashes, index: number, size: number): readonly Buffer[] => {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} among ${size}`);
  const path: Buffer[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.push(rangeHash(tree, middle, to));
      to = middle;
    } else {
      path.push(rangeHash(tree, from, middle));
      from = middle;
    }
  }
  return path.reverse();
};

/**
 * The hashes that show that the first `first` of `second` leaves are what they were (chứng minh nối tiếp): RFC 9162,
 * 2.1.4.1. Empty from nothing, and to itself.
 *
 * @throws RangeError when `first` is larger
 */
export const consistencyPath = (tree: SubtreeHashes, first: number, second: number): readonly Buffer[] => {
  if (!(first >= 0 && first <= second)) throw new RangeError(`${first} leaves do not begin ${second}`);
  if (first === 0 || first === second) return [];
  const path: Buffer[] = [];
  let [from, to] = [0, second];
  while (first !== to) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      path.push(rangeHash(tree, middle, to));
      to = middle;
    } else {
      path.push(rangeHash(tree, from, middle));
      from = middle;
    }
  }
  // The old root is known to whoever checks, where the way ends at a subtree that begins with leaf 0.
  if (from > 0) path.push(rangeHash(tree, from, to));
  return path.reverse();
};
