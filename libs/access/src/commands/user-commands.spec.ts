import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, Decisions, openSqliteLog, type SqliteLog, type Who } from '#event-store';
import { localDate } from '#kernel';
import { HandClock } from '../contract.js';
import { LoggedUserDirectory } from '../logged-user-directory.js';
import { openAccessFile, type AccessDb } from '../sqlite/access-file.js';
import { SqliteCredentials } from '../sqlite/sqlite-credentials.js';
import { SqlitePasswordLinks } from '../sqlite/sqlite-password-links.js';
import { SqliteSessions } from '../sqlite/sqlite-sessions.js';
import { userIdOf } from '../user-id.js';
import { DisableUser, DisableUserHandler } from './disable-user.js';
import { GrantRole, GrantRoleHandler } from './grant-role.js';
import { RegisterUser, RegisterUserHandler } from './register-user.js';
import { RevokeRole, RevokeRoleHandler } from './revoke-role.js';

const userId = userIdOf('canbo.mot');
const occurredOn = localDate('2026-03-02');
const password = 'lúa chín đồng xa';
const signIn = { username: 'canbo.mot', password, address: '192.0.2.7' };

let folder: string;
let log: SqliteLog;
let access: AccessDb;
let sessions: SqliteSessions;
let links: SqlitePasswordLinks;
let credentials: SqliteCredentials;
let decisions: Decisions;
let directory: LoggedUserDirectory;
let commands = 0;

const who = (actor = 'admin'): Who => {
  commands += 1;
  return { actor, commandId: `c-${commands}`, correlationId: 'r-1' };
};
const register = () =>
  new RegisterUserHandler(decisions).execute(
    new RegisterUser({ userId, username: 'canbo.mot', displayName: 'Cán bộ Một', occurredOn }, who()),
  );
const grant = (role: 'officer' | 'leader' | 'administrator', validFrom = occurredOn, by = who()) =>
  new GrantRoleHandler(decisions, sessions, links, directory).execute(
    new GrantRole({ userId, role, unit: 'xa-a', validFrom, occurredOn }, by),
  );
const revoke = (role: 'officer' | 'leader') =>
  new RevokeRoleHandler(decisions, sessions).execute(
    new RevokeRole({ userId, role, unit: 'xa-a', occurredOn }, who()),
  );
const disable = () =>
  new DisableUserHandler(decisions, sessions, credentials).execute(
    new DisableUser({ userId, reason: 'nghỉ hưu', occurredOn }, who()),
  );

beforeEach(async () => {
  const clock = new HandClock();
  folder = mkdtempSync(join(tmpdir(), 'nghedan-users-'));
  log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  access = openAccessFile(join(folder, 'access.db'));
  sessions = new SqliteSessions(access, clock);
  links = new SqlitePasswordLinks(access, clock);
  credentials = new SqliteCredentials(access, sessions, clock);
  decisions = new Decisions(log, clock);
  directory = new LoggedUserDirectory(log);
  await register();
  await credentials.set({ userId, username: 'canbo.mot', password });
});
afterEach(async () => {
  access.close();
  await log.close();
  rmSync(folder, { recursive: true });
});

describe('an account', () => {
  it('acts with the roles that hold today, from the unit of the first', async () => {
    expect(await directory.actor(userId, occurredOn)).toBeUndefined();
    await grant('officer');
    await grant('leader', localDate('2026-03-03'));
    expect(await directory.actor(userId, occurredOn)).toEqual({
      userId,
      grants: [{ role: 'officer', unit: 'xa-a' }],
      home: 'xa-a',
    });
    expect((await directory.actor(userId, localDate('2026-03-03')))?.grants).toHaveLength(2);
  });
  it('signs in again after a change of roles', async () => {
    await grant('officer');
    const before = await sessions.start(userId);
    await grant('leader');
    expect(await sessions.find(before.secret)).toBeUndefined();
    const after = await sessions.start(userId);
    await revoke('leader');
    expect(await sessions.find(after.secret)).toBeUndefined();
  });
  it('goes on when a role is given that it had', async () => {
    await grant('officer');
    const { secret } = await sessions.start(userId);
    await grant('officer');
    expect(await sessions.find(secret)).toBeDefined();
  });
  it('does nothing more from the moment it is disabled', async () => {
    await grant('officer');
    const { secret } = await sessions.start(userId);
    await disable();
    expect(await sessions.find(secret)).toBeUndefined();
    expect(await directory.actor(userId, occurredOn)).toBeUndefined();
    await expect(credentials.verify(signIn)).rejects.toMatchObject({ code: 'auth.failed' });
    expect((await directory.find(userId))?.displayName).toBe('Cán bộ Một');
  });
  it('keeps an open link to its password with a new role, and loses it with one that takes two persons', async () => {
    const { token } = await links.issue(userId);
    await grant('officer');
    expect(await links.find(token)).toBe(userId);
    await grant('administrator');
    expect(await links.find(token)).toBeUndefined();
  });
  it('does not give itself a role that sees cases', async () => {
    await grant('administrator', occurredOn, who(userId));
    await expect(grant('officer', occurredOn, who(userId))).rejects.toMatchObject({ code: 'user.own-role' });
  });
});

describe('the directory', () => {
  it('counts each event once when many ask at the same time', async () => {
    await grant('officer');
    await grant('leader');
    const answers = await Promise.all(Array.from({ length: 20 }, () => directory.find(userId)));
    for (const user of answers) expect(user?.grants.map(({ role }) => role)).toEqual(['officer', 'leader']);
  });
});
