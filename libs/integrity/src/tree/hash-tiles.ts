import { MerkleRoot } from '#event-store';
import type { SubtreeHashes } from './subtree-hashes.js';

/** Levels of the tree that a tile spans: it holds up to 256 hashes of one level, and what is above them is computed. */
const SPAN = 8;
const WIDTH = 2 ** SPAN;
const HASH_BYTES = 32;
/** Tiles that are kept in memory, of 8 KiB each. */
const KEPT = 64;

/** Where tiles lie. `level` counts in spans: 0 holds leaves, 1 the hashes over 256 leaves each, and so on. */
export type TileShelf = Readonly<{
  read(level: number, tile: number): Buffer | undefined;
  write(level: number, tile: number, hashes: Buffer): void;
}>;

/**
 * The hashes of a growing tree in tiles of 256, as public logs keep them: 32 bytes for a leaf and an eighth of a byte for
 * all that is above it. Every other subtree is computed out of one tile.
 */
export class HashTiles implements SubtreeHashes {
  /** For each level the hashes of its last tile, which is not full. */
  private readonly begun: Buffer[][] = [];
  private readonly counts: number[] = [];
  private readonly kept = new Map<string, Buffer>();

  /**
   * @param size leaves that lie on the shelf
   * @throws RangeError when the shelf lacks one of the last tiles
   */
  constructor(
    private readonly shelf: TileShelf,
    size: number,
  ) {
    for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / WIDTH)) {
      const full = Math.floor(count / WIDTH);
      this.counts[level] = count;
      this.begun[level] = Array.from({ length: count % WIDTH }, (_, n) =>
        cut(shelf.read(level, full), n, `${level}/${full}`),
      );
    }
  }

  get size(): number {
    return this.counts[0] ?? 0;
  }

  add(leaf: Buffer): void {
    this.push(0, leaf);
  }

  /** Puts the tiles on the shelf that are not full: then the whole tree lies there. */
  settle(): void {
    for (const [level, hashes] of this.begun.entries())
      if (hashes.length > 0) this.shelf.write(level, this.lastTile(level), Buffer.concat(hashes));
  }

  at(level: number, index: number): Buffer {
    const span = Math.floor(level / SPAN);
    const count = 2 ** (level % SPAN);
    if (count === 1) return this.hash(span, index);
    const root = new MerkleRoot();
    for (let n = index * count; n < (index + 1) * count; n += 1) root.add(this.hash(span, n));
    return Buffer.from(root.hex, 'hex');
  }

  private push(level: number, hash: Buffer): void {
    const hashes = (this.begun[level] ??= []);
    hashes.push(hash);
    if (hashes.length === WIDTH) this.shelf.write(level, this.lastTile(level), Buffer.concat(hashes));
    this.counts[level] = (this.counts[level] ?? 0) + 1;
    if (hashes.length < WIDTH) return;
    const root = new MerkleRoot();
    for (const one of hashes.splice(0)) root.add(one);
    this.push(level + 1, Buffer.from(root.hex, 'hex'));
  }

  private hash(level: number, n: number): Buffer {
    const tile = Math.floor(n / WIDTH);
    const place = n % WIDTH;
    const name = `${level}/${tile}`;
    if (n >= (this.counts[level] ?? 0)) throw new RangeError(`the tree does not reach ${name}`);
    const open = tile === this.lastTile(level) ? this.begun[level]?.[place] : undefined;
    return open ?? cut(this.full(level, tile), place, name);
  }

  private full(level: number, tile: number): Buffer | undefined {
    const name = `${level}/${tile}`;
    const found = this.kept.get(name) ?? this.shelf.read(level, tile);
    if (!found) return undefined;
    this.kept.set(name, found);
    const oldest = this.kept.size > KEPT ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    return found;
  }

  private lastTile(level: number): number {
    return Math.floor((this.counts[level] ?? 0) / WIDTH);
  }
}

const cut = (hashes: Buffer | undefined, place: number, name: string): Buffer => {
  const found = hashes?.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
  if (found?.length !== HASH_BYTES) throw new RangeError(`the tree lacks ${place} of tile ${name}`);
  return found;
};
