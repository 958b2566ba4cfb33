import { hash } from 'node:crypto';
import type { EncodedEvent } from './codec.js';

/**
 * SHA-256(0x00 ‖ event): the leaf of a Merkle tree (RFC 9162, 2.1.1). The position is left out, so that a
 * copy of the log in another store has the same leaves. None of the three parts can hold a line break.
 */
export const leafHash = (
  event: EncodedEvent & Readonly<{ stream: string; revision: number; id: string }>,
): Buffer =>
  hash(
    'sha256',
    `\0${JSON.stringify([event.stream, event.revision, event.id, event.type])}\n${event.data}\n${event.meta}`,
    'buffer',
  );

/** How many events there are, and the root of the Merkle tree over them (RFC 9162), in hex. */
export type LogRoot = Readonly<{ events: number; root: string }>;

const NODE = Buffer.of(1);

/** SHA-256(0x01 ‖ left ‖ right): RFC 9162, 2.1.1. */
export const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');

/**
 * The root (gốc) of the Merkle tree over all leaves so far, in the order in which they were added. Keeps one hash for
 * each full subtree: a hundred million leaves are 27 hashes.
 */
export class MerkleRoot {
  leaves = 0;
  private readonly full: Buffer[] = [];

  add(leaf: Buffer): void {
    let node = leaf;
    // Each trailing one of the count is a full subtree of that height that waits for its right sibling.
    for (let count = this.leaves; count % 2 === 1; count = (count - 1) / 2) {
      node = nodeHash(this.full.pop() ?? node, node);
    }
    this.full.push(node);
    this.leaves += 1;
  }

  /** In hex; of no leaves, the hash of nothing. */
  get hex(): string {
    const [last, ...before] = this.full.toReversed();
    if (last === undefined) return hash('sha256', '', 'hex');
    return before.reduce((right, left) => nodeHash(left, right), last).toString('hex');
  }
}
