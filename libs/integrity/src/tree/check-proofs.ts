import { nodeHash } from '#event-store';
import { EMPTY_ROOT } from './subtree-hashes.js';

export type Inclusion = Readonly<{
  leaf: Buffer;
  index: number;
  size: number;
  root: Buffer;
  path: readonly Buffer[];
}>;

export type Consistency = Readonly<{
  first: number;
  second: number;
  firstRoot: Buffer;
  secondRoot: Buffer;
  path: readonly Buffer[];
}>;

/** Whether the leaf stands at that index under that root: RFC 9162, 2.1.3.2. */
export const isIncluded = ({ leaf, index, size, root, path }: Inclusion): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  const way = new WayUp(index, size - 1);
  let node = leaf;
  for (const sibling of path) {
    if (way.isOver) return false;
    node = way.isRight ? nodeHash(sibling, node) : nodeHash(node, sibling);
    way.climb();
  }
  return way.isOver && node.equals(root);
};

/** Whether the first root is over a beginning of what the second is over: RFC 9162, 2.1.4.2. */
export const isConsistent = (proof: Consistency): boolean => {
  const { first, second, firstRoot, secondRoot, path } = proof;
  if (!isCount(first) || !isCount(second) || first > second) return false;
  if (first === second) return path.length === 0 && firstRoot.equals(secondRoot);
  if (first === 0) return path.length === 0 && firstRoot.equals(EMPTY_ROOT);
  return path.length > 0 && growsInto(proof);
};

const growsInto = ({ first, second, firstRoot, secondRoot, path }: Consistency): boolean => {
  const isFull = Number.isInteger(Math.log2(first));
  const [start = firstRoot, ...siblings] = isFull ? [firstRoot, ...path] : path;
  const way = new WayUp(first - 1, second - 1);
  way.skipRights();
  let [old, now] = [start, start];
  for (const sibling of siblings) {
    if (way.isOver) return false;
    if (way.isRight) [old, now] = [nodeHash(sibling, old), nodeHash(sibling, now)];
    else now = nodeHash(now, sibling);
    way.climb();
  }
  return way.isOver && old.equals(firstRoot) && now.equals(secondRoot);
};

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** From a leaf up to the root: where the node stands in its level, and the last one of the level. */
class WayUp {
  constructor(
    private node: number,
    private last: number,
  ) {}

  get isOver(): boolean {
    return this.last === 0;
  }

  /** A right child, or the last one of its level, whose next sibling is to the left. */
  get isRight(): boolean {
    return this.node % 2 === 1 || this.node === this.last;
  }

  climb(): void {
    if (this.isRight) while (this.node % 2 === 0 && this.node !== 0) this.up();
    this.up();
  }

  skipRights(): void {
    while (this.node % 2 === 1) this.up();
  }

  private up(): void {
    this.node = Math.floor(this.node / 2);
    this.last = Math.floor(this.last / 2);
  }
}
