import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, Decisions, openSqliteLog, type Decided, type SqliteLog, type Who } from '#event-store';
import { addDays, Clock, localDate, START, type Decider, type DomainEvent } from '#kernel';
import { builtInLaw, deadline, deadlineFact, type DeadlineFact, type DeadlineRecomputed } from '#law';
import {
  calendarDecider,
  changedCalendar,
  clocksDecider,
  countAnew,
  LAW_ID,
  RecomputeDeadlines,
  RecomputeDeadlinesHandler,
  Rulebook,
  RunningClocks,
  type Clocks,
  type RunningClock,
} from '#rulebook';

class Noon extends Clock {
  override now(): string {
    return '2026-10-20T05:00:00.000Z';
  }
}

const CAUSE = 'calendar-vn@1';
const today = localDate('2026-10-20');
const who: Who = { actor: 'reaction:recompute', commandId: 'the-reaction', correlationId: 'c' };
const MATTERS = 40;

/** The clocks as the log itself tells them: what the views must come to. */
class LoggedClocks extends RunningClocks {
  constructor(
    private readonly log: SqliteLog,
    /** Seeded defect: one clock that is never looked at. */
    private readonly forgets?: string,
  ) {
    super();
  }

  override async *pages(): AsyncIterable<readonly RunningClock[]> {
    const found = new Map<string, { clocks: Clocks; revision: number }>();
    const decider = clocksDecider('petition');
    for await (const { events } of this.log.readAll(START, { categories: ['petition'] })) {
      for (const event of events) {
        const clocks = decider.evolve(found.get(event.stream)?.clocks ?? decider.initial, event);
        found.set(event.stream, { clocks, revision: event.revision });
      }
    }
    yield [...found].flatMap(([stream, { clocks, revision }]) =>
      Object.entries(clocks)
        .filter(() => stream !== this.forgets)
        .map(([clock, fact]) => ({ stream, revision, clock, kind: 'petition', unit: 'xa', fact })),
    );
  }

  override reach(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

/** The process dies before its n-th append of a recomputed date. */
class Dying extends Decisions {
  private left: number;

  constructor(log: SqliteLog, appends: number) {
    super(log, new Noon());
    this.left = appends;
  }

  override run<State, Command, Event extends DomainEvent>(
    ...asked: [decider: Decider<State, Command, Event>, id: string, command: Command, by: Who]
  ): Promise<Decided> {
    if (this.left === 0) return Promise.reject(new Error('killed'));
    this.left -= 1;
    return super.run(...asked);
  }
}

let folder: string;
let log: SqliteLog;

const reply = (from: string): DeadlineFact =>
  deadlineFact(deadline(builtInLaw, { rule: 'TCD.REPLY', from: localDate(from) }));

const meta = (commandId: string) => ({
  recordedAt: '2026-10-19T03:00:00.000Z',
  actor: 'user-1',
  commandId,
  correlationId: commandId,
});

/** 2 November becomes a day off, worked for on the Saturday before. */
const confirmCalendar = async (): Promise<void> => {
  const { version: _version, ...shipped } = builtInLaw.calendar;
  const notice = { year: 2026, source: 'Thông báo mẫu', workingDays: 250 };
  const days = (all: object, more: string) => [
    ...Object.entries(all)
      .filter(([day]) => day.startsWith('2026'))
      .map(([day, note]) => ({ day, ...(note as { vi: string; en: string }) })),
    { day: more, vi: 'hoán đổi', en: 'swapped' },
  ];
  const content = changedCalendar(shipped, {
    years: [{ ...notice, off: days(shipped.off, '2026-11-02'), worked: days(shipped.worked, '2026-11-07') }],
  });
  const decisions = new Decisions(log, new Noon());
  const by = (user: string): Who => ({ ...who, actor: user, commandId: `law-${user}` });
  const at = { id: LAW_ID, occurredOn: today };
  const propose = { type: 'propose', ...at, by: 'an', content, reason: 'thông báo mới' } as const;
  await decisions.run(calendarDecider, LAW_ID, propose, by('an'));
  await decisions.run(calendarDecider, LAW_ID, { type: 'confirm', ...at, by: 'binh', no: 1 }, by('binh'));
};

const run = async (decisions: Decisions, forgets?: string): Promise<void> => {
  const handler = new RecomputeDeadlinesHandler(
    decisions,
    log,
    new Rulebook(log),
    new LoggedClocks(log, forgets),
  );
  await handler.execute(new RecomputeDeadlines(CAUSE, today, who));
};

const recomputed = async (): Promise<readonly DeadlineRecomputed['data'][]> => {
  const found: DeadlineRecomputed['data'][] = [];
  for await (const { events } of log.readAll(START, { types: ['DeadlineRecomputed'] }))
    for (const { data } of events) found.push(data as DeadlineRecomputed['data']);
  return found;
};

/** Clocks that do not stand where the law of now puts them. */
const wrong = async (): Promise<readonly string[]> => {
  const book = new Rulebook(log);
  await book.refresh();
  const all: string[] = [];
  for await (const page of new LoggedClocks(log).pages()) {
    for (const { stream, fact } of page)
      if (countAnew(book.current(), book.asOf(fact), fact).due !== fact.due) all.push(stream);
  }
  return all;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rulebook-'));
  log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  for (let index = 0; index < MATTERS; index += 1) {
    const event: DomainEvent = {
      type: 'PetitionReceived',
      data: { petitionId: `p${index}`, reply: reply(addDays(localDate('2026-10-05'), index % 20)) },
    };
    await log.append(`petition-p${index}`, 'none', [event], meta(`receive-${index}`));
  }
  await confirmCalendar();
});

afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const affected = async (): Promise<number> => (await wrong()).length;

describe('a confirmed change of the calendar', () => {
  it('moves every clock that it concerns, once, and says from where to where and because of what', async () => {
    const expected = await affected();
    expect(expected).toBeGreaterThan(5);
    await run(new Decisions(log, new Noon()));
    const written = await recomputed();
    expect(written).toHaveLength(expected);
    expect(written.every(({ before, after, cause }) => before.due < after.due && cause === CAUSE)).toBe(true);
    expect(written[0]?.after.calendar).toBe('vn@1');
    expect(await wrong()).toEqual([]);
  });

  it('is finished after the process was killed in the middle, and nothing is written twice', async () => {
    const expected = await affected();
    for (const appends of [1, 3, 2]) {
      await expect(run(new Dying(log, appends))).rejects.toThrow('killed');
    }
    await run(new Decisions(log, new Noon()));
    expect(await recomputed()).toHaveLength(expected);
    expect(await wrong()).toEqual([]);
  });

  it('changes nothing when it is delivered again, also with readers that lag behind', async () => {
    await run(new Decisions(log, new Noon()));
    const before = await log.head();
    await run(new Decisions(log, new Noon()));
    expect(await log.head()).toBe(before);
  });

  it('would be seen to have left a clock out (seeded defect)', async () => {
    const [forgotten] = await wrong();
    await run(new Decisions(log, new Noon()), forgotten);
    expect(await wrong()).toEqual([forgotten]);
  });

  it('leaves the old explanations as they were', async () => {
    const book = new Rulebook(log);
    await book.refresh();
    const old = reply('2026-10-20');
    expect(deadlineFact(deadline(book.asOf(old), { rule: old.rule, from: old.from }))).toEqual(old);
    expect(deadline(book.current(), { rule: old.rule, from: old.from }).due > old.due).toBe(true);
  });
});
