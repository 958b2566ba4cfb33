import { describe, expect, it } from '@jest/globals';
import { errorTable, verdictOn } from './error-table.js';
import { OwnTimeout } from './patience.js';

const error = (message: string, more: Readonly<{ type?: string; code?: number }> = {}): Error =>
  Object.assign(new Error(message), more);

/** An error of each kind that was seen or that the server's code can give, and what it must come to. */
const seen: readonly (readonly [Error, kind: string, outcome: string, again: string])[] = [
  [error('', { type: 'wrong-expected-version' }), 'conflict', 'not-written', 'never'],
  [error('petition-1 not found', { type: 'stream-not-found' }), 'empty', 'not-written', 'never'],
  [error('is deleted', { type: 'stream-deleted', code: 9 }), 'deleted', 'not-written', 'never'],
  [error('', { type: 'maximum-append-size-exceeded', code: 3 }), 'too-large', 'not-written', 'never'],
  [
    error('Could not recognize MaximumAppendEventSizeExceeded', { type: 'unknown' }),
    'too-large',
    'not-written',
    'never',
  ],
  [error('16 UNAUTHENTICATED', { type: 'access-denied', code: 16 }), 'refused', 'not-written', 'never'],
  [error('7 PERMISSION_DENIED', { type: 'access-denied', code: 7 }), 'refused', 'not-written', 'never'],
  [error('7 PERMISSION_DENIED', { type: 'unknown', code: 7 }), 'refused', 'not-written', 'never'],
  [error('fromRevision value must be', { type: 'invalid-argument' }), 'refused', 'not-written', 'never'],
  [error('Could not recognize BadRequest', { type: 'unknown' }), 'refused', 'not-written', 'never'],
  [
    error('5 NOT_FOUND: Leader info available', { type: 'not-leader', code: 5 }),
    'unavailable',
    'not-written',
    'at-once',
  ],
  [
    error('14 UNAVAILABLE: Server Is Too Busy', { type: 'unavailable', code: 14 }),
    'unavailable',
    'not-written',
    'backing-off',
  ],
  [
    error('Could not recognize Server Is Busy', { type: 'unknown' }),
    'unavailable',
    'not-written',
    'backing-off',
  ],
  [
    error('Could not recognize Server Is Not Ready', { type: 'unknown' }),
    'unavailable',
    'not-written',
    'backing-off',
  ],
  [
    error('No leader info available in response', { type: 'unknown', code: 2 }),
    'unavailable',
    'not-written',
    'backing-off',
  ],
  [error('Failed to discover after 10 attempts.'), 'unavailable', 'not-written', 'backing-off'],
  [
    error('14 UNAVAILABLE: No connection established. Last error: ECONNREFUSED', { code: 14 }),
    'unavailable',
    'not-written',
    'backing-off',
  ],
  [
    error('14 UNAVAILABLE: Connection dropped', { type: 'unavailable', code: 14 }),
    'unavailable',
    'unknown',
    'backing-off',
  ],
  [error('14 UNAVAILABLE: Connection dropped', { code: 14 }), 'unavailable', 'unknown', 'backing-off'],
  [
    error('1 CANCELLED: Call cancelled', { type: 'cancelled', code: 1 }),
    'unavailable',
    'unknown',
    'backing-off',
  ],
  [
    error('10 ABORTED: Operation timed out', { type: 'timeout', code: 10 }),
    'unavailable',
    'unknown',
    'backing-off',
  ],
  [
    error('4 DEADLINE_EXCEEDED', { type: 'deadline-exceeded', code: 4 }),
    'unavailable',
    'unknown',
    'backing-off',
  ],
  [error('write after end'), 'unavailable', 'unknown', 'backing-off'],
  [
    error('13 INTERNAL: Received RST_STREAM with code 2', { type: 'unknown', code: 13 }),
    'unavailable',
    'unknown',
    'once',
  ],
  [error('15 DATA_LOSS', { code: 15 }), 'unavailable', 'unknown', 'once'],
  [new OwnTimeout(3_000), 'unavailable', 'unknown', 'backing-off'],
];

describe('an error of the client', () => {
  it.each(seen)('%s is %s, %s, to be tried again: %s', (thrown, kind, outcome, again) =>
    expect(verdictOn(thrown)).toMatchObject({ kind, outcome, again }),
  );

  it('of any row of the table was seen', () => {
    const judged = new Set(seen.map(([thrown]) => verdictOn(thrown)));
    expect(errorTable.filter((row) => !judged.has(row))).toEqual([]);
  });

  it.each([new TypeError('x is not a function'), new RangeError('v3'), 'text', undefined])(
    'that is no error of it (%s) is a bug, and nobody’s excuse',
    (thrown) => expect(verdictOn(thrown)).toBeUndefined(),
  );

  it('never calls an append written or not when only the connection knows', () => {
    const lost = errorTable.filter(({ says }) => says === 'the server does not answer');
    expect(lost.map(({ outcome }) => outcome)).toEqual(['unknown']);
  });
});
