import { beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, Refusal } from '#kernel';
import type { Credentials } from './credentials.js';
import type { PasswordLinks } from './password-links.js';
import type { Sessions } from './sessions.js';
import type { SetupToken } from './setup-token.js';
import { userIdOf } from './user-id.js';

const MINUTE = 60_000;

/** A clock that stands until it is told to go on. */
export class HandClock extends Clock {
  private at = Date.parse('2026-03-02T01:00:00.000Z');

  override now(): string {
    return new Date(this.at).toISOString();
  }

  forward(minutes: number): void {
    this.at += minutes * MINUTE;
  }
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? String(error.code) : `bug: ${String(error)}`),
  );

/** What every store of sessions must do. */
export const sessionsContract = (open: (clock: Clock) => Sessions): void => {
  let clock: HandClock;
  let sessions: Sessions;
  beforeEach(() => {
    clock = new HandClock();
    sessions = open(clock);
  });

  describe('a session', () => {
    it('is found by its secret, which has 256 bits', async () => {
      const { secret, session } = await sessions.start('u-1');
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
      expect(await sessions.find(secret)).toEqual(session);
      expect(await sessions.answers()).toBe(true);
    });
    it('is not found by its public id or by another secret', async () => {
      const { secret, session } = await sessions.start('u-1');
      expect(await sessions.find(session.sessionId)).toBeUndefined();
      expect(await sessions.find(secret.slice(1))).toBeUndefined();
      expect(await sessions.find('')).toBeUndefined();
    });
    it('ends after 30 idle minutes', async () => {
      const { secret } = await sessions.start('u-1');
      clock.forward(29.99);
      expect(await sessions.find(secret)).toBeDefined();
      clock.forward(30);
      expect(await sessions.find(secret)).toBeUndefined();
    });
    it('is looked at without being kept open', async () => {
      const { secret, session } = await sessions.start('u-1');
      clock.forward(29);
      expect(await sessions.peek(secret)).toEqual(session);
      expect(await sessions.peek(session.sessionId)).toBeUndefined();
      clock.forward(1);
      expect(await sessions.peek(secret)).toBeUndefined();
      expect(await sessions.find(secret)).toBeUndefined();
    });
    it('ends after 12 hours of work', async () => {
      const { secret } = await sessions.start('u-1');
      for (let quarter = 1; quarter < 48; quarter += 1) {
        clock.forward(15);
        expect(await sessions.find(secret)).toBeDefined();
      }
      clock.forward(15);
      expect(await sessions.find(secret)).toBeUndefined();
    });
    it('is fresh for five minutes after the password, and again when it was confirmed', async () => {
      const { secret } = await sessions.start('u-1');
      clock.forward(5);
      expect(await sessions.isFresh(secret)).toBe(true);
      clock.forward(0.1);
      expect(await sessions.isFresh(secret)).toBe(false);
      await sessions.confirm(secret);
      expect(await sessions.isFresh(secret)).toBe(true);
      expect(await sessions.isFresh(secret.slice(1))).toBe(false);
    });
    it('is listed for its user, newest first, while it lives', async () => {
      const first = await sessions.start('u-1');
      clock.forward(1);
      const second = await sessions.start('u-1');
      await sessions.start('u-2');
      const ids = async (): Promise<string[]> =>
        (await sessions.list('u-1')).map(({ sessionId }) => sessionId);
      expect(await ids()).toEqual([second.session.sessionId, first.session.sessionId]);
      clock.forward(29.5);
      expect(await ids()).toEqual([second.session.sessionId]);
    });
    it('is revoked by its user alone', async () => {
      const { secret, session } = await sessions.start('u-1');
      await sessions.revoke('u-2', session.sessionId);
      expect(await sessions.find(secret)).toBeDefined();
      await sessions.revoke('u-1', session.sessionId);
      expect(await sessions.find(secret)).toBeUndefined();
    });
    it('is revoked with all others of the user, but for the one that asks', async () => {
      const [kept, gone, other] = [
        await sessions.start('u-1'),
        await sessions.start('u-1'),
        await sessions.start('u-2'),
      ];
      await sessions.revokeAll('u-1', kept.session.sessionId);
      expect(await sessions.find(gone.secret)).toBeUndefined();
      expect(await sessions.find(kept.secret)).toBeDefined();
      expect(await sessions.find(other.secret)).toBeDefined();
      await sessions.revokeAll('u-1');
      expect(await sessions.find(kept.secret)).toBeUndefined();
    });
  });
};

/** What every store of passwords must do. */
export const credentialsContract = (
  open: (clock: Clock) => Readonly<{ credentials: Credentials; sessions: Sessions }>,
): void => {
  const userId = userIdOf('canbo.mot');
  const account = { userId, username: 'canbo.mot', password: 'lúa chín đồng xa' };
  const address = '192.0.2.7';
  const attempt = { username: 'canbo.mot', password: account.password, address };
  let clock: HandClock;
  let credentials: Credentials;
  let sessions: Sessions;
  beforeEach(async () => {
    clock = new HandClock();
    ({ credentials, sessions } = open(clock));
    await credentials.set(account);
  });
  const wrong = (more: object = {}): Promise<string> =>
    codeOf(credentials.verify({ ...attempt, password: 'đoán mò thôi mà', ...more }));

  describe('a password', () => {
    it('opens its account, whatever the case of the username and the composition of the letters', async () => {
      const password = account.password.normalize('NFD');
      expect(await credentials.verify({ username: ' CanBo.Mot', password, address })).toBe(userId);
    });
    it('gives the same answer when it is wrong and when there is no such user', async () => {
      expect(await wrong()).toBe('auth.failed');
      expect(await wrong({ username: 'khong.co.ai' })).toBe('auth.failed');
    });
    it('follows the rules', async () =>
      expect(await codeOf(credentials.set({ ...account, password: 'ngắn' }))).toBe('password.too-short'));
    it('replaces the one before and ends the sessions of the account', async () => {
      const { secret } = await sessions.start(userId);
      const here = await sessions.start(userId);
      const password = 'mùa gặt năm nay sớm';
      await credentials.set({ ...account, password, keepSession: here.session.sessionId });
      expect(await wrong({ password: account.password })).toBe('auth.failed');
      expect(await credentials.verify({ ...attempt, password })).toBe(userId);
      expect(await sessions.find(secret)).toBeUndefined();
      expect(await sessions.find(here.secret)).toBeDefined();
    });
    it('opens nothing once it is removed', async () => {
      await credentials.remove(userId);
      expect(await codeOf(credentials.verify(attempt))).toBe('auth.failed');
    });
  });

  describe('guessing', () => {
    it('is slowed down, also with the right password, and says for how long', async () => {
      for (let turn = 0; turn < 3; turn += 1) expect(await wrong()).toBe('auth.failed');
      const refused = await credentials.verify(attempt).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'auth.slow-down', facts: { seconds: 4 } });
      clock.forward(0.1);
      expect(await credentials.verify(attempt)).toBe(userId);
    });
    it('counts guesses that are sent at once', async () => {
      const codes = await Promise.all(Array.from({ length: 8 }, () => wrong()));
      expect(codes.filter((code) => code === 'auth.failed')).toHaveLength(3);
      expect(codes.filter((code) => code === 'auth.slow-down')).toHaveLength(5);
    });
    it('is slowed down for names that do not exist alike', async () => {
      for (let turn = 0; turn < 3; turn += 1) await wrong({ username: 'khong.co.ai' });
      expect(await wrong({ username: 'khong.co.ai' })).toBe('auth.slow-down');
    });
    it('from elsewhere does not stop the owner for more than a minute', async () => {
      for (let guesser = 0; guesser < 12; guesser += 1) {
        clock.forward(1.1);
        await wrong({ address: `198.51.100.${guesser}` });
      }
      clock.forward(1);
      expect(await credentials.verify(attempt)).toBe(userId);
    });
    it('never ends a session that is known', async () => {
      const { secret } = await sessions.start(userId);
      for (let turn = 0; turn < 6; turn += 1) await wrong();
      expect(await sessions.find(secret)).toBeDefined();
    });
    it('is forgiven after the right password', async () => {
      await wrong();
      await wrong();
      await credentials.verify(attempt);
      await wrong();
      expect(await wrong()).toBe('auth.failed');
    });
  });
};

/** What every store of the set-up token must do. */
export const setupTokenContract = (open: () => SetupToken): void => {
  describe('the set-up token', () => {
    it('works once', async () => {
      const setup = open();
      const token = await setup.issue();
      expect(await setup.check(token)).toBe(true);
      expect(await setup.redeem(token)).toBe(true);
      expect(await setup.redeem(token)).toBe(false);
      expect(await setup.pending()).toBe(false);
    });
    it('is not used up by a wrong guess', async () => {
      const setup = open();
      const token = await setup.issue();
      expect(await setup.redeem('guess')).toBe(false);
      expect(await setup.redeem(token)).toBe(true);
    });
    it('gives way to a newer one', async () => {
      const setup = open();
      const older = await setup.issue();
      const newer = await setup.issue();
      expect(await setup.check(older)).toBe(false);
      expect(await setup.check(newer)).toBe(true);
    });
  });
};

/** What every store of password links must do. */
export const passwordLinksContract = (open: (clock: Clock) => PasswordLinks): void => {
  let clock: HandClock;
  let links: PasswordLinks;
  beforeEach(() => {
    clock = new HandClock();
    links = open(clock);
  });

  describe('a link to set a password', () => {
    it('is of one account and works once', async () => {
      const { token } = await links.issue('u-1');
      const other = await links.issue('u-2');
      expect(await links.find(token)).toBe('u-1');
      expect(await links.redeem(token)).toBe(true);
      expect(await links.redeem(token)).toBe(false);
      expect(await links.find(token)).toBeUndefined();
      expect(await links.find(other.token)).toBe('u-2');
    });
    it('works for one of two who use it at once', async () => {
      const { token } = await links.issue('u-1');
      const both = await Promise.all([links.redeem(token), links.redeem(token)]);
      expect(both.toSorted()).toEqual([false, true]);
    });
    it('works for seven days, and until the next one is given', async () => {
      const { token, until } = await links.issue('u-1');
      expect(until).toBe('2026-03-09T01:00:00.000Z');
      clock.forward(7 * 24 * 60 - 1);
      expect(await links.find(token)).toBe('u-1');
      clock.forward(1);
      expect(await links.find(token)).toBeUndefined();
      const first = await links.issue('u-1');
      await links.issue('u-1');
      expect(await links.find(first.token)).toBeUndefined();
    });
    it('can be cancelled, and guessed by nobody', async () => {
      const { token } = await links.issue('u-1');
      await links.cancel('u-2');
      await links.cancel('u-1');
      expect(await links.find(token)).toBeUndefined();
      for (const guess of ['', 'u-1', 'u-1.', token.slice(0, -1)]) {
        expect(await links.find(guess)).toBeUndefined();
        expect(await links.redeem(guess)).toBe(false);
      }
    });
  });
};
