import { describe, expect, it } from '@jest/globals';
import type { Decided } from '#event-store';
import { addDays, Clock, dayOf, fold, localDate, type LocalDate } from '#kernel';
import { builtInLaw as law, BuiltInLawBook, type Law } from '#law';
import {
  isOfficeHour,
  nextLook,
  reminderDecider,
  ReminderSweep,
  Watch,
  type ReminderRaised,
  type WatchedCase,
  type WatchedClock,
} from '#reminders';

/** Time that only the test moves. */
class TurnedClock extends Clock {
  constructor(private at: number) {
    super();
  }
  override now(): string {
    return new Date(this.at).toISOString();
  }
  pass(ms: number): void {
    this.at += ms;
  }
}

type Life = WatchedClock & Readonly<{ from: LocalDate; until: LocalDate }>;

/** The log as far as reminders go: one stream a reminder, each write with the hour it was made. */
class Reminded {
  readonly streams = new Map<string, ReminderRaised[]>();
  readonly hours: string[] = [];

  constructor(private readonly clock: Clock) {}

  readonly raise = async (reminder: ReminderRaised['data']): Promise<Decided> => {
    const stream = this.streams.get(reminder.reminderId) ?? [];
    const events = reminderDecider.decide(fold(reminderDecider, stream), { type: 'raise', ...reminder });
    if (events.length > 0) {
      this.streams.set(reminder.reminderId, [...stream, ...(events as ReminderRaised[])]);
      this.hours.push(this.clock.now());
    }
    return { stream: reminder.reminderId, revision: 0, repeated: events.length === 0 };
  };
}

class Diary extends Watch {
  constructor(
    private readonly lives: readonly Life[],
    private readonly clock: Clock,
    /** A view that lags knows nothing of what was raised: the log must hold alone. */
    private readonly known: ReadonlyMap<string, unknown>,
  ) {
    super();
  }
  override async clocks(until: LocalDate): Promise<readonly WatchedClock[]> {
    const today = this.clock.today();
    return this.lives.filter((one) => one.from <= today && today < one.until && one.due <= until);
  }
  override async restingCases(): Promise<readonly WatchedCase[]> {
    return [];
  }
  override async raised(): Promise<ReadonlySet<string>> {
    return new Set(this.known.size % 3 === 0 ? [] : this.known.keys());
  }
}

const FIRST = localDate('2020-01-06');
const YEARS = 10;

/** One term after the other, ended by somebody some days before or after its last day. */
const lives: readonly Life[] = Array.from({ length: 400 }, (_, index) => {
  const from = addDays(FIRST, Math.floor((index * 365 * YEARS) / 420));
  const due = addDays(from, 20 + ((index * 7) % 30));
  const until = addDays(due, ((index * 13) % 40) - 15);
  return { about: `case-${index}`, clock: 'resolve', due, unit: 'xa', nature: 'term', from, until };
});

/** What should be there, counted day by day without the sweep: the office sees each working day of a life. */
/** @param years that have passed */
const expected = (years: number): ReadonlySet<string> => {
  const all = new Set<string>();
  const end = addDays(FIRST, 365 * years);
  for (const { about, due, from, until } of lives) {
    for (let day = from; day < until && day < end; day = addDays(day, 1)) {
      if (!isOfficeHour(law, `${day}T03:00:00.000Z`)) continue;
      if (day > due) all.add(`overdue ${about}`);
      else if (day === due) all.add(`due-today ${about}`);
      else if (soon(day, due)) all.add(`due-soon ${about}`);
    }
  }
  return all;
};

/** Fewer than four working days lie between. */
const soon = (day: LocalDate, due: LocalDate): boolean => {
  let left = 0;
  for (let at = addDays(day, 1); at <= due; at = addDays(at, 1)) {
    if (isOfficeHour(law, `${at}T03:00:00.000Z`)) left += 1;
  }
  const dueIsWorked = isOfficeHour(law, `${due}T03:00:00.000Z`);
  return left <= (dueIsWorked ? 3 : 2);
};

type Fault = 'none' | 'ignores-days-off' | 'twice' | 'forgets-after-restart';

/** A law that knows no day off but the weekend. */
class NoDaysOff extends BuiltInLawBook {
  override current(): Law {
    return { ...law, calendar: { ...law.calendar, off: {} } };
  }
}

const live = async (years: number, fault: Fault = 'none'): Promise<Reminded> => {
  const clock = new TurnedClock(Date.parse(`${FIRST}T00:00:00.000Z`));
  const log = new Reminded(clock);
  const laws = fault === 'ignores-days-off' ? new NoDaysOff() : new BuiltInLawBook();
  let run = 0;
  let lost = false;
  const raise: Reminded['raise'] = (reminder) => {
    if (fault === 'twice') {
      return log.raise({ ...reminder, reminderId: `${reminder.reminderId} ${run % 2}` });
    }
    if (fault === 'forgets-after-restart' && lost)
      return Promise.resolve({ stream: '', revision: 0, repeated: true });
    return log.raise(reminder);
  };
  const sweep = () => new ReminderSweep({ clock, laws, watch: new Diary(lives, clock, log.streams), raise });
  let current = sweep();
  const end = addDays(FIRST, 365 * years);
  for (; dayOf(clock.now()) < end; run += 1) {
    // Every few days the program is started anew, as an office does each morning.
    if (run % 17 === 0) {
      current = sweep();
      lost = run % 34 === 0;
    }
    await current.once();
    clock.pass(nextLook(laws.current(), clock.now(), 3 * 3_600_000));
  }
  return log;
};

const names = (log: Reminded): readonly string[] =>
  [...log.streams.values()].flat().map(({ data: { kind, about } }) => `${kind} ${about}`);

describe('ten years of reminders', () => {
  it('bring every reminder exactly once, in office hours', async () => {
    const log = await live(YEARS);
    const got = names(log);
    expect(new Set(got).size).toBe(got.length);
    expect([...new Set(got)].toSorted()).toEqual([...expected(YEARS)].toSorted());
    expect(got.length).toBeGreaterThan(600);
    expect(log.hours.filter((hour) => !isOfficeHour(law, hour))).toEqual([]);
  }, 120_000);

  it('are seen to come on a day off when the calendar is forgotten', async () => {
    const log = await live(1, 'ignores-days-off');
    expect(log.hours.some((hour) => !isOfficeHour(law, hour))).toBe(true);
  }, 120_000);

  it('are seen to double when ids are not the same for the same reminder', async () => {
    const got = names(await live(1, 'twice'));
    expect(new Set(got).size).toBeLessThan(got.length);
  }, 120_000);

  it('are seen to be lost when a restart forgets', async () => {
    const got = new Set(names(await live(1, 'forgets-after-restart')));
    expect(got.size).toBeLessThan(expected(1).size);
  }, 120_000);
});
