import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { auditLog, Codec, type AppendMeta } from '#event-store';
import { eventStoreContract } from '../contract.js';
import { openForWriting } from './log-file.js';
import { openLogWith, type SqliteLog } from './sqlite-log.js';
import { startThreadWriter } from './thread-writer.js';

/** Node runs no TypeScript in a thread: the writer's side of these tests is the compiled one. */
const COMPILED = join(import.meta.dirname, '../../../../dist/libs/event-store/src/sqlite/writer.thread.js');

const compiled = (): URL => {
  if (!existsSync(COMPILED)) throw new Error('the thread needs compiled code: npm run build:server');
  return pathToFileURL(COMPILED);
};

let folder: string;

const open = (entry = compiled()): Promise<SqliteLog> =>
  openLogWith(folder, new Codec(), () => startThreadWriter(folder, entry));

/** A thread that says it is open and then does what the script says with the first group. */
const pretending = (script: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', () => { ${script} });
       parentPort.postMessage({ kind: 'open' });`,
    )}`,
  );

const meta = (commandId: string): AppendMeta => ({
  recordedAt: '2026-07-01T00:00:00.000Z',
  actor: 'a',
  commandId,
  correlationId: 'k',
});

const append = (log: SqliteLog, n: number) =>
  log.append(`petition-${n}`, 'none', [{ type: 'Noted', data: {} }], meta(`c${n}`));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-thread-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

eventStoreContract('the log with a writer thread', async () => {
  const own = mkdtempSync(join(tmpdir(), 'nghedan-log-'));
  return {
    open: (codec) => openLogWith(own, codec, () => startThreadWriter(own, compiled())),
    dispose: async () => rmSync(own, { recursive: true }),
  };
});

describe('the writer thread', () => {
  it('says why it could not open the log, and lets go of the folder', async () => {
    const db = openForWriting(folder);
    db.pragma('user_version = 99');
    await expect(open()).rejects.toThrow('format 99');
    db.pragma('user_version = 1');
    db.close();
    await (await open()).close();
  });

  it('that ends before it has begun is noticed', async () => {
    await expect(open(new URL('data:text/javascript,'))).rejects.toThrow('ended before it began');
  });

  it.each(['process.exit(1)', `throw new Error('bug')`])(
    'that does "%s" leaves an unknown outcome, then none',
    async (script) => {
      openForWriting(folder).close();
      const log = await open(pretending(script));
      await expect(append(log, 1)).rejects.toMatchObject({ name: 'StoreUnavailable', outcome: 'unknown' });
      await expect(append(log, 2)).rejects.toMatchObject({
        name: 'StoreUnavailable',
        outcome: 'not-written',
      });
      expect(await log.health()).toMatchObject({ ok: false });
      await log.close();
    },
  );

  it('that stops after an answer is believed both times', async () => {
    openForWriting(folder).close();
    const outcome = `{ kind: 'appended', revision: 0, position: 1, repeated: false }`;
    const stopping = `parentPort.postMessage({ kind: 'committed', outcomes: [${outcome}] });
      parentPort.postMessage({ kind: 'stopped', failure: 'fsync' }); parentPort.close();`;
    const log = await open(pretending(stopping));
    expect(await append(log, 1)).toMatchObject({ revision: 0 });
    while ((await log.health()).ok) await new Promise(setImmediate);
    await expect(append(log, 2)).rejects.toMatchObject({ outcome: 'not-written', message: 'fsync' });
    await log.close();
  });

  it('leaves a whole log behind when it is closed under load', async () => {
    const log = await open();
    const appending = Array.from({ length: 200 }, (_, n) => append(log, n));
    await log.close();
    expect(await Promise.all(appending)).toHaveLength(200);
    expect(auditLog(folder)).toMatchObject({ ok: true, events: 200 });
  });
});
