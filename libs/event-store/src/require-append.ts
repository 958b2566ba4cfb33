import type { AppendRequest } from './event-store.js';

/** `<category>-<id>`; an id may hold any text without control characters. */
const STREAM = /^[a-z][a-z0-9]*-[^\p{Cc}\p{Cs}]{1,200}$/u;

/** @throws TypeError when no log could take this, whatever stands in it: a bug of the caller */
export const requireAppend = (
  stream: string,
  expected: AppendRequest['expected'],
  events: AppendRequest['events'],
): void => {
  if (!STREAM.test(stream)) throw new TypeError(`not a stream name: ${JSON.stringify(stream)}`);
  if (events.length === 0) throw new TypeError(`${stream}: an append of no events`);
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new TypeError(`${stream}: not a revision: ${expected}`);
  }
};
