import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '#kernel';
import { builtInLaw as law, BuiltInLawBook, type Law } from '#law';
import { isOfficeHour, nextLook, raiseAll, ReminderSweep, type FoundReminder } from '#reminders';
import {
  Diary,
  expectedOf,
  FIRST,
  livesOver,
  Reminded,
  TurnedClock,
} from '../../../test/reminders/simulated-office.js';

const YEARS = 10;

const lives = livesOver(365 * YEARS, 400);

/** @param years that have passed */
const expected = (years: number): ReadonlySet<string> => expectedOf(lives, 365 * years);

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
  const handOver = (found: readonly FoundReminder[]) =>
    raiseAll(found, (one) => raise({ ...one, occurredOn: clock.today() }));
  const sweep = () =>
    new ReminderSweep({ clock, laws, watch: new Diary(lives, clock, log.streams), handOver });
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

describe('ten years of reminders', () => {
  it('bring every reminder exactly once, in office hours', async () => {
    const log = await live(YEARS);
    const got = log.names();
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
    const got = (await live(1, 'twice')).names();
    expect(new Set(got).size).toBeLessThan(got.length);
  }, 120_000);

  it('are seen to be lost when a restart forgets', async () => {
    const got = new Set((await live(1, 'forgets-after-restart')).names());
    expect(got.size).toBeLessThan(expected(1).size);
  }, 120_000);
});
