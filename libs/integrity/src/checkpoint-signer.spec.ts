import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { Codec, Decisions, openSqliteLog, TextsInFile, type SqliteLog, type Who } from '#event-store';
import { Clock, START, type Recorded } from '#kernel';
import { CheckpointSigner } from './checkpoint-signer.js';
import { SigningKeyFile, SigningKeyRefused } from './key/signing-key-file.js';
import { readCheckpoint } from './notes/checkpoint.js';
import { readNote } from './notes/signed-note.js';
import { isSignedBy, readVkey } from './notes/verifier-key.js';
import { TreeOfLog } from './sqlite/tree-of-log.js';

class Noon extends Clock {
  now = (): string => '2026-11-02T05:00:00.000Z';
}

let folder: string;
let log: SqliteLog;
let tree: TreeOfLog;
let entries = 0;

const data = (): string => join(folder, 'data');
const keys = (): SigningKeyFile => new SigningKeyFile(join(folder, 'data.signing'));
const signer = (file = keys()): CheckpointSigner =>
  new CheckpointSigner({ tree, decisions: new Decisions(log, new Noon()), clock: new Noon(), keys: file });

const who = (): Who => {
  entries += 1;
  return { actor: 'u', commandId: `c${String(entries)}`, correlationId: 'c' };
};

const write = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const { commandId } = who();
    const meta = { recordedAt: '2026-11-02T01:00:00.000Z', actor: 'u', commandId, correlationId: 'c' };
    await log.append(`letter-${commandId}`, 'none', [{ type: 'Noted', data: { n } }], meta);
  }
};

const eventsOf = async (stream: string): Promise<readonly Recorded[]> => {
  const found: Recorded[] = [];
  for await (const event of log.read(stream)) found.push(event);
  return found;
};

const own = async (): Promise<readonly string[]> => {
  const found: Recorded[] = [];
  for await (const { events } of log.readAll(START, { categories: ['signing', 'checkpoint'] }))
    found.push(...events);
  return found.map(({ type }) => type);
};

const open = async (): Promise<void> => {
  log = await openSqliteLog({ folder: data(), codec: new Codec(), writer: 'inline' });
  tree = new TreeOfLog(() => new TextsInFile(data()), join(data(), 'tree.db'));
};

beforeEach(async () => {
  entries = 0;
  folder = mkdtempSync(join(tmpdir(), 'nghedan-signer-'));
  await open();
});

afterEach(async () => {
  await tree.close();
  await log.close();
  rmSync(folder, { recursive: true });
});

describe('signing what the log is', () => {
  it('makes a key the first time, and signs everything that stands in the log', async () => {
    await write(3);
    const { size, note, now } = await signer().sign(who());
    expect({ size, now }).toEqual({ size: 4, now: true });
    expect(await own()).toEqual(['SigningKeyIntroduced', 'CheckpointSigned']);
    const vkey = await signer().vkey();
    expect(isSignedBy(readNote(note), readVkey(vkey ?? ''))).toBe(true);
    const [first] = await eventsOf('letter-c1');
    expect(readCheckpoint(readNote(note).text)).toMatchObject({
      origin: `nghedan/${first?.id ?? ''}`,
      size: 4,
    });
    expect(statSync(keys().path).mode & 0o777).toBe(0o600);
  });

  it('has nothing to sign in an empty log', async () => {
    await expect(signer().sign(who())).rejects.toMatchObject({ code: 'checkpoint.log-empty' });
    expect(existsSync(keys().path)).toBe(false);
  });

  it('signs nothing because of a checkpoint, a key, or who holds one', async () => {
    await write(2);
    const { note } = await signer().sign(who());
    for (let n = 0; n < 3; n += 1) expect(await signer().sign(who())).toEqual({ size: 3, note, now: false });
    await signer().replaceKey(who());
    expect(await signer().sign(who())).toMatchObject({ size: 3, now: false });
    await write(1);
    expect(await signer().sign(who())).toMatchObject({ size: 6, now: true });
  });

  it('does not go on in a log whose past was changed', async () => {
    await write(3);
    await signer().sign(who());
    await write(1);
    await tree.close();
    await log.close();
    const db = new Sqlite(join(data(), 'log.db'));
    db.prepare(`UPDATE events SET data = '{"n":9}' WHERE position = 2`).run();
    db.close();
    rmSync(join(data(), 'tree.db'));
    await open();
    await expect(signer().sign(who())).rejects.toMatchObject({ code: 'checkpoint.history-changed' });
  });
});

describe('the signing key', () => {
  it('is not made where nobody has said where it lies, nor where it cannot be written', async () => {
    await write(1);
    const nowhere = new SigningKeyFile(join(folder, 'a.signing'), false);
    await expect(signer(nowhere).sign(who())).rejects.toMatchObject({ code: 'signing-key.missing' });
    const unwritable = new SigningKeyFile(join(folder, 'no-folder', 'a.signing'));
    await expect(signer(unwritable).sign(who())).rejects.toThrow(SigningKeyRefused);
    expect(await own()).toEqual([]);
  });

  it('that is missing, another one, damaged or open to others signs nothing', async () => {
    await write(1);
    await signer().sign(who());
    await write(1);
    const { path } = keys();
    renameSync(path, `${path}.away`);
    await expect(signer().sign(who())).rejects.toMatchObject({ code: 'signing-key.missing' });
    expect(existsSync(path)).toBe(false);
    const other = new SigningKeyFile(join(folder, 'other.signing'));
    expect(other.findOrMake()).toBeDefined();
    await expect(signer(other).sign(who())).rejects.toMatchObject({ code: 'signing-key.other' });
    chmodSync(other.path, 0o644);
    await expect(signer(other).sign(who())).rejects.toThrow(SigningKeyRefused);
  });

  it('is replaced by one that it speaks for, also when the machine stops before the file is in its place', async () => {
    await write(1);
    await signer().sign(who());
    const { path } = keys();
    const old = readFileSync(path, 'utf8');
    const vkey = await signer().replaceKey(who());
    expect(await signer().vkey()).toBe(vkey);
    renameSync(path, `${path}.new`);
    writeFileSync(path, old, { mode: 0o600 });
    await write(1);
    const { note } = await signer().sign(who());
    expect(isSignedBy(readNote(note), readVkey(vkey))).toBe(true);
    expect(existsSync(`${path}.new`)).toBe(false);
  });

  it('is declared lost only when it is', async () => {
    await write(1);
    await signer().sign(who());
    await expect(signer().loseKey('máy hỏng', who())).rejects.toMatchObject({ code: 'signing-key.not-lost' });
    rmSync(keys().path);
    const vkey = await signer().loseKey('máy hỏng', who());
    await write(1);
    const { note } = await signer().sign(who());
    expect(isSignedBy(readNote(note), readVkey(vkey))).toBe(true);
    expect(await own()).toEqual([
      'SigningKeyIntroduced',
      'CheckpointSigned',
      'SigningKeyLost',
      'CheckpointSigned',
    ]);
  });
});
