import { describe, expect, it } from '@jest/globals';
import { position, START, type Position, type Recorded } from '#kernel';
import { StoreUnavailable, type Batch } from './event-store.js';
import { ReadOn } from './read-on.js';

const event = (n: number): Recorded => ({
  type: 'Noted',
  data: {},
  id: `event-${n}`,
  stream: 'note-1',
  revision: n,
  position: position(String(n).padStart(4, '0')),
  meta: { recordedAt: '', actor: '', commandId: '', correlationId: '', schema: 1 },
});

/** A log that grows, in batches of two, and goes away when it is told to. */
class GrowingLog {
  length = 0;
  readonly askedFrom: Position[] = [];
  gone = false;

  async *readAll(after: Position): AsyncIterable<Batch> {
    this.askedFrom.push(after);
    const end = this.length;
    for (let n = after === START ? 1 : Number(after) + 1; n <= end; n += 2) {
      await Promise.resolve();
      const events = [event(n), ...(n < end ? [event(n + 1)] : [])];
      yield { events, checkpoint: events.at(-1)?.position ?? after, caughtUp: n + 2 > end };
      if (this.gone) throw new StoreUnavailable('gone', 'not-written');
    }
  }
}

const reading = () => {
  const log = new GrowingLog();
  const seen: string[] = [];
  return { log, seen, on: new ReadOn(log, { types: ['Noted'] }, ({ id }) => seen.push(id)) };
};
const upTo = (n: number): string[] => Array.from({ length: n }, (_, index) => `event-${index + 1}`);

describe('a reader that keeps what it read', () => {
  it('is given every event once, however many ask at the same time', async () => {
    const { log, seen, on } = reading();
    log.length = 5;
    await Promise.all([on.toHead(), on.toHead(), on.toHead()]);
    expect(seen).toEqual(upTo(5));
  });

  it('goes on from where it stopped, and says how far it came', async () => {
    const { log, seen, on } = reading();
    expect(await on.toHead()).toEqual({ position: START, event: undefined });
    log.length = 3;
    expect(await on.toHead()).toEqual({ position: '0003', event: 'event-3' });
    log.length = 4;
    await on.toHead();
    expect(seen).toEqual(upTo(4));
    expect(log.askedFrom).toEqual([START, START, '0003']);
  });

  it('loses and repeats nothing when the log goes away in the middle', async () => {
    const { log, seen, on } = reading();
    log.length = 5;
    log.gone = true;
    await expect(on.toHead()).rejects.toThrow(StoreUnavailable);
    expect(seen).toEqual(upTo(2).slice(0, seen.length));
    log.gone = false;
    await on.toHead();
    expect(seen).toEqual(upTo(5));
  });
});
