import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, Decisions, openSqliteLog, type SqliteLog } from '#event-store';
import { CaseNumbers, Clock, localDate, type NumberRequest } from '#kernel';
import { BuiltInLawBook } from '#law';
import { golden } from '#testing';
import type { VisitLogged } from '../domain/visit.events.js';
import { LogVisit, LogVisitHandler, type Reception } from './log-visit.js';

class FixedClock extends Clock {
  override now(): string {
    return '2026-03-02T02:00:00.000Z';
  }
}

class CountedNumbers extends CaseNumbers {
  readonly taken: NumberRequest[] = [];
  override async take(request: NumberRequest): Promise<string> {
    const known = this.taken.findIndex(({ takenBy }) => takenBy === request.takenBy);
    if (known === -1) this.taken.push(request);
    return `${request.kind}-${known === -1 ? this.taken.length : known + 1}`;
  }
}

const {
  code: _code,
  outcome: _outcome,
  lateReason: _late,
  ...rest
} = golden<VisitLogged>('VisitLogged', 2).data;
const { session: _session, representatives: _representatives, largeGroup: _large, ...asked } = rest;
const visit: Reception = { ...asked, outcome: { kind: 'raises-case' } };
const who = { actor: 'can-bo', commandId: 'key-1', correlationId: 'request-1' };

let folder: string;
let log: SqliteLog;
let numbers: CountedNumbers;
let handler: LogVisitHandler;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-visits-'));
  log = await openSqliteLog({ folder, codec: new Codec([]), writer: 'inline' });
  numbers = new CountedNumbers();
  const clock = new FixedClock();
  handler = new LogVisitHandler(new Decisions(log, clock), clock, new BuiltInLawBook(), numbers);
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const stored = async (): Promise<VisitLogged['data'][]> => {
  const found: VisitLogged['data'][] = [];
  for await (const { data } of log.read<VisitLogged>(`visit-${visit.visitId}`)) found.push(data);
  return found;
};

describe('logging a visit', () => {
  it('that raises a petition numbers the visit and the case', async () => {
    const caseId = `petition-${visit.visitId}`;
    const answer = await handler.execute(new LogVisit(visit, who));
    expect(answer).toMatchObject({
      code: 'visit-1',
      raised: { caseId, code: 'petition-2' },
      repeated: false,
    });
    expect(await stored()).toEqual([
      { ...rest, code: 'visit-1', outcome: { kind: 'raises-case', caseId, code: 'petition-2' } },
    ]);
  });
  it.each([
    ['reflection', 'reflection', 'petition'],
    ['complaint', 'complaint', 'complaint'],
    ['denunciation', 'denunciation', 'denunciation'],
  ] as const)(
    'that raises a %s takes the number from the book of the %ss, stream %s',
    async (matter, kind, stream) => {
      const { subject: _subject, narrative: _narrative, ...nobody } = visit;
      const told = matter === 'denunciation' ? nobody : visit;
      const { raised } = await handler.execute(new LogVisit({ ...told, matter }, who));
      expect(raised?.caseId).toBe(`${stream}-${visit.visitId}`);
      expect(numbers.taken.at(-1)).toMatchObject({
        kind,
        unit: visit.unit,
        on: '2026-03-02',
        actor: 'can-bo',
      });
    },
  );
  it('that raises no case takes one number only', async () => {
    const answer = await handler.execute(new LogVisit({ ...visit, outcome: { kind: 'answered' } }, who));
    expect(answer.raised).toBeUndefined();
    expect(numbers.taken).toHaveLength(1);
  });
  it('twice gives the first answer and no second event', async () => {
    const first = await handler.execute(new LogVisit(visit, who));
    expect(await handler.execute(new LogVisit(visit, who))).toEqual({ ...first, repeated: true });
    const otherKey = await handler.execute(new LogVisit(visit, { ...who, commandId: 'key-2' }));
    expect(otherKey).toMatchObject({ code: first.code, raised: first.raised, repeated: true });
    expect(await stored()).toHaveLength(1);
  });
  it('that is refused uses up no number', async () => {
    const tomorrow = { ...visit, occurredOn: localDate('2026-03-03') };
    await expect(handler.execute(new LogVisit(tomorrow, who))).rejects.toMatchObject({
      code: 'entry.in-the-future',
    });
    await expect(handler.execute(new LogVisit({ ...visit, matter: 'dialogue' }, who))).rejects.toMatchObject({
      code: 'visit.matter-opens-no-case',
    });
    expect(numbers.taken).toEqual([]);
  });
});
