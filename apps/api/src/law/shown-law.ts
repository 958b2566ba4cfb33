import { addDays, localDate, weekday, type LocalDate } from '#kernel';
import {
  regimeOf,
  settingTable,
  settingValue,
  workingDaysBetween,
  type Calendar,
  type DayNote,
  type Law,
  type Rule,
  type Setting,
} from '#law';

const holds =
  <Row extends Pick<Rule, 'validFrom' | 'validTo'>>(on: LocalDate) =>
  (row: Row): boolean =>
    row.validFrom <= on && (row.validTo === undefined || on <= row.validTo);

/** The rules and other provisions that hold on a day, in their own order. */
export const rulesOn = ({ ruleSet }: Law, on: LocalDate) => ({
  version: ruleSet.version,
  on,
  regime: regimeOf(on),
  rules: ruleSet.rules.filter(holds(on)),
  provisions: ruleSet.provisions.filter(holds(on)),
  transitional: ruleSet.transitional,
});

export type ShownSetting = Setting &
  Readonly<{ value: unknown; valueText: Readonly<{ vi: string; en: string }> }>;

export const settingsOf = ({ ruleSet: { version, settings } }: Law) => ({
  version,
  settings: settingTable.map((setting): ShownSetting => ({
    ...setting,
    value: settings[setting.name],
    valueText: { vi: settingValue(setting, settings, 'vi'), en: settingValue(setting, settings, 'en') },
  })),
});

export type SpecialDay = DayNote & Readonly<{ day: string; kind: 'off' | 'worked' | 'proposed' }>;

const specialDays = (days: Calendar['off'], kind: SpecialDay['kind'], year: number): readonly SpecialDay[] =>
  Object.entries(days)
    .filter(([day]) => day.startsWith(`${year}-`))
    .map(([day, note]) => ({ day, kind, ...note }));

/** Of an unpublished year only the holidays with a fixed date are known. */
const expected = (calendar: Calendar, year: number): readonly SpecialDay[] =>
  Object.entries(calendar.yearly)
    .map(([monthAndDay, note]) => ({ day: `${year}-${monthAndDay}`, kind: 'off', ...note }) as const)
    .filter(({ day }) => weekday(localDate(day)) <= 5);

/** One year of the calendar, with its control total. */
export const yearOf = (law: Law, year: number) => {
  const { calendar } = law;
  const first = localDate(`${year}-01-01`);
  const published = calendar.knownFrom <= first && first <= calendar.knownTo;
  const off = published ? specialDays(calendar.off, 'off', year) : expected(calendar, year);
  const notice = calendar.notices.find((one) => one.year === year);
  return {
    version: calendar.version,
    year,
    published,
    knownFrom: calendar.knownFrom,
    knownTo: calendar.knownTo,
    workingDays: workingDaysBetween(law, addDays(first, -1), localDate(`${year}-12-31`)),
    ...(notice && { notice }),
    days: [
      ...off,
      ...specialDays(calendar.worked, 'worked', year),
      ...specialDays(calendar.proposed, 'proposed', year),
    ].toSorted((one, other) => one.day.localeCompare(other.day)),
    closures: calendar.closures.filter(({ from, to }) => from <= `${year}-12-31` && to >= first),
  };
};
