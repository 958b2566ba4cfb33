import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  Codec,
  Decisions,
  openSqliteLog,
  StoreUnavailable,
  type Decided,
  type SqliteLog,
  type Who,
} from '#event-store';
import { DenouncerVault, type Person, type SubjectRef } from '#identity';
import { Clock, Refusal, START } from '#kernel';
import { golden } from '#testing';
import type { DenunciationRegistered } from '../domain/denunciation.events.js';
import { RevealDenouncer, RevealDenouncerHandler, writtenThenOpened } from './reveal-denouncer.js';

class Noon extends Clock {
  override now(): string {
    return '2026-07-10T05:00:00.000Z';
  }
}

/** A vault that tells whether anybody opened it. */
class WatchedVault extends DenouncerVault {
  override readonly keeps = true;
  opened = 0;

  override async remember(): Promise<SubjectRef> {
    return { subjectId: 'subject-1', commitment: 'x' };
  }
  override async open(): Promise<Person> {
    this.opened += 1;
    return { name: 'Người Ví Dụ' };
  }
  override async senderOf(): Promise<undefined> {
    return undefined;
  }
  override async verify(): Promise<boolean> {
    return true;
  }
  override async erase(): Promise<void> {}
}

const registered = golden<DenunciationRegistered>('DenunciationRegistered');
const { denunciationId } = registered.data;
const stored = {
  ...registered,
  data: {
    ...registered.data,
    denouncer: { alias: 'A-2026-001', subject: { subjectId: 'subject-1', commitment: 'x' } },
  },
};

let folder: string;
let log: SqliteLog;
let vault: WatchedVault;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reveal-'));
  log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  vault = new WatchedVault();
  const meta = { recordedAt: '2026-07-06T02:00:00.000Z', actor: 'u', commandId: 'c', correlationId: 'x' };
  await log.append(`denunciation-${denunciationId}`, 'none', [stored], meta);
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const who = (over: Partial<Who> = {}): Who => ({
  actor: 'user-9',
  commandId: 'look-1',
  correlationId: 'x',
  ...over,
});
const look = { denunciationId, purpose: 'Đối chiếu chữ ký', session: 's', needsApproval: false };
const reveal = (by = who(), over: Partial<typeof look> = {}) =>
  new RevealDenouncerHandler(new Decisions(log, new Noon()), log, new Noon(), vault).execute(
    new RevealDenouncer({ ...look, ...over }, by),
  );

describe('who denounces', () => {
  it('is opened after it was written down who looked and what for', async () => {
    expect(await reveal()).toMatchObject({ alias: 'A-2026-001', person: { name: 'Người Ví Dụ' } });
    const events = [];
    for await (const { type, data, meta } of log.read(`access-${denunciationId}`))
      events.push({ type, data, meta });
    expect(events).toMatchObject([
      {
        type: 'IdentityViewed',
        data: { purpose: look.purpose, alias: 'A-2026-001' },
        meta: { actor: 'user-9' },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('Ví Dụ');
  });

  it('is not opened when the log does not take the entry', async () => {
    const broken = (): Promise<never> =>
      Promise.reject(new StoreUnavailable('the disk is full', 'not-written'));
    log.append = broken;
    await expect(reveal()).rejects.toThrow();
    expect(vault.opened).toBe(0);
  });

  it('is not opened without purpose, second person or permission', async () => {
    await expect(reveal(who(), { purpose: ' ' })).rejects.toThrow('identity.purpose-missing');
    await expect(reveal(who(), { needsApproval: true })).rejects.toThrow('identity.approval-missing');
    const permit = (): never => {
      throw new Refusal('policy.out-of-scope');
    };
    await expect(reveal(who({ permit }))).rejects.toThrow('policy.out-of-scope');
    expect(vault.opened).toBe(0);
  });
});

describe('the order of writing and opening', () => {
  const order = async (fault?: 'decrypt-first'): Promise<readonly string[]> => {
    const steps: string[] = [];
    const write = async (): Promise<Decided> => {
      steps.push('written');
      return { stream: 'access-1', revision: 0, position: START, repeated: false };
    };
    const open = async (): Promise<undefined> => void steps.push('opened');
    await writtenThenOpened({ write, open, ...(fault && { fault }) });
    return steps;
  };
  it('is written, then opened', async () => expect(await order()).toEqual(['written', 'opened']));
  it('would be caught the other way round', async () =>
    expect(await order('decrypt-first')).toEqual(['opened', 'written']));
});
