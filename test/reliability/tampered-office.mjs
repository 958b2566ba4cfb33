// An office's own files, altered by whoever has the machine; and what reading the log once more says about it.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Codec, Decisions, openSqliteLog, TextsInFile } from '../../dist/libs/event-store/src/index.js';
import { CheckpointSigner, SigningKeyFile, TreeOfLog } from '../../dist/libs/integrity/src/index.js';
import { Clock } from '../../dist/libs/kernel/src/index.js';

const AT_ONCE = 500;

class Noon extends Clock {
  now() {
    return '2026-11-02T05:00:00.000Z';
  }
}

const treeOf = (folder) => new TreeOfLog(async () => new TextsInFile(folder), join(folder, 'tree.db'));

/**
 * Writes an office of so many events with a checkpoint in each quarter of them.
 *
 * @returns where it lies, the notes that left it, and for each how many events stood before it
 */
export const prepareOffice = async (events) => {
  const home = mkdtempSync(join(tmpdir(), 'nghedan-tampered-'));
  const folder = join(home, 'data');
  const log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  const clock = new Noon();
  const tree = treeOf(folder);
  const signer = new CheckpointSigner({
    tree,
    decisions: new Decisions(log, clock),
    clock,
    keys: new SigningKeyFile(join(home, 'key')),
  });
  const checkpoints = [];
  for (let written = 0; written < events;) {
    const count = Math.min(AT_ONCE, events - written, Math.ceil(events / 4));
    const meta = { recordedAt: clock.now(), actor: 'u', commandId: `c${written}`, correlationId: 'x' };
    const notes = Array.from({ length: count }, (_, n) => ({ type: 'Noted', data: { n: written + n } }));
    await log.append(`letter-${written}`, 'none', notes, meta);
    written += count;
    if (written >= (events / 4) * (checkpoints.length + 1)) {
      const who = { actor: 'u', commandId: `s${written}`, correlationId: 'x' };
      checkpoints.push(await signer.sign(who));
    }
  }
  await tree.close();
  await log.close();
  return { home, folder, checkpoints };
};

const change = `UPDATE events SET data = replace(data, '"n":', '"n":1') WHERE position = ?`;

/** SHA-256(0x00 ‖ …), as the log itself would have stored it. */
const hashAnew = (db, position) => {
  const { stream, revision, id, type, data, meta } = db
    .prepare('SELECT * FROM events WHERE position = ?')
    .get(position);
  const leaf = `\0${JSON.stringify([stream, revision, id, type])}\n${data}\n${meta}`;
  const hash = createHash('sha256').update(leaf).digest();
  db.prepare('UPDATE events SET hash = ? WHERE position = ?').run(hash, position);
};

/** Each takes the log's and the tree's file, and a position of which no checkpoint's event is made. */
export const officeAttacks = {
  'a byte of an event changed': (log, _tree, position) => log.prepare(change).run(position),
  'a byte changed and its stored hash set right': (log, _tree, position) => {
    log.prepare(change).run(position);
    hashAnew(log, position);
  },
  'an event deleted': (log, _tree, position) =>
    log.prepare('DELETE FROM events WHERE position = ?').run(position),
  'two events swapped': (log, _tree, position) => {
    const move = log.prepare('UPDATE events SET position = ? WHERE position = ?');
    for (const [to, from] of [
      [-1, position],
      [position, position + 1],
      [position + 1, -1],
    ])
      move.run(to, from);
  },
  'the tail deleted, its checkpoints and the tree with it': (log, tree, position) => {
    log.prepare('DELETE FROM events WHERE position >= ?').run(position);
    for (const table of ['place', 'tiles', 'checkpoints', 'held', 'keys']) tree.exec(`DELETE FROM ${table}`);
  },
  'a byte changed and the tree thrown away': (log, tree, position) => {
    log.prepare(change).run(position);
    for (const table of ['place', 'tiles', 'checkpoints', 'held', 'keys']) tree.exec(`DELETE FROM ${table}`);
  },
  'the tree itself changed': (_log, tree, position) => {
    const tile = Math.floor((position - 1) / 256);
    const { hashes } = tree.prepare('SELECT hashes FROM tiles WHERE level = 0 AND tile = ?').get(tile);
    hashes[((position - 1) % 256) * 32] ^= 1;
    tree.prepare('UPDATE tiles SET hashes = ? WHERE level = 0 AND tile = ?').run(hashes, tile);
  },
};

/** The place that a problem names: first and last index. */
const placeOf = ({ kind, index, after, size }, events) => {
  if (kind === 'event-changed') return [index, index];
  if (kind === 'checkpoint-differs') return [after, size - 1];
  return kind === 'log-too-short' ? [0, Math.max(size, events)] : [0, Infinity];
};

/** One attack on a copy. @returns what is wrong with the answer; undefined when it was found out, and where */
export const attackOffice = async ({ folder, checkpoints }, name, position, { trust = false } = {}) => {
  const home = mkdtempSync(join(tmpdir(), 'nghedan-tampered-'));
  try {
    cpSync(folder, home, { recursive: true });
    const [log, tree] = ['log.db', 'tree.db'].map((file) => new Sqlite(join(home, file)));
    officeAttacks[name](log, tree, position);
    log.close();
    tree.close();
    const read = treeOf(home);
    const held = trust ? [] : checkpoints.map(({ note }) => note);
    const { problems, events } = await read.recompute(held).finally(() => read.close());
    const found = problems.some((problem) => {
      const [first, last] = placeOf(problem, events);
      return first <= position - 1 && position - 1 <= last;
    });
    return found ? undefined : `${name} at ${position - 1} was not found: ${JSON.stringify(problems)}`;
  } finally {
    rmSync(home, { recursive: true });
  }
};
