import { position, type Position } from '#kernel';
import type { EncodedEvent } from '../codec.js';

/** A row of `events`, without its hash. `position` counts from 1 without gaps. */
export type StoredEvent = EncodedEvent &
  Readonly<{ position: number; stream: string; revision: number; id: string }>;

/** Zero-padded, so that text order is log order. 0 is `START`. */
export const toPosition = (place: number): Position =>
  position(place === 0 ? '' : String(place).padStart(20, '0'));

/** @throws RangeError when the text did not come from this kind of log */
export const fromPosition = (text: Position): number => {
  if (text !== '' && !/^0{4}\d{16}$/.test(text)) throw new RangeError(`not a position of this log: ${text}`);
  return Number(text);
};
