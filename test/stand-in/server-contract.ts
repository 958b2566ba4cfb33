import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

export type Client = Readonly<{
  appendToStream(stream: string, events: unknown, options?: object): Promise<Answer>;
  readStream(stream: string, options?: object): AsyncIterable<{ event: Found }>;
  readAll(options?: object): AsyncIterable<{ event?: Found }>;
  subscribeToAll(options?: object): AsyncIterable<{ event?: Found }> & { unsubscribe(): Promise<void> };
  setStreamMetadata(stream: string, metadata: object): Promise<unknown>;
  deleteStream(stream: string): Promise<unknown>;
  tombstoneStream(stream: string): Promise<unknown>;
  dispose(): Promise<void>;
}>;

type Place = Readonly<{ commit: bigint; prepare: bigint }>;
type Answer = Readonly<{ nextExpectedRevision: bigint; position?: Place }>;
type Found = Readonly<{ streamId: string; type: string; data: unknown; revision: bigint; position?: Place }>;

const { EventStoreDBClient } = createRequire(import.meta.url)('@eventstore/db-client') as {
  EventStoreDBClient: { connectionString(url: string): Client };
};

/** The client as it is, its way of appending many at once included, which the product does not use. */
export const clientOf = (url: string): Client => EventStoreDBClient.connectionString(url);

export const event = (n: unknown, id = randomUUID()) => ({
  id,
  contentType: 'application/json',
  type: 'Noted',
  data: { n },
});

/**
 * What the adapter takes for granted of a server, as the client as it is sees it. The stand-in keeps it in each run of
 * the tests, and so does a real server where there is one: what is built on the one holds on the other.
 */
export const serverContract = (name: string, urlOf: () => string): void => {
  describe(name, () => {
    /** Apart from what other runs have left on the same server, and no part of the log: some of it is deleted. */
    const run = randomUUID().slice(0, 8);
    const stream = (n: string) => `vault-row${run}-${n}`;
    const none = { expectedRevision: 'no_stream' };
    const at = (revision: bigint) => ({ expectedRevision: revision });
    const conflict = { type: 'wrong-expected-version' };
    let client: Client;

    beforeAll(() => {
      client = clientOf(urlOf());
    });
    afterAll(() => client.dispose());

    const read = async (from: string): Promise<unknown[]> => {
      const found = [];
      for await (const { event: one } of client.readStream(from)) found.push((one.data as { n: unknown }).n);
      return found;
    };
    const three = async (to: string) => {
      const events = [event(1), event(2), event(3)] as const;
      const answer = await client.appendToStream(to, [...events], none);
      return { events, answer };
    };

    describe('an append that expects a revision', () => {
      it('that is the last one is written, even with an id that stands there already', async () => {
        const { events } = await three(stream('last'));
        const answer = await client.appendToStream(stream('last'), events[0], at(2n));
        expect(answer.nextExpectedRevision).toBe(3n);
        expect(await read(stream('last'))).toEqual([1, 2, 3, 1]);
      });

      it('that is older is answered as written when the same ids follow it there', async () => {
        const { events } = await three(stream('older'));
        const answer = await client.appendToStream(stream('older'), [events[1], events[2]], at(0n));
        expect(answer.nextExpectedRevision).toBe(2n);
        const fewer = await client.appendToStream(stream('older'), events[1], at(0n));
        expect(fewer.nextExpectedRevision).toBe(1n);
        expect(await read(stream('older'))).toEqual([1, 2, 3]);
      });

      it('repeated says where it stands, or nothing about that: never another place', async () => {
        const { events, answer } = await three(stream('place'));
        const again = await client.appendToStream(stream('place'), [...events], none);
        expect(again.nextExpectedRevision).toBe(answer.nextExpectedRevision);
        expect([undefined, answer.position?.commit]).toContain(again.position?.commit);
      });

      it('that is older is refused when another id follows, or only some of the same', async () => {
        const { events } = await three(stream('other'));
        const send = (...sent: unknown[]) => client.appendToStream(stream('other'), sent, at(0n));
        await expect(send(event(9))).rejects.toMatchObject(conflict);
        await expect(send(events[1], event(9))).rejects.toMatchObject(conflict);
        await expect(send(events[1], events[2], event(9))).rejects.toMatchObject(conflict);
        expect(await read(stream('other'))).toEqual([1, 2, 3]);
      });

      it('that is not there yet is refused, with both revisions', async () => {
        await three(stream('ahead'));
        const ahead = client.appendToStream(stream('ahead'), event(9), at(7n));
        await expect(ahead).rejects.toMatchObject({ ...conflict, expectedVersion: 7n, actualVersion: 2n });
        const nowhere = client.appendToStream(stream('nowhere'), event(9), at(0n));
        await expect(nowhere).rejects.toMatchObject(conflict);
      });
    });

    it('an append that expects no stream is answered as written when its ids begin it, and else refused', async () => {
      const { events } = await three(stream('none'));
      const again = await client.appendToStream(stream('none'), [...events], none);
      expect(again.nextExpectedRevision).toBe(2n);
      await expect(client.appendToStream(stream('none'), event(9), none)).rejects.toMatchObject(conflict);
      expect(await read(stream('none'))).toEqual([1, 2, 3]);
    });

    it('an append that expects nothing is written, unless its first id is known', async () => {
      const any = { expectedRevision: 'any' };
      const { events } = await three(stream('any'));
      await client.appendToStream(stream('any'), events[1], any);
      expect(await read(stream('any'))).toEqual([1, 2, 3]);
      const mixed = client.appendToStream(stream('any'), [events[1], event(9)], any);
      await expect(mixed).rejects.toMatchObject(conflict);
      await client.appendToStream(stream('any'), event(4), any);
      expect(await read(stream('any'))).toEqual([1, 2, 3, 4]);
    });

    it('an append that expects a stream is refused where there is none, or none any more', async () => {
      const exists = { expectedRevision: 'stream_exists' };
      await expect(client.appendToStream(stream('never'), event(1), exists)).rejects.toMatchObject(conflict);
      await three(stream('gone'));
      await client.deleteStream(stream('gone'));
      const refused = client.appendToStream(stream('gone'), event(9), exists);
      const either: unknown = expect.stringMatching(/^(wrong-expected-version|stream-deleted)$/);
      await expect(refused).rejects.toMatchObject({ type: either });
    });

    describe('a stream that was deleted', () => {
      it('is not found, and goes on with its next revision when somebody expects none', async () => {
        await three(stream('soft'));
        await client.deleteStream(stream('soft'));
        await expect(read(stream('soft'))).rejects.toMatchObject({ type: 'stream-not-found' });
        const again = await client.appendToStream(stream('soft'), event(4), none);
        expect(again.nextExpectedRevision).toBe(3n);
        expect(await read(stream('soft'))).toEqual([4]);
      });

      it('for good takes and gives nothing any more, and its end is seen in the whole log', async () => {
        const { answer } = await three(stream('hard'));
        await client.tombstoneStream(stream('hard'));
        const deleted = { type: 'stream-deleted' };
        await expect(read(stream('hard'))).rejects.toMatchObject(deleted);
        await expect(client.appendToStream(stream('hard'), event(4))).rejects.toMatchObject(deleted);
        await expect(client.appendToStream(stream('hard'), event(4), none)).rejects.toMatchObject(deleted);
        const types = [];
        for await (const { event: one } of client.readAll({ fromPosition: answer.position }))
          if (one?.streamId === stream('hard')) types.push(one.type);
        expect(types.at(-1)).toBe('$streamDeleted');
      });
    });

    it('a stream that keeps its newest event gives that one', async () => {
      await client.setStreamMetadata(stream('newest'), { maxCount: 1 });
      await three(stream('newest'));
      expect(await read(stream('newest'))).toEqual([3]);
    });

    it('an append of more than a mebibyte is refused as too large, whole', async () => {
      const half = () => ({ ...event(1), data: { n: 'x'.repeat(600_000) } });
      const large = client.appendToStream(stream('large'), [half(), half()]);
      await expect(large).rejects.toMatchObject({ type: 'maximum-append-size-exceeded' });
      await expect(read(stream('large'))).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    it('the events of a stream say where in the whole log they stand, in growing places', async () => {
      const { answer } = await three(stream('places'));
      const places = [];
      for await (const { event: one } of client.readStream(stream('places')))
        places.push(one.position?.commit);
      expect(places.at(-1)).toBe(answer.position?.commit);
      expect(places).toEqual(places.toSorted((a, b) => Number((a ?? 0n) - (b ?? 0n))));
      expect(new Set(places).size).toBe(3);
    });

    it('a read of the whole log begins at its place, a subscription behind it', async () => {
      const { answer } = await three(stream('from'));
      await client.appendToStream(stream('behind'), event(4), none);
      const own = (one?: Found) => one?.streamId.startsWith(`vault-row${run}-`) === true;
      const fromPosition = answer.position;
      const first = [];
      for await (const one of client.readAll({ fromPosition, maxCount: 1 })) first.push(one.event);
      expect(first).toMatchObject([{ streamId: stream('from'), data: { n: 3 } }]);
      const subscription = client.subscribeToAll({ fromPosition });
      const seen: unknown[] = [];
      for await (const { event: one } of subscription) {
        if (!own(one)) continue;
        seen.push(one);
        await subscription.unsubscribe();
      }
      expect(seen).toMatchObject([{ streamId: stream('behind'), data: { n: 4 } }]);
    });
  });
};
