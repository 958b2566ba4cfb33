import { hash } from 'node:crypto';
import { position, type Position } from '#kernel';
import type { EncodedEvent } from '../codec.js';

/** A row of `events`, without its hash. `position` counts from 1 without gaps. */
export type StoredEvent = EncodedEvent &
  Readonly<{ position: number; stream: string; revision: number; id: string }>;

/**
 * SHA-256(0x00 ‖ event): the leaf of a Merkle tree (RFC 9162, 2.1.1). The position is left out, so that a
 * copy of the log in another store has the same leaves. None of the three parts can hold a line break.
 */
export const leafHash = (event: Omit<StoredEvent, 'position'>): Buffer =>
  hash(
    'sha256',
    `\0${JSON.stringify([event.stream, event.revision, event.id, event.type])}\n${event.data}\n${event.meta}`,
    'buffer',
  );

/** Zero-padded, so that text order is log order. 0 is `START`. */
export const toPosition = (place: number): Position =>
  position(place === 0 ? '' : String(place).padStart(20, '0'));

/** @throws RangeError when the text did not come from this kind of log */
export const fromPosition = (text: Position): number => {
  if (text !== '' && !/^0{4}\d{16}$/.test(text)) throw new RangeError(`not a position of this log: ${text}`);
  return Number(text);
};
