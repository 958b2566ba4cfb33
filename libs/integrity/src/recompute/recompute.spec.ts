import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { Codec, Decisions, openSqliteLog, TextsInFile, type SqliteLog, type Who } from '#event-store';
import { Clock, position } from '#kernel';
import { CheckpointSigner } from '../checkpoint-signer.js';
import { SigningKeyFile } from '../key/signing-key-file.js';
import { checkpointText } from '../notes/checkpoint.js';
import { readNote, writeNote } from '../notes/signed-note.js';
import { SigningKey } from '../notes/signing-key.js';
import { writeVkey } from '../notes/verifier-key.js';
import { TreeOfLog } from '../sqlite/tree-of-log.js';
import { recompute } from './recompute.js';
import type { Recomputed } from './recomputed.js';

class Noon extends Clock {
  now = (): string => '2026-11-02T05:00:00.000Z';
}

let folder: string;
/** Notes as they were signed, oldest first; each has been taken out. */
const notes: string[] = [];
let n = 0;

const who = (): Who => {
  n += 1;
  return { actor: 'u', commandId: `c${String(n)}`, correlationId: 'c' };
};

const write = async (log: SqliteLog, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) {
    const { commandId } = who();
    const meta = { recordedAt: '2026-11-02T01:00:00.000Z', actor: 'u', commandId, correlationId: 'c' };
    await log.append(`letter-${commandId}`, 'none', [{ type: 'Noted', data: { at } }], meta);
  }
};

/** Three checkpoints, the last by a key that took the place of the first. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-recompute-'));
  const log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  const tree = new TreeOfLog(() => new TextsInFile(folder), ':memory:');
  const parts = { tree, decisions: new Decisions(log, new Noon()), clock: new Noon() };
  const signer = new CheckpointSigner({ ...parts, keys: new SigningKeyFile(`${folder}.signing`) });
  await write(log, 40);
  notes.push((await signer.sign(who())).note);
  await write(log, 40);
  notes.push((await signer.sign(who())).note);
  await signer.replaceKey(who());
  await write(log, 10);
  notes.push((await signer.sign(who())).note);
  await write(log, 5);
  await tree.close();
  await log.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.signing`);
});

let attacks = 0;

/** What is found after somebody has worked on the file of a copy. */
const after = async (
  attack: (db: Sqlite.Database) => void,
  held: readonly string[] = [],
): Promise<Recomputed> => {
  const copy = join(folder, `attack-${String(++attacks)}`);
  mkdirSync(copy);
  for (const name of ['log.db', 'log.db-wal', 'log.db-shm'])
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(copy, name));
  const db = new Sqlite(join(copy, 'log.db'));
  attack(db);
  db.close();
  const texts = new TextsInFile(copy);
  return recompute({ texts, held }).finally(() => texts.close());
};

const EVENTS = 40 + 2 + 40 + 1 + 1 + 10 + 1 + 5;

describe('a log that nobody has touched', () => {
  it('is whole, against its own checkpoints and those held outside', async () => {
    const found = await after(() => undefined, notes);
    expect(found).toMatchObject({ events: EVENTS, checkpoints: 3, held: [41, 82, 94], problems: [] });
  });

  it('is known by its own key only, and not by a note of another log', async () => {
    const other = new SigningKey(Buffer.alloc(32, 9));
    const { text } = readNote(notes[0] ?? '');
    const [origin = ''] = text.split('\n');
    const forged = writeNote(other.signed(origin, text));
    const foreign = writeNote(
      other.signed('nghedan/x', checkpointText({ origin: 'nghedan/x', size: 1, root: Buffer.alloc(32) })),
    );
    expect((await after(() => undefined, [forged, foreign, 'nothing'])).problems).toEqual([
      { kind: 'not-signed', from: 'held', size: 41 },
      { kind: 'not-of-this-log', nth: 1 },
      { kind: 'not-of-this-log', nth: 2 },
    ]);
  });
});

describe('a log that was changed', () => {
  it('says between which checkpoints an event was changed, whatever hash stands beside it', async () => {
    const { problems } = await after((db) =>
      db.exec(`UPDATE events SET data = '{"at":99}' WHERE position = 61`),
    );
    expect(problems).toEqual([
      { kind: 'checkpoint-differs', from: 'log', after: 41, size: 82 },
      { kind: 'checkpoint-differs', from: 'log', after: 41, size: 94 },
    ]);
  });

  it('names the very event while the tree is there that was made before', async () => {
    const texts = new TextsInFile(folder);
    const tree = new TreeOfLog(() => texts, ':memory:');
    const leaves = await tree.using(({ tiles }) =>
      Array.from({ length: tiles.size }, (_, at) => (at === 60 ? Buffer.alloc(32) : tiles.at(0, at))),
    );
    const { problems } = await recompute({
      texts,
      kept: { size: leaves.length, leafAt: (at) => leaves[at] ?? Buffer.of() },
    });
    expect(problems).toEqual([
      { kind: 'event-changed', index: 60, position: position('61'.padStart(20, '0')) },
    ]);
    const longer = {
      size: leaves.length + 1,
      leafAt: (at: number) => (at === 60 ? leaves[59] : leaves[at]) ?? Buffer.of(),
    };
    expect((await recompute({ texts, kept: longer })).problems).toMatchObject([
      { kind: 'event-changed', index: 60 },
      { kind: 'log-too-short', from: 'tree', size: EVENTS + 1 },
    ]);
    await tree.close();
  });

  it('is too short for what is held outside when its end was cut off, its own checkpoint with it', async () => {
    const cut = (db: Sqlite.Database): unknown => db.exec('DELETE FROM events WHERE position > 70');
    expect((await after(cut)).problems).toEqual([]);
    expect((await after(cut, notes)).problems).toEqual([
      { kind: 'not-signed', from: 'held', size: 94 },
      { kind: 'log-too-short', from: 'held', size: 82 },
      { kind: 'log-too-short', from: 'held', size: 94 },
    ]);
  });

  it('shows an event that was taken out, put in, or has changed places', async () => {
    const swap = `UPDATE events SET position = -1 WHERE position = 10;
      UPDATE events SET position = 10 WHERE position = 11; UPDATE events SET position = 11 WHERE position = -1;`;
    for (const sql of ['DELETE FROM events WHERE position = 10', swap])
      expect((await after((db) => db.exec(sql))).problems[0]).toEqual({
        kind: 'checkpoint-differs',
        from: 'log',
        after: 0,
        size: 41,
      });
  });

  it('shows a checkpoint that was changed, and one whose text cannot be read', async () => {
    const root = `UPDATE events SET data = json_replace(data, '$.root', '${'00'.repeat(32)}') WHERE type = 'CheckpointSigned' AND position < 60`;
    expect((await after((db) => db.exec(root))).problems[0]?.kind).toBe('not-readable');
    const broken = `UPDATE events SET data = 'x' WHERE type = 'SigningKeyReplaced'`;
    expect((await after((db) => db.exec(broken))).problems).toMatchObject([
      { kind: 'not-readable' },
      { kind: 'not-signed', from: 'log', size: 94 },
      { kind: 'checkpoint-differs', after: 82, size: 94 },
    ]);
  });

  it('shows a key that the one before has not signed for', async () => {
    const vkey = new SigningKey(Buffer.alloc(32, 9)).verifier(
      readNote(notes[0] ?? '').text.split('\n')[0] ?? '',
    );
    const sql = `UPDATE events SET data = json_replace(data, '$.vkey', '${writeVkey(vkey)}') WHERE type = 'SigningKeyReplaced'`;
    const kinds = (await after((db) => db.exec(sql))).problems.map(({ kind }) => kind);
    expect(kinds).toContain('key-not-bound');
    expect(kinds).toContain('not-signed');
  });
});
