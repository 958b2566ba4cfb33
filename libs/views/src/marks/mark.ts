import { createHash } from 'node:crypto';

/**
 * dấu của danh sách: what a reader may see of a list, in a few letters. Another mark means that the list has changed for
 * this reader; the mark itself says nothing, and nodes that hold the same views give the same one.
 */
export type Mark = string;

const LETTERS = 12;

/** @param sums what is asked of the rows that the reader may see, and of no others */
export const markOf = (...sums: readonly object[]): Mark =>
  createHash('sha256').update(JSON.stringify(sums)).digest('base64url').slice(0, LETTERS);
