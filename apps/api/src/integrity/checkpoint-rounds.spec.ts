import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Codec, Decisions, openSqliteLog, TextsInFile, type SqliteLog } from '#event-store';
import { CheckpointSigner, SigningKeyFile, TreeOfLog } from '#integrity';
import { Clock, START, type Position } from '#kernel';
import { Metrics } from '../http/metrics.js';
import { CheckpointRounds } from './checkpoint-rounds.js';

class Passing extends Clock {
  private passed = 0;
  now = (): string => new Date(Date.UTC(2026, 10, 2, 5) + (this.passed += 1) * 60_000).toISOString();
}

let folder: string;
let log: SqliteLog;
let tree: TreeOfLog;
let rounds: CheckpointRounds;
let metrics: Metrics;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-rounds-'));
  log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  tree = new TreeOfLog(() => new TextsInFile(folder), join(folder, 'tree.db'));
  const clock = new Passing();
  const keys = new SigningKeyFile(`${folder}.signing`);
  const signer = new CheckpointSigner({ tree, decisions: new Decisions(log, clock), clock, keys });
  metrics = new Metrics();
  rounds = new CheckpointRounds(signer, tree, clock, metrics);
});

afterEach(async () => {
  await tree.close();
  await log.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.signing`, { force: true });
});

let entries = 0;
const write = async (): Promise<void> => {
  const id = String((entries += 1));
  const meta = {
    recordedAt: '2026-11-02T01:00:00.000Z',
    actor: 'u',
    commandId: `c${id}`,
    correlationId: 'c',
  };
  await log.append(`letter-${id}`, 'none', [{ type: 'Noted', data: {} }], meta);
};

const turns = async (count: number): Promise<Position> => {
  for (let turn = 0; turn < count; turn += 1) await rounds.round.run();
  return log.head();
};

it('signs nothing in an empty log, nor at its first turn, and then once for what has come', async () => {
  expect(await turns(3)).toBe(START);
  expect(rounds.trouble).toBeUndefined();
  await write();
  await turns(1);
  expect((await tree.reach()).last).toMatchObject({ size: 2 });
});

it('leaves the log alone for its first turn', async () => {
  await write();
  const before = await log.head();
  expect(await turns(1)).toBe(before);
  expect(await turns(1)).not.toBe(before);
});

it('does not move an office in which nothing happens', async () => {
  await write();
  const signed = await turns(2);
  expect(await turns(20)).toBe(signed);
});

it('says what keeps it from signing, and lets the office work on', async () => {
  await write();
  await turns(2);
  rmSync(`${folder}.signing`);
  await write();
  await turns(1);
  expect(rounds.trouble).toBe('signing-key.missing');
  expect(await metrics.registry.metrics()).toContain('nghedan_checkpoint_trouble 1');
  await write();
});
