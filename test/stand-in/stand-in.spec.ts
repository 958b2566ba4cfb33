import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StandIn } from './stand-in.mjs';

type Answer = Readonly<{ nextExpectedRevision: bigint }>;
type Client = Readonly<{
  appendToStream(stream: string, events: unknown, options?: object): Promise<Answer>;
  readStream(stream: string, options?: object): AsyncIterable<{ event: { data: unknown; revision: bigint } }>;
  deleteStream(stream: string): Promise<unknown>;
  tombstoneStream(stream: string): Promise<unknown>;
  dispose(): Promise<void>;
}>;

/** The client as it is, its way of appending many at once included, which the product does not use. */
const { EventStoreDBClient } = createRequire(import.meta.url)('@eventstore/db-client') as {
  EventStoreDBClient: { connectionString(url: string): Client };
};

const event = (n: number, id = randomUUID()) => ({
  id,
  contentType: 'application/json',
  type: 'Noted',
  data: { n },
});

describe('the stand-in, to the client as it is', () => {
  let server: StandIn;
  let client: Client;

  beforeAll(async () => {
    server = await StandIn.start({ nodes: 2 });
    client = EventStoreDBClient.connectionString(server.url());
  });
  afterAll(async () => {
    await client.dispose();
    await server.kill();
  });

  const read = async (stream: string, from = client, options = {}): Promise<unknown[]> => {
    const found = [];
    for await (const { event: one } of from.readStream(stream, options)) found.push(one.data);
    return found;
  };

  it('appends in batches, and refuses with both revisions', async () => {
    const written = await client.appendToStream('a-1', [event(1), event(2)], {
      expectedRevision: 'no_stream',
    });
    expect(written.nextExpectedRevision).toBe(1n);
    const refused = client.appendToStream('a-1', event(3), { expectedRevision: 7n });
    await expect(refused).rejects.toMatchObject({ expectedVersion: 7n, actualVersion: 1n });
    expect(await read('a-1')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('knows an event again that is sent with an older expectation, and not one sent with the current: as the server', async () => {
    const same = event(1);
    await client.appendToStream('a-2', same, { expectedRevision: 'no_stream' });
    await client.appendToStream('a-2', same, { expectedRevision: 'no_stream' });
    expect(await read('a-2')).toHaveLength(1);
    await client.appendToStream('a-2', same, { expectedRevision: 0n });
    expect(await read('a-2')).toHaveLength(2);
  });

  it('deletes softly, so that numbering goes on, and for good', async () => {
    await client.appendToStream('vault-1', event(1));
    await client.deleteStream('vault-1');
    await expect(read('vault-1')).rejects.toMatchObject({ type: 'stream-not-found' });
    const again = await client.appendToStream('vault-1', event(2), { expectedRevision: 'no_stream' });
    expect(again.nextExpectedRevision).toBe(1n);
    expect(await read('vault-1')).toEqual([{ n: 2 }]);
    await client.tombstoneStream('vault-1');
    await expect(read('vault-1')).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(client.appendToStream('vault-1', event(3))).rejects.toMatchObject({
      type: 'stream-deleted',
    });
  });

  it('refuses what is too large, what comes too late by its clock, and everything while it is busy', async () => {
    const large = { ...event(1), data: { text: 'x'.repeat(1_100_000) } };
    await expect(client.appendToStream('a-3', large)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
    await server.faults({ kind: 'clock', ms: 60_000 });
    await expect(client.appendToStream('a-3', event(1))).rejects.toMatchObject({ type: 'deadline-exceeded' });
    await server.faults({ kind: 'busy' });
    await expect(client.appendToStream('a-3', event(1))).rejects.toThrow(
      'Could not recognize Server Is Busy',
    );
    await server.faults();
  });

  it('sends a writer to the node that leads', async () => {
    const follower = EventStoreDBClient.connectionString(server.url(1));
    const write = () => follower.appendToStream('a-4', event(1), { requiresLeader: true });
    await expect(write()).rejects.toMatchObject({ type: 'not-leader', leader: { port: server.ports[0] } });
    await write();
    const anywhere = EventStoreDBClient.connectionString(server.clusterUrl);
    await anywhere.appendToStream('a-4', event(2), { requiresLeader: true });
    expect(await read('a-4')).toHaveLength(2);
    await Promise.all([follower.dispose(), anywhere.dispose()]);
  });

  it('sends a reader there that asks for the newest, and lets others read where they are', async () => {
    await client.appendToStream('a-5', event(1));
    const follower = EventStoreDBClient.connectionString(server.url(1));
    expect(await read('a-5', follower)).toEqual([{ n: 1 }]);
    const newest = () => read('a-5', follower, { requiresLeader: true });
    await expect(newest()).rejects.toMatchObject({ type: 'not-leader', leader: { port: server.ports[0] } });
    expect(await newest()).toEqual([{ n: 1 }]);
    await follower.dispose();
  });
});
