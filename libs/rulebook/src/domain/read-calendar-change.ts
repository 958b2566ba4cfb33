import { present } from '#kernel';
import type { Closure } from '#law';
import type { CalendarChange, DayEntry, YearOfDays } from './calendar.js';
import { Reading } from './read-json.js';

/** @throws Refusal `rulebook.entry-malformed` (facts: entry) */
export const readCalendarChange = (json: unknown): CalendarChange => {
  const from = Reading.of(json, 'change');
  return present({
    years: from.maybe('years', (field) => from.list(field, readYear)),
    closures: from.maybe('closures', (field) => from.list(field, readClosure)),
  });
};

const readYear = (json: unknown, index: number): YearOfDays => {
  const from = Reading.of(json, `years.${index}`);
  const days = (field: string) =>
    from.list(field, (value, at) => readDay(value, `years.${index}.${field}.${at}`));
  return {
    year: from.whole('year'),
    ...present({ publishedOn: from.maybe('publishedOn', (field) => from.day(field)) }),
    source: from.text('source'),
    workingDays: from.whole('workingDays'),
    off: days('off'),
    worked: days('worked'),
    ...present({ proposed: from.maybe('proposed', days) }),
  };
};

const readDay = (json: unknown, name: string): DayEntry => {
  const from = Reading.of(json, name);
  const confidence = from.maybe('confidence', (field) =>
    from.oneOf(field, ['T', 'W', 'X', 'I', 'M'] as const),
  );
  return { day: from.text('day'), vi: from.text('vi'), en: from.text('en'), ...present({ confidence }) };
};

const readClosure = (json: unknown, index: number): Closure => {
  const from = Reading.of(json, `closures.${index}`);
  return {
    from: from.day('from'),
    to: from.day('to'),
    ...present({ unit: from.maybe('unit', (field) => from.text(field)) }),
    decision: from.text('decision'),
    reason: from.text('reason'),
  };
};
