import type { Decided } from '#event-store';
import { addDays, Clock, fold, localDate, type LocalDate } from '#kernel';
import { builtInLaw as law } from '#law';
import {
  isOfficeHour,
  reminderDecider,
  Watch,
  type ReminderRaised,
  type WatchedCase,
  type WatchedClock,
} from '#reminders';

/** Time that only the test moves. */
export class TurnedClock extends Clock {
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

/** A term, from when it runs and until when somebody ends it. */
export type Life = WatchedClock & Readonly<{ from: LocalDate; until: LocalDate }>;

/** The first working day of all simulations. */
export const FIRST = localDate('2020-01-06');

/** Terms that begin one after the other over so many days, each ended some days before or after its last day. */
export const livesOver = (days: number, count: number): readonly Life[] =>
  Array.from({ length: count }, (_, index) => {
    const from = addDays(FIRST, Math.floor((index * days) / (count * 1.05)));
    const due = addDays(from, 20 + ((index * 7) % 30));
    const until = addDays(due, ((index * 13) % 40) - 15);
    return { about: `case-${index}`, clock: 'resolve', due, unit: 'xa', nature: 'term', from, until };
  });

/** The log as far as reminders go: one stream a reminder, each write with the hour it was made. */
export class Reminded {
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

  names(): readonly string[] {
    return [...this.streams.values()].flat().map(({ data: { kind, about } }) => `${kind} ${about}`);
  }
}

export class Diary extends Watch {
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

/** What should be there, counted day by day without the sweep: the office sees each working day of a life. */
export const expectedOf = (lives: readonly Life[], days: number): ReadonlySet<string> => {
  const all = new Set<string>();
  const end = addDays(FIRST, days);
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
