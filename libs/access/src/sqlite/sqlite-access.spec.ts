import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '#kernel';
import {
  credentialsContract,
  HandClock,
  passwordLinksContract,
  sessionsContract,
  setupTokenContract,
} from '../contract.js';
import { openAccessFile, type AccessDb } from './access-file.js';
import { SqliteCredentials } from './sqlite-credentials.js';
import { SqlitePasswordLinks } from './sqlite-password-links.js';
import { SqliteSessions } from './sqlite-sessions.js';
import { SqliteSetupToken } from './sqlite-setup-token.js';

const folder = mkdtempSync(join(tmpdir(), 'nghedan-access-'));
const opened: AccessDb[] = [];
let files = 0;

const open = (file = join(folder, `${(files += 1)}.db`)): AccessDb => {
  const db = openAccessFile(file);
  db.pragma('synchronous = OFF'); // no test here cuts the power
  opened.push(db);
  return db;
};

afterEach(() => opened.splice(0).forEach((db) => db.close()));
afterAll(() => rmSync(folder, { recursive: true }));

const stores = (db: AccessDb, clock: Clock) => {
  const sessions = new SqliteSessions(db, clock);
  return { sessions, credentials: new SqliteCredentials(db, sessions, clock) };
};

sessionsContract((clock) => stores(open(), clock).sessions);
credentialsContract((clock) => stores(open(), clock));
setupTokenContract(() => new SqliteSetupToken(open()));
passwordLinksContract((clock) => new SqlitePasswordLinks(open(), clock));

describe('the access file', () => {
  it('keeps sessions, passwords and the throttle over a restart', async () => {
    const file = join(folder, 'restart.db');
    const clock = new HandClock();
    const before = stores(open(file), clock);
    await before.credentials.set({ userId: 'u-1', username: 'canbo', password: 'lúa chín đồng xa' });
    const { secret } = await before.sessions.start('u-1');
    const guess = { username: 'canbo', password: 'sai rồi sai rồi', address: '192.0.2.7' };
    for (let turn = 0; turn < 3; turn += 1) await before.credentials.verify(guess).catch(() => undefined);
    opened.splice(0).forEach((db) => db.close());

    const after = stores(open(file), clock);
    expect(await after.sessions.find(secret)).toMatchObject({ userId: 'u-1' });
    await expect(after.credentials.verify(guess)).rejects.toMatchObject({ code: 'auth.slow-down' });
    clock.forward(1);
    expect(await after.credentials.verify({ ...guess, password: 'lúa chín đồng xa' })).toBe('u-1');
  });

  it('holds no secret, no token, no password and no mistyped name', async () => {
    const file = join(folder, 'secrets.db');
    const db = open(file);
    const { sessions, credentials } = stores(db, new HandClock());
    const password = 'dong xa lua chin 9';
    await credentials.set({ userId: 'u-1', username: 'canbo', password });
    const { secret } = await sessions.start('u-1');
    const token = await new SqliteSetupToken(db).issue();
    const typo = { username: 'password-in-the-wrong-field', password: 'x', address: '192.0.2.77' };
    await credentials.verify(typo).catch(() => undefined);
    const bytes = readdirSync(folder)
      .filter((name) => name.startsWith('secrets.db'))
      .map((name) => readFileSync(join(folder, name)));
    const holds = (text: string): boolean => bytes.some((content) => content.includes(text));
    expect(holds('canbo')).toBe(true);
    expect([secret, token, password, typo.username, typo.address].filter(holds)).toEqual([]);
  });

  it('hashes with argon2id, 19 MiB, two passes, one lane', async () => {
    const db = open();
    await stores(db, new HandClock()).credentials.set({
      userId: 'u-1',
      username: 'canbo',
      password: 'lúa chín đồng xa',
    });
    expect(db.prepare('SELECT hash FROM credentials').pluck().get()).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  it('is readable by its owner alone', () => {
    const file = join(folder, 'mode.db');
    open(file);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('refuses a file that a newer release wrote', () => {
    const file = join(folder, 'newer.db');
    open(file).pragma('user_version = 99');
    expect(() => openAccessFile(file)).toThrow(RangeError);
  });
});
