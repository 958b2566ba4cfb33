import type { Position } from '#kernel';
import type { EncodedEvent } from '../codec.js';
import type { Filter } from '../event-store.js';

/** An event in the texts in which it lies in the log, and where it stands. */
export type LogText = EncodedEvent &
  Readonly<{ stream: string; revision: number; id: string; position: Position }>;

/**
 * The log as it lies there: nothing is parsed, lifted or written anew, so that a byte that was changed shows, and a text
 * that cannot be parsed any more is handed over like any other. For whoever proves the log.
 */
export abstract class LogTexts {
  /** A random UUID, made with the log. */
  abstract readonly logId: string;

  /** Every event after the position, in log order, to the head of the moment when it gets there. @throws StoreUnavailable */
  abstract after(place: Position, filter?: Filter): AsyncIterable<readonly LogText[]>;

  /** Position of the last event; `START` when there is none. */
  abstract head(): Promise<Position>;

  abstract close(): Promise<void>;
}
