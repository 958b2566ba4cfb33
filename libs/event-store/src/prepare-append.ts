import type { Codec, EncodedEvent } from './codec.js';
import { EventTooLarge, type AppendRequest, type ExpectedRevision } from './event-store.js';

/** `<category>-<id>`; an id may hold any text without control characters. */
const STREAM = /^[a-z][a-z0-9]*-[^\p{Cc}\p{Cs}]{1,200}$/u;

/** An append in the bytes that are stored. Plain data: it crosses threads. */
export type PreparedAppend = Readonly<{
  stream: string;
  expected: ExpectedRevision;
  command: string;
  events: readonly EncodedEvent[];
}>;

/**
 * @returns EventTooLarge instead of throwing it, so that it stands in its place among the outcomes
 * @throws TypeError when no log could take this, whatever stands in it: a bug of the caller
 */
export const prepareAppend = (
  { stream, expected, events, meta }: AppendRequest,
  codec: Codec,
): PreparedAppend | EventTooLarge => {
  if (!STREAM.test(stream)) throw new TypeError(`not a stream name: ${JSON.stringify(stream)}`);
  if (events.length === 0) throw new TypeError(`${stream}: an append of no events`);
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new TypeError(`${stream}: not a revision: ${expected}`);
  }
  try {
    return { stream, expected, command: meta.commandId, events: codec.encode(events, meta) };
  } catch (error) {
    if (error instanceof EventTooLarge) return error;
    throw error;
  }
};
