import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, Decisions, openSqliteLog, type SqliteLog } from '#event-store';
import { CaseNumbers, Clock, localDate, Refusal, type NumberRequest } from '#kernel';
import { BuiltInLawBook } from '#law';
import { golden } from '#testing';
import type { LetterClassified, LetterReceived, LetterRegistered } from '../domain/letter.events.js';
import { ProposeLetter, ProposeLetterHandler } from './propose-letter.js';
import { ReceiveLetter, ReceiveLetterHandler } from './receive-letter.js';

class FixedClock extends Clock {
  override now(): string {
    return '2026-03-05T02:00:00.000Z';
  }
}

class CountedNumbers extends CaseNumbers {
  readonly taken = new Map<string, NumberRequest>();
  override async take(request: NumberRequest): Promise<string> {
    this.taken.set(request.takenBy, request);
    return `${request.kind}-${[...this.taken.keys()].indexOf(request.takenBy) + 1}`;
  }
}

const { code: _code, reply: _reply, ...letter } = golden<LetterReceived>('LetterReceived').data;
const { letterId, unit } = letter;
const who = { actor: 'can-bo', commandId: 'key-1', correlationId: 'request-1' };
const proposal = { letterId, occurredOn: localDate('2026-03-05'), caseKind: 'complaint' } as const;

let folder: string;
let log: SqliteLog;
let numbers: CountedNumbers;
let receive: ReceiveLetterHandler;
let propose: ProposeLetterHandler;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-letters-'));
  log = await openSqliteLog({ folder, codec: new Codec([]), writer: 'inline' });
  numbers = new CountedNumbers();
  const clock = new FixedClock();
  const decisions = new Decisions(log, clock);
  receive = new ReceiveLetterHandler(decisions, clock, new BuiltInLawBook(), numbers, log);
  propose = new ProposeLetterHandler(decisions, log, clock, new BuiltInLawBook(), numbers);
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const classified = async (facts: Partial<LetterClassified['data']> = {}): Promise<void> => {
  await receive.execute(new ReceiveLetter(letter, who));
  const sorted = golden<LetterClassified>('LetterClassified', 2);
  const events = [
    golden<LetterRegistered>('LetterRegistered'),
    { ...sorted, data: { ...sorted.data, ...facts } },
  ];
  const meta = { recordedAt: '2026-03-05T02:00:00.000Z', actor: 'a', commandId: 'key-0', correlationId: 'r' };
  await log.append(`letter-${letterId}`, 0, events, meta);
};

describe('receiving a letter', () => {
  it('numbers it, and twice gives the first answer', async () => {
    const first = await receive.execute(new ReceiveLetter(letter, who));
    expect(first).toMatchObject({ code: 'letter-1', repeated: false });
    expect(await receive.execute(new ReceiveLetter(letter, who))).toEqual({ ...first, repeated: true });
  });
  it('that is refused uses up no number', async () => {
    await expect(receive.execute(new ReceiveLetter({ ...letter, pages: 0 }, who))).rejects.toBeInstanceOf(
      Refusal,
    );
    expect(numbers.taken.size).toBe(0);
  });
});

describe('proposing a letter for acceptance', () => {
  it('names and numbers the case', async () => {
    await classified();
    expect(await propose.execute(new ProposeLetter(proposal, { ...who, commandId: 'key-2' }))).toMatchObject({
      raised: { caseId: `complaint-${letterId}`, code: 'complaint-2' },
      revision: 3,
    });
  });
  it('twice gives the first answer', async () => {
    await classified();
    const again = new ProposeLetter(proposal, { ...who, commandId: 'key-2' });
    const first = await propose.execute(again);
    expect(await propose.execute(again)).toEqual({ ...first, repeated: true });
  });
  it('that is refused uses up no number', async () => {
    await classified({ competence: 'other' });
    const before = numbers.taken.size;
    await expect(propose.execute(new ProposeLetter(proposal, who))).rejects.toMatchObject({
      code: 'letter.not-in-competence',
    });
    expect(numbers.taken.size).toBe(before);
  });
  it('of a letter that never came is refused', async () =>
    expect(propose.execute(new ProposeLetter(proposal, who))).rejects.toMatchObject({
      code: 'letter.unknown',
    }));
  it('asks for permission before it says anything about the letter', async () => {
    await classified({ competence: 'other' });
    const permit = (resource: { unit: string }): never => {
      throw new Refusal('not-yours', resource);
    };
    await expect(propose.execute(new ProposeLetter(proposal, { ...who, permit }))).rejects.toMatchObject({
      code: 'not-yours',
      facts: { unit },
    });
  });
});
