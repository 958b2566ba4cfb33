import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nodeHash } from '#event-store';
import { isConsistent, isIncluded } from './check-proofs.js';
import { consistencyPath, inclusionPath } from './make-proofs.js';
import { EMPTY_ROOT, rootAt, type SubtreeHashes } from './subtree-hashes.js';

const leafOf = (bytes: Buffer): Buffer => hash('sha256', Buffer.concat([Buffer.of(0), bytes]), 'buffer');
const leaves = Array.from({ length: 80 }, (_, n) => leafOf(Buffer.from(`leaf ${String(n)}`)));

/** The definitions of RFC 9162, word for word. */
const power = (n: number): number => (n <= 2 ? 1 : 2 * power(Math.ceil(n / 2)));
const mth = (d: readonly Buffer[]): Buffer => {
  const [first] = d;
  if (first === undefined) return EMPTY_ROOT;
  if (d.length === 1) return first;
  const k = power(d.length);
  return nodeHash(mth(d.slice(0, k)), mth(d.slice(k)));
};
const pathTo = (m: number, d: readonly Buffer[]): readonly Buffer[] => {
  if (d.length === 1) return [];
  const k = power(d.length);
  return m < k
    ? [...pathTo(m, d.slice(0, k)), mth(d.slice(k))]
    : [...pathTo(m - k, d.slice(k)), mth(d.slice(0, k))];
};
const subproof = (m: number, d: readonly Buffer[], whole: boolean): readonly Buffer[] => {
  if (m === d.length) return whole ? [] : [mth(d)];
  const k = power(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), whole), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
};

const treeOf = (d: readonly Buffer[]): SubtreeHashes => ({
  at: (level, index) => {
    const [from, to] = [index * 2 ** level, (index + 1) * 2 ** level];
    if (to > d.length) throw new RangeError('not that far');
    return mth(d.slice(from, to));
  },
});
const tree = treeOf(leaves);
const roots = Array.from({ length: 81 }, (_, size) => rootAt(tree, size));
const rootOf = (size: number): Buffer => roots[size] ?? EMPTY_ROOT;
const hex = (path: readonly Buffer[]): readonly string[] => path.map((node) => node.toString('hex'));

describe('the tree over the log', () => {
  it('has the root of the reference test of Certificate Transparency over its eight leaves', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const reference = treeOf(inputs.map((text) => leafOf(Buffer.from(text, 'hex'))));
    expect(rootAt(reference, 8).toString('hex')).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    );
  });

  it('proves each of up to 80 leaves as the definition does', () => {
    for (let size = 1; size <= 80; size += 1)
      for (let index = 0; index < size; index += 1) {
        const path = inclusionPath(tree, index, size);
        expect(hex(path)).toEqual(hex(pathTo(index, leaves.slice(0, size))));
        const leaf = leaves[index] ?? EMPTY_ROOT;
        expect(isIncluded({ leaf, index, size, root: rootOf(size), path })).toBe(true);
      }
  });

  it('proves each beginning of up to 80 leaves as the definition does', () => {
    for (let second = 0; second <= 80; second += 1)
      for (let first = 0; first <= second; first += 1) {
        const path = consistencyPath(tree, first, second);
        if (first > 0) expect(hex(path)).toEqual(hex(subproof(first, leaves.slice(0, second), true)));
        const [firstRoot, secondRoot] = [rootOf(first), rootOf(second)];
        expect(isConsistent({ first, second, firstRoot, secondRoot, path })).toBe(true);
      }
  });

  it('proves no leaf that it does not have', () => {
    expect(() => inclusionPath(tree, 5, 5)).toThrow(RangeError);
    expect(() => inclusionPath(tree, -1, 5)).toThrow(RangeError);
    expect(() => consistencyPath(tree, 6, 5)).toThrow(RangeError);
    expect(() => inclusionPath(tree, 0, 81)).toThrow(RangeError);
  });
});

/** The same bytes with one bit turned. */
const turned = (bytes: Buffer, bit: number): Buffer => {
  const other = Buffer.from(bytes);
  const at = Math.floor(bit / 8) % other.length;
  other[at] = (other[at] ?? 0) ^ (1 << (bit % 8));
  return other;
};

/** A path that is another one: a bit turned, a node taken out, one put in, or two that change places. */
const otherPaths = (path: readonly Buffer[], at: number, bit: number): readonly (readonly Buffer[])[] => {
  const n = path.length === 0 ? 0 : at % path.length;
  const node = path[n];
  return [
    path.toSpliced(n, 0, leaves[at % 80] ?? EMPTY_ROOT),
    ...(node ? [path.with(n, turned(node, bit)), path.toSpliced(n, 1)] : []),
    ...(n > 0
      ? [[...path.slice(0, n - 1), ...path.slice(n - 1, n + 1).reverse(), ...path.slice(n + 1)]]
      : []),
  ];
};

const places = fc.record({
  size: fc.integer({ min: 1, max: 80 }),
  place: fc.nat(),
  at: fc.nat(),
  bit: fc.nat(255),
});

describe('a proof', () => {
  it('does not hold for another leaf, index, size, root or path', () => {
    fc.assert(
      fc.property(places, ({ size, place, at, bit }) => {
        const index = place % size;
        const leaf = leaves[index] ?? EMPTY_ROOT;
        const path = inclusionPath(tree, index, size);
        const right = { leaf, index, size, root: rootOf(size), path };
        const wrongs = [
          { ...right, leaf: turned(leaf, bit) },
          { ...right, root: turned(right.root, bit) },
          { ...right, index: index + 1 },
          { ...right, index: index - 1 },
          { ...right, index: index + 0.5 },
          ...otherPaths(path, at, bit).map((other) => ({ ...right, path: other })),
        ];
        for (const wrong of wrongs) expect(isIncluded(wrong)).toBe(false);
        // The path alone cannot tell every size apart, the root does.
        if (size < 80) expect(isIncluded({ ...right, size: size + 1, root: rootOf(size + 1) })).toBe(false);
      }),
    );
  });

  it('of a beginning does not hold for another size, root or path', () => {
    fc.assert(
      fc.property(places, ({ size: second, place, at, bit }) => {
        const first = place % (second + 1);
        const path = consistencyPath(tree, first, second);
        const right = { first, second, firstRoot: rootOf(first), secondRoot: rootOf(second), path };
        const wrongs = [
          { ...right, firstRoot: turned(right.firstRoot, bit) },
          ...(first > 0 ? [{ ...right, secondRoot: turned(right.secondRoot, bit) }] : []),
          { ...right, first: second + 1 },
          ...(first > 1 ? [{ ...right, first: first - 1, firstRoot: rootOf(first) }] : []),
          ...otherPaths(path, at, bit).map((other) => ({ ...right, path: other })),
        ];
        for (const wrong of wrongs) expect(isConsistent(wrong)).toBe(false);
      }),
    );
  });
});
