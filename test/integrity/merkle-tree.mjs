// The tree of RFC 9162, 2.1, word for word as the definitions stand there: slow, and nothing of the product in it.
import { createHash } from 'node:crypto';

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** SHA-256(0x00 ‖ header ‖ LF ‖ data ‖ LF ‖ meta), in hex. */
export const leafOf = ({ stream, revision, id, type, data, meta }) =>
  sha256(LEAF, `${JSON.stringify([stream, revision, id, type])}\n${data}\n${meta}`).toString('hex');

/** The largest power of two below n. */
const split = (n) => 2 ** (Math.ceil(Math.log2(n)) - 1);

/** Roots and proofs over leaves in hex. Full subtrees are remembered, so that the second proof costs little. */
export class MerkleTree {
  #leaves = [];
  #known = new Map();

  constructor(leaves = []) {
    for (const leaf of leaves) this.add(leaf);
  }

  add(leaf) {
    this.#leaves.push(Buffer.from(leaf, 'hex'));
  }

  /** MTH(D[from:to]). */
  hash(from, to) {
    if (to === from) return sha256();
    if (to - from === 1) return this.#leaves[from];
    const name = `${from} ${to}`;
    const known = this.#known.get(name);
    if (known) return known;
    const k = split(to - from);
    const made = sha256(NODE, this.hash(from, from + k), this.hash(from + k, to));
    if (to - from === k * 2) this.#known.set(name, made);
    return made;
  }

  root(size) {
    return this.hash(0, size);
  }

  /** PATH(m, D[from:to]), in hex. */
  path(m, size, from = 0) {
    const n = size - from;
    if (n === 1) return [];
    const k = split(n);
    const [inner, other] =
      m < k
        ? [this.path(m, from + k, from), this.hash(from + k, size)]
        : [this.path(m - k, size, from + k), this.hash(from, from + k)];
    return [...inner, other.toString('hex')];
  }

  /** PROOF(m, D_n), in hex. */
  consistency(m, size) {
    return this.#subproof(m, 0, size, true);
  }

  #subproof(m, from, to, whole) {
    if (m === to - from) return whole ? [] : [this.hash(from, to).toString('hex')];
    const k = split(to - from);
    const [inner, other] =
      m <= k
        ? [this.#subproof(m, from, from + k, whole), this.hash(from + k, to)]
        : [this.#subproof(m - k, from + k, to, false), this.hash(from, from + k)];
    return [...inner, other.toString('hex')];
  }
}
