import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MerkleRoot } from '#event-store';
import { isConsistent, isIncluded } from './check-proofs.js';
import { HashTiles, type TileShelf } from './hash-tiles.js';
import { consistencyPath, inclusionPath } from './make-proofs.js';
import { EMPTY_ROOT, rootAt } from './subtree-hashes.js';

const inMemory = (): TileShelf & { tiles: Map<string, Buffer> } => {
  const tiles = new Map<string, Buffer>();
  return {
    tiles,
    read: (level, tile) => tiles.get(`${String(level)}/${String(tile)}`),
    write: (level, tile, hashes) => void tiles.set(`${String(level)}/${String(tile)}`, hashes),
  };
};

const COUNT = 70_000;
const leaves = Array.from({ length: COUNT }, (_, n) => hash('sha256', `leaf ${String(n)}`, 'buffer'));

const grown = (shelf: TileShelf, stops: readonly number[]): HashTiles => {
  let tree = new HashTiles(shelf, 0);
  for (const stop of stops) {
    while (tree.size < stop) tree.add(leaves[tree.size] ?? EMPTY_ROOT);
    tree.settle();
    tree = new HashTiles(shelf, stop);
  }
  return tree;
};

describe('the tree in tiles', () => {
  it('has the root of the leaves at every size, and proofs that hold, over three levels of tiles', () => {
    const tree = grown(inMemory(), [COUNT]);
    const root = new MerkleRoot();
    const roots = leaves.map((leaf) => {
      root.add(leaf);
      return root.hex;
    });
    const sizes = [1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 69_999, COUNT];
    const now = rootAt(tree, COUNT);
    for (const size of sizes) {
      expect(rootAt(tree, size).toString('hex')).toBe(roots[size - 1]);
      const path = consistencyPath(tree, size, COUNT);
      const firstRoot = Buffer.from(roots[size - 1] ?? '', 'hex');
      expect(isConsistent({ first: size, second: COUNT, firstRoot, secondRoot: now, path })).toBe(true);
      const index = size - 1;
      const leaf = leaves[index] ?? EMPTY_ROOT;
      const way = inclusionPath(tree, index, COUNT);
      expect(isIncluded({ leaf, index, size: COUNT, root: now, path: way })).toBe(true);
    }
  });

  it('is the same tree however often it was put away and taken out again', () => {
    const stops = fc.array(fc.integer({ min: 0, max: 1_200 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(stops, (given) => {
        const [shelf, whole] = [inMemory(), inMemory()];
        const ordered = given.toSorted((one, other) => one - other);
        const size = ordered.at(-1) ?? 0;
        expect(rootAt(grown(shelf, ordered), size)).toEqual(rootAt(grown(whole, [size]), size));
        expect(shelf.tiles).toEqual(whole.tiles);
      }),
      { numRuns: 40 },
    );
  });

  it('does not answer for leaves that it does not have, and does not begin without its last tiles', () => {
    const shelf = inMemory();
    const tree = grown(shelf, [300]);
    expect(() => tree.at(0, 300)).toThrow(RangeError);
    expect(() => rootAt(tree, 301)).toThrow(RangeError);
    shelf.tiles.delete('1/0');
    expect(() => new HashTiles(shelf, 300)).toThrow(RangeError);
  });
});
