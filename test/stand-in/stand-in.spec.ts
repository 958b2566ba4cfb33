import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientOf, event, serverContract, type Client } from './server-contract.js';
import { StandIn } from './stand-in.mjs';

describe('the stand-in', () => {
  let server: StandIn;
  let client: Client;

  beforeAll(async () => {
    server = await StandIn.start({ nodes: 2 });
    client = clientOf(server.url());
  });
  afterAll(async () => {
    await client.dispose();
    await server.kill();
  });

  serverContract('to the client as it is', () => server.url());

  const read = async (stream: string, from = client, options = {}): Promise<unknown[]> => {
    const found = [];
    for await (const { event: one } of from.readStream(stream, options)) found.push(one.data);
    return found;
  };

  it('refuses what comes too late by its clock, and everything while it is busy', async () => {
    await server.faults({ kind: 'clock', ms: 60_000 });
    await expect(client.appendToStream('a-3', event(1))).rejects.toMatchObject({ type: 'deadline-exceeded' });
    await server.faults({ kind: 'busy' });
    await expect(client.appendToStream('a-3', event(1))).rejects.toThrow(
      'Could not recognize Server Is Busy',
    );
    await server.faults();
  });

  it('sends a writer to the node that leads', async () => {
    const follower = clientOf(server.url(1));
    const write = () => follower.appendToStream('a-4', event(1), { requiresLeader: true });
    await expect(write()).rejects.toMatchObject({ type: 'not-leader', leader: { port: server.ports[0] } });
    await write();
    const anywhere = clientOf(server.clusterUrl);
    await anywhere.appendToStream('a-4', event(2), { requiresLeader: true });
    expect(await read('a-4')).toHaveLength(2);
    await Promise.all([follower.dispose(), anywhere.dispose()]);
  });

  it('sends a reader there that asks for the newest, and lets others read where they are', async () => {
    await client.appendToStream('a-5', event(1));
    const follower = clientOf(server.url(1));
    expect(await read('a-5', follower)).toEqual([{ n: 1 }]);
    const newest = () => read('a-5', follower, { requiresLeader: true });
    await expect(newest()).rejects.toMatchObject({ type: 'not-leader', leader: { port: server.ports[0] } });
    expect(await newest()).toEqual([{ n: 1 }]);
    await follower.dispose();
  });
});
