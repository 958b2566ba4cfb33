import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { Codec, Decisions, openSqliteLog, TextsInFile, type SqliteLog, type Who } from '#event-store';
import { Clock } from '#kernel';
import { hasPython, verify } from '../../../../test/integrity/verify.mjs';
import { CheckpointSigner } from '../checkpoint-signer.js';
import { checkpointDecider } from '../domain/checkpoint.js';
import { SigningKeyFile } from '../key/signing-key-file.js';
import { TreeOfLog } from '../sqlite/tree-of-log.js';
import { namesNone, type EvidenceAsked } from './evidence.js';

class Noon extends Clock {
  now = (): string => '2026-11-02T05:00:00.000Z';
}

let folder: string;
let log: SqliteLog;
let tree: TreeOfLog;
/** What somebody outside holds: the first checkpoint, and the first key. */
let held = '';
let key = '';
let n = 0;
let files = 0;

const who = (): Who => {
  n += 1;
  return { actor: 'u', commandId: `c${String(n)}`, correlationId: 'c' };
};

const write = async (stream: string, revision: number, data: object): Promise<void> => {
  const meta = { recordedAt: '2026-11-02T01:00:00.000Z', ...who() };
  await log.append(stream, revision === 0 ? 'none' : revision - 1, [{ type: 'Noted', data }], meta);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-evidence-'));
  log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  tree = new TreeOfLog(() => new TextsInFile(folder), join(folder, 'tree.db'));
  const decisions = new Decisions(log, new Noon());
  const keys = new SigningKeyFile(`${folder}.signing`);
  const signer = new CheckpointSigner({ tree, decisions, clock: new Noon(), keys });
  for (let at = 0; at < 300; at += 1) await write(`letter-${String(at)}`, 0, { text: `Đơn “${String(at)}”` });
  for (let at = 0; at < 5; at += 1) await write('petition-nhà 1', at, { text: 'bước' });
  held = (await signer.sign(who())).note;
  key = (await signer.vkey()) ?? '';
  await decisions.run(
    checkpointDecider,
    '2026-11',
    { type: 'take-out', occurredOn: new Noon().today(), size: 306, way: 'printed', holder: 'Thanh tra tỉnh' },
    who(),
  );
  await signer.replaceKey(who());
  await write('letter-of-7', 0, { about: 'denunciation-7' });
  await write('petition-nhà 1', 5, { text: 'bước' });
  await signer.sign(who());
  await write('letter-not-covered', 0, {});
});

afterAll(async () => {
  await tree.close();
  await log.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.signing`);
});

const asked = (more: Partial<EvidenceAsked>): EvidenceAsked => ({
  kind: 'whole',
  streams: [],
  hidden: [],
  held: [],
  file: join(folder, `bundle-${String(++files)}.zip`),
  madeAt: '2026-11-02T05:00:00.000Z',
  ...more,
});

const linesOf = (file: string, name: string): readonly Record<string, unknown>[] =>
  strFromU8(unzipSync(readFileSync(file))[name] ?? new Uint8Array())
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const verified = hasPython() ? it : it.skip;

describe('a bundle of the whole log', () => {
  verified('is proved to somebody who holds a key and a checkpoint of an earlier day', async () => {
    const ask = asked({});
    expect(await tree.evidence(ask)).toEqual({ size: 311, shown: 311, bare: 0 });
    const file = readFileSync(ask.file);
    expect(await verify({ file, held: [held], keys: [key] })).toMatchObject({ exit: 0 });
    expect(await verify({ file, held: [held] })).toMatchObject({ exit: 0 });
    expect(await verify({ file })).toMatchObject({ exit: 3 });
  });

  verified('shows nothing that names what the receiver may not see, and is proved all the same', async () => {
    const ask = asked({ hidden: ['7'] });
    expect(await tree.evidence(ask)).toMatchObject({ size: 311, bare: 2 });
    const bare = linesOf(ask.file, 'events.jsonl').filter(({ data }) => data === undefined);
    expect(bare.map((line) => Object.keys(line))).toEqual([
      ['index', 'leaf'],
      ['index', 'leaf'],
    ]);
    expect(await verify({ file: readFileSync(ask.file), held: [held], keys: [key] })).toMatchObject({
      exit: 0,
    });
  });
});

describe('a bundle of one case', () => {
  verified('shows its events with their proofs, and nothing of other cases', async () => {
    const ask = asked({ kind: 'case', streams: ['petition-nhà 1'], held: [held] });
    expect(await tree.evidence(ask)).toEqual({ size: 311, shown: 8, bare: 0 });
    const streams = linesOf(ask.file, 'events.jsonl').map(({ stream }) => stream);
    expect(new Set(streams)).toEqual(new Set(['petition-nhà 1', 'signing-key']));
    const file = readFileSync(ask.file);
    expect(await verify({ file, held: [held], keys: [key] })).toMatchObject({ exit: 0 });
    expect(await verify({ file })).toMatchObject({ exit: 3 });
  });

  it('is written once under a name', async () => {
    const ask = asked({ kind: 'case', streams: ['petition-nhà 1'] });
    await tree.evidence(ask);
    await expect(tree.evidence(ask)).rejects.toThrow(/EEXIST/);
  });
});

describe('a text', () => {
  it('names a thing by its id, alone or behind its category', () => {
    const shows = namesNone(['5f2b8c1e-55c6-5d0f-9f64-1b2f9f0f7a31', '7']);
    for (const text of ['x', '17', 'letter-77', '5f2b8c1e-55c6-5d0f-9f64-1b2f9f0f7a32', '{"7a":70}'])
      expect(shows(text)).toBe(true);
    for (const text of ['access-5f2b8c1e-55c6-5d0f-9f64-1b2f9f0f7a31', '"7"', 'reaction:x:7:y', 'letter-7'])
      expect(shows(text)).toBe(false);
  });
});
