import { describe, expect, it } from '@jest/globals';
import { position, type Position, type Recorded } from '#kernel';
import type { Batch, SubscribeOptions } from '../event-store.js';
import { noteOf, type LogUnderTest } from './log-under-test.js';

export const subscriptionContract = (on: LogUnderTest): void => {
  const { append, meta, mine, many } = on;

  describe(`${on.name}: a subscription`, () => {
    const subscribe = (options: Partial<SubscribeOptions> = {}) => {
      const controller = new AbortController();
      const batches: Batch[] = [];
      const iterate = async (): Promise<void> => {
        for await (const batch of on.store.subscribe({
          after: on.before,
          signal: controller.signal,
          ...options,
        })) {
          batches.push(batch);
        }
      };
      const done = iterate();
      const events = (): Recorded[] => batches.flatMap((batch) => batch.events).filter(mine);
      return {
        batches,
        events,
        notes: () => events().map(noteOf),
        reached: (place: Position) => until(() => (batches.at(-1)?.checkpoint ?? position('')) >= place),
        stop: async () => {
          controller.abort();
          await done;
        },
        done,
      };
    };

    it('says at once that it has caught up when there is nothing new', async () => {
      const subscription = subscribe();
      await until(() => subscription.batches.length > 0);
      await subscription.stop();
      expect(subscription.batches).toEqual([{ events: [], checkpoint: on.before, caughtUp: true }]);
    });
    it('gives what is there, then what comes', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      const subscription = subscribe();
      await until(() => subscription.notes().length === 1);
      await append(on.stream, 0, 'c2', 'b');
      const { position: place } = await append(on.other, 'none', 'c3', 'c');
      await subscription.reached(place);
      await subscription.stop();
      expect(subscription.notes()).toEqual(['a', 'b', 'c']);
      expect(subscription.batches.at(-1)?.caughtUp).toBe(true);
    });
    it('gives each event once and in order while 64 writers append', async () => {
      const write = async (writer: number): Promise<void> => {
        for (let n = 0; n < 10; n += 1) {
          await append(
            `${on.category}-w${writer}`,
            n === 0 ? 'none' : n - 1,
            `${writer}/${n}`,
            `${writer}/${n}`,
          );
        }
      };
      const early = subscribe();
      const writing = Promise.all(Array.from({ length: 64 }, (_, writer) => write(writer)));
      await until(() => early.events().length > 50);
      const late = subscribe({ batch: 7 });
      await writing;
      const head = await on.store.head();
      await Promise.all([early.reached(head), late.reached(head)]);
      await Promise.all([early.stop(), late.stop()]);
      const places = early.events().map(({ position: place }) => place);
      expect(places).toHaveLength(640);
      expect(places).toEqual([...new Set(places)].sort());
      expect(late.events()).toEqual(early.events());
    });
    it('goes on after its checkpoint without a gap or a repeat', async () => {
      await many(30);
      const first = subscribe({ batch: 8 });
      await until(() => first.batches.length >= 2);
      await first.stop();
      const second = subscribe({ after: first.batches.at(-1)?.checkpoint as Position });
      await second.reached(await on.store.head());
      await second.stop();
      expect([...first.notes(), ...second.notes()]).toEqual(Array.from({ length: 30 }, (_, i) => i));
    });
    it('keeps its batches as small as was asked for', async () => {
      await many(25);
      const subscription = subscribe({ batch: 10 });
      await subscription.reached(await on.store.head());
      await subscription.stop();
      expect(Math.max(...subscription.batches.map(({ events }) => events.length))).toBeLessThanOrEqual(10);
      expect(subscription.notes()).toHaveLength(25);
    });
    it('moves its checkpoint over live events that the filter hides', async () => {
      const subscription = subscribe({ filter: { types: ['Closed'] } });
      const { position: place } = await append(on.stream, 'none', 'c1', 'a');
      await subscription.reached(place);
      await on.store.append(on.stream, 0, [{ type: 'Closed', data: { note: 'b' } }], meta('c2'));
      await until(() => subscription.notes().length === 1);
      await subscription.stop();
      expect(subscription.notes()).toEqual(['b']);
    });
    it('loses nothing when its reader is slow', async () => {
      const controller = new AbortController();
      const seen: unknown[] = [];
      const reading = (async () => {
        for await (const batch of on.store.subscribe({
          after: on.before,
          batch: 3,
          signal: controller.signal,
        })) {
          await new Promise((resolve) => setTimeout(resolve, 2));
          seen.push(...batch.events.filter(mine).map(noteOf));
          if (seen.length === 20) controller.abort();
        }
      })();
      await many(20);
      await reading;
      expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i));
    });
    it('ends without an error when it is aborted while it waits', async () => {
      const subscription = subscribe();
      await until(() => subscription.batches.length > 0);
      await expect(subscription.stop()).resolves.toBeUndefined();
    });
    it('does not begin when it was aborted before', async () => {
      const subscription = subscribe({ signal: AbortSignal.abort() });
      await subscription.done;
      expect(subscription.batches).toEqual([]);
    });
    it('ends when the store is closed', async () => {
      const subscription = subscribe();
      await until(() => subscription.batches.length > 0);
      await on.store.close();
      await expect(subscription.done).resolves.toBeUndefined();
      await on.openAgain();
    });
  });
};

/** Waits for something that must come; the test's own time limit says when it does not. */
const until = async (come: () => boolean): Promise<void> => {
  while (!come()) await new Promise((resolve) => setTimeout(resolve, 1));
};
