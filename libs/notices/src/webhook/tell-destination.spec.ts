import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, openSqliteLog, type SqliteLog } from '#event-store';
import { openVault, type Cards } from '#identity';
import { Clock } from '#kernel';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { WebhookReceiver } from '../../../../test/notices/webhook-receiver.js';
import type { ToldKind } from '../domain/told-outside.js';
import { Lanes } from '../lanes.js';
import type { Destination } from './destinations.js';
import { secretOf } from './sign.js';
import { isBehind, tellDestination, type TellOptions } from './tell-destination.js';

class Now extends Clock {
  override now(): string {
    return new Date(Date.parse('2026-03-02T09:00:00.000Z')).toISOString();
  }
}

const SECRET = Buffer.alloc(32, 9).toString('base64');
const ABOVE: Readonly<Record<string, readonly string[]>> = { 'xa-a': ['tinh'], 'xa-b': ['tinh'] };

let folder: string;
let log: SqliteLog;
let cards: Cards;
let lanes: Lanes;
let receiver: WebhookReceiver;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-tell-'));
  log = await openSqliteLog({ folder, codec: new Codec([]), writer: 'inline' });
  ({ cards } = await openVault({ data: folder, kek: join(folder, 'key'), clock: new Now() }));
  lanes = new Lanes(cards, log.logId());
  receiver = await WebhookReceiver.open(SECRET);
});
afterEach(async () => {
  await receiver.close();
  await log.close();
  rmSync(folder, { recursive: true });
});

const happened = async (stream: string, unit?: string, data: object = { text: 'Nguyễn Văn Dấu' }) => {
  const type = `${stream.split('-')[0]}Happened`;
  const id = randomUUID();
  const meta = {
    recordedAt: '2026-03-02T09:00:00.000Z',
    actor: 'a',
    commandId: id,
    correlationId: id,
    ...(unit !== undefined && { unit }),
  };
  await log.append(stream, 'none', [{ type, data }], meta);
};

const portal = (more: Partial<Destination> = {}): Destination => ({
  name: 'portal',
  url: receiver.url,
  secrets: () => [secretOf(SECRET) ?? Buffer.alloc(0)],
  kinds: ['complaint', 'petition', 'reminder'],
  reach: { loopback: true, inside: false },
  ...more,
});
const options = (more: Partial<TellOptions> = {}): TellOptions => ({
  store: log,
  lanes,
  clock: machineClock,
  patience: 60_000,
  above: (unit) => ABOVE[unit] ?? [],
  ...more,
});
const tell = (destination = portal(), more: Partial<TellOptions> = {}): Promise<void> =>
  tellDestination(destination, options(more));
const told = (): readonly string[] =>
  receiver.taken.map(({ body }) => (JSON.parse(body) as { data: { stream: string } }).data.stream);

describe('a destination', () => {
  it('is told what comes after it was named, in the order of the log, ids only, and signed', async () => {
    await happened('complaint-before');
    await tell();
    await happened('complaint-1', 'xa-a');
    await happened('petition-2');
    await tell();
    await tell();
    expect(told()).toEqual(['complaint-1', 'petition-2']);
    const [first] = receiver.taken;
    expect(first).toMatchObject({ verified: true });
    expect(JSON.parse(first?.body ?? '')).toEqual({
      type: 'complaintHappened',
      timestamp: '2026-03-02T09:00:00.000Z',
      data: {
        eventId: first?.id,
        kind: 'complaint',
        stream: 'complaint-1',
        unit: 'xa-a',
        position: expect.any(String),
      },
    });
    expect(receiver.taken.map(({ body }) => body).join()).not.toContain('Dấu');
  });

  it('is told nothing of what denounces, nor of that from which it could be counted', async () => {
    await tell();
    for (const kind of ['denunciation', 'letter', 'visit', 'document', 'approval', 'user', 'period'])
      await happened(`${kind}-1`);
    await happened('reminder-1', 'xa-a', { about: 'denunciation-1' });
    await happened('reminder-2', 'xa-a', { about: 'letter-1' });
    await happened('reminder-3', 'xa-a', { reminderId: '3' });
    await happened('reminder-4', 'xa-a', { about: 'complaint-1' });
    await tell();
    expect(told()).toEqual(['reminder-4']);
  });

  it('is told of its kinds and of its units with all below them', async () => {
    const here = portal({ kinds: ['complaint'], units: ['xa-a'] });
    const above = portal({ name: 'province', units: ['tinh'] });
    await tell(here);
    await tell(above);
    await happened('complaint-1', 'xa-a');
    await happened('complaint-2', 'xa-b');
    await happened('complaint-3');
    await happened('petition-4', 'xa-a');
    await tell(here);
    expect(told()).toEqual(['complaint-1']);
    await tell(above);
    expect(told().slice(1)).toEqual(['complaint-1', 'complaint-2', 'petition-4']);
  });

  it('that did not take one is told that one first the next time, and the rest after it', async () => {
    await tell();
    for (const at of [1, 2, 3]) await happened(`complaint-${at}`);
    receiver.answers = (answer, count) => answer.writeHead(count === 2 ? 503 : 200).end();
    await expect(tell()).rejects.toMatchObject({ code: 'webhook.status-503' });
    await tell();
    expect(told()).toEqual(['complaint-1', 'complaint-2', 'complaint-2', 'complaint-3']);
    expect(receiver.taken[1]?.id).toBe(receiver.taken[2]?.id);
  });

  it('stops between two events when it is told to, and goes on there', async () => {
    await tell();
    for (const at of [1, 2, 3]) await happened(`complaint-${at}`);
    const stopping = new AbortController();
    receiver.answers = (answer) => {
      stopping.abort();
      answer.writeHead(204).end();
    };
    await tellDestination(portal(), options(), stopping.signal);
    expect(told()).toEqual(['complaint-1']);
    await tell();
    expect(told()).toEqual(['complaint-1', 'complaint-2', 'complaint-3']);
  });

  it('knows whether it is behind, and begins anew with another log or an older one', async () => {
    const kinds: readonly ToldKind[] = ['complaint'];
    const one = portal({ kinds });
    expect(await isBehind(one, options())).toBe(false);
    await happened('complaint-1');
    expect(await isBehind(one, options())).toBe(true);
    await tell(one);
    expect(await isBehind(one, options())).toBe(false);
    const elsewhere = new Lanes(cards, 'another log');
    expect((await elsewhere.of('portal')).position).toBeUndefined();
    await lanes.reached('portal', `${await log.head()}9` as Awaited<ReturnType<SqliteLog['head']>>);
    expect(await isBehind(one, options())).toBe(false);
    await happened('complaint-2');
    await tell(one);
    expect(told()).toEqual(['complaint-1', 'complaint-2']);
  });
});

/** The process ends at a moment of its work: what it had written down by then is all that the next one knows. */
const dieAtEachMoment = async (fault?: 'place-first'): Promise<readonly (readonly string[])[]> => {
  const lost: (readonly string[])[] = [];
  for (const moment of ['before', 'taken'] as const) {
    const name = `portal-${moment}`;
    await tell(portal({ name }));
    const streams = [1, 2].map((at) => `complaint-${moment}-${at}`);
    for (const stream of streams) await happened(stream);
    const known = receiver.taken.length;
    let died = false;
    receiver.answers = (answer) => {
      const dies = !died;
      died = true;
      if (!dies) answer.writeHead(204).end();
      else {
        // Taken or not, the answer never comes: the sender was killed.
        if (moment === 'before') receiver.taken.pop();
        answer.destroy();
      }
    };
    await tell(portal({ name }), { ...(fault && { fault }) }).catch(() => undefined);
    await tell(portal({ name }), { ...(fault && { fault }) });
    const came = receiver.taken.slice(known);
    lost.push(streams.filter((stream) => !came.some(({ body }) => body.includes(stream))));
    const ids = new Map(came.map(({ id, body }) => [body, id]));
    expect(came.every(({ id, body }) => ids.get(body) === id)).toBe(true);
  }
  return lost;
};

describe('a sender that is killed between sending and the answer', () => {
  it('loses nothing, and what comes twice has the same id', async () =>
    expect(await dieAtEachMoment()).toEqual([[], []]));
  it('would lose what it wrote down before it was taken: the seeded defect is seen', async () =>
    expect(await dieAtEachMoment('place-first')).not.toEqual([[], []]));
});
