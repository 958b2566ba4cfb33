// Writers append commands to a server whose answers get lost, each in a way of its own, and send again whatever was
// not acknowledged. Afterwards every command must stand in the log exactly once, whole and at its place.
import { randomUUID } from 'node:crypto';
import { Codec, openEventStoreDb, StoreUnavailable } from '../../dist/libs/event-store/src/index.js';
import { StandIn } from '../stand-in/stand-in.mjs';

/** Nobody who waits for an entry waits longer than this and a second. */
export const PATIENCE = {
  call: 2_000,
  attempt: 150,
  attempts: 4,
  firstPause: 5,
  longestPause: 50,
  silence: 500,
  healthy: 1_000,
};

/** Ways to lose an answer, all after the write; the others are there to be told from them. */
const LOSSES = [
  { kind: 'ack-lost', times: 1 },
  { kind: 'ack-lost', times: 2 },
  { kind: 'ack-lost', times: 5 },
  { kind: 'ack-silent', times: 1 },
  { kind: 'ack-lost', times: 1, and: { kind: 'busy', times: 1 } },
  { kind: 'ack-lost', times: 1, and: { kind: 'no-position' } },
  { kind: 'ack-lost', times: 1, and: { kind: 'commit-timeout', times: 1 } },
  { kind: 'ack-lost', times: 1, and: { kind: 'unknown', times: 1 } },
];

export const writeOf = (client) => client.appendToStream.bind(client);
const again = (events) => events.map((event) => ({ ...event, id: randomUUID() }));

/** Each breaks one promise of the adapter. A run that stays green with one of them proves nothing. */
export const DEFECTS = {
  'new-ids': (client, write) => (stream, events, options) => write(stream, again(events), options),
  'any-revision': (client, write) => (stream, events, options) =>
    write(stream, again(events), { ...options, expectedRevision: 'any' }),
  'trusts-silence': (client, write) => (stream, events, options) =>
    write(stream, events, options).catch((error) => {
      const { expectedRevision: expected } = options;
      const last = (expected === 'no_stream' ? -1n : expected) + BigInt(events.length);
      if (error.type === 'unavailable')
        return { nextExpectedRevision: last, position: { commit: 1n, prepare: 1n } };
      throw error;
    }),
};

export const defects = [...Object.keys(DEFECTS), 'waits-for-ever'];

/** @returns {{ rounds, acknowledged, resent, slowest, problems: string[] }} */
export const loseAcks = async ({ rounds, next, defect }) => {
  const server = await StandIn.start();
  const patience = defect === 'waits-for-ever' ? { ...PATIENCE, call: 60_000, attempt: 60_000 } : PATIENCE;
  const log = await openEventStoreDb({
    url: server.url(),
    codec: new Codec(),
    clock: { now: () => new Date().toISOString() },
    patience,
  });
  const { client } = log.opened.connection;
  if (DEFECTS[defect]) client.appendToStream = DEFECTS[defect](client, writeOf(client));

  const problems = [];
  const enough = defect === 'waits-for-ever' ? 1 : 20;
  const surprise = (error) => problems.push(`unhandled: ${error?.stack ?? error}`);
  process.on('unhandledRejection', surprise);
  process.on('uncaughtException', surprise);
  const counts = { rounds, acknowledged: 0, resent: 0, slowest: 0 };
  const heads = new Map();
  const written = new Map();

  const append = async (command) => {
    const begun = performance.now();
    try {
      const sending = send(log, command);
      return await (defect === 'waits-for-ever' ? Promise.race([sending, late()]) : sending);
    } finally {
      const took = performance.now() - begun;
      counts.slowest = Math.max(counts.slowest, took);
      if (took > PATIENCE.call + 1_000) problems.push(`${command.id} took ${Math.round(took)} ms`);
    }
  };

  /** Sends until it is acknowledged: a person who presses the button again. */
  const insist = async (command) => {
    for (let tries = 1; tries <= 10 && problems.length < enough; tries += 1) {
      try {
        return await append(command);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) return problems.push(`${command.id}: ${error.message}`);
        counts.resent += 1;
        if (tries > 2) await server.faults();
      }
    }
    return problems.push(`${command.id} was never acknowledged`);
  };

  for (let round = 0; round < rounds && problems.length < enough; round += 1) {
    const { and, ...loss } = LOSSES[Math.floor(next() * LOSSES.length)];
    await server.faults({ on: 'append', ...loss }, ...(and ? [{ on: 'append', ...and }] : []));
    const writers = 1 + Math.floor(next() * 3);
    const commands = Array.from({ length: writers }, (_, writer) => {
      const stream = `lost-${(round % 7) * 3 + writer}`;
      const expected = heads.get(stream) ?? 'none';
      return { id: `${round}/${writer}`, stream, expected, count: 1 + Math.floor(next() * 3) };
    });
    await Promise.all(
      commands.map(async (command) => {
        const answer = await insist(command);
        if (typeof answer !== 'object') return;
        counts.acknowledged += 1;
        heads.set(command.stream, answer.revision);
        written.set(command.stream, [...(written.get(command.stream) ?? []), command]);
      }),
    );
  }
  await server.faults();
  for (const [stream, commands] of written) problems.push(...(await differences(log, stream, commands)));
  // One that waits for ever would also close for ever.
  if (defect !== 'waits-for-ever') await log.close();
  await server.kill();
  process.off('unhandledRejection', surprise);
  process.off('uncaughtException', surprise);
  return { ...counts, problems };
};

/** A command of `count` events, which say which part of it they are: what `differences` looks for. */
export const send = (log, { id, stream, expected, count }) => {
  const events = Array.from({ length: count }, (_, part) => ({ type: 'Noted', data: { part } }));
  const recordedAt = '2026-07-01T00:00:00.000Z';
  return log.append(stream, expected, events, { recordedAt, actor: 'a', commandId: id, correlationId: id });
};

const late = () =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new StoreUnavailable('gave up on it', 'unknown')), PATIENCE.call + 1_500);
  });

/** What a stream holds against what was acknowledged: nothing twice, nothing missing, nothing in parts. */
export const differences = async (log, stream, commands) => {
  const found = [];
  for await (const { meta, data } of log.read(stream)) found.push(`${meta.commandId}#${data.part}`);
  const wanted = commands.flatMap(({ id, count }) =>
    Array.from({ length: count }, (_, part) => `${id}#${part}`),
  );
  const missing = wanted.filter((one) => !found.includes(one));
  const surplus = found.filter((one, i) => found.indexOf(one) !== i || !wanted.includes(one));
  return [
    ...missing.map((one) => `${stream}: ${one} was acknowledged and is lost`),
    ...surplus.map((one) => `${stream}: ${one} stands there twice or was never acknowledged`),
    ...(missing.length + surplus.length === 0 && wanted.join() !== found.join()
      ? [`${stream} is out of order`]
      : []),
  ];
};
