import type { Leaf } from './made-office.mjs';

export function leafOf(event: Omit<Leaf, 'leaf'>): string;

/** Leaves, proofs in hex; roots as bytes. */
export class MerkleTree {
  constructor(leaves?: readonly string[]);
  add(leaf: string): void;
  root(size: number): Buffer;
  path(index: number, size: number): string[];
  consistency(from: number, size: number): string[];
}
