import type { Tag, TagForm, Tags } from './tag.js';

/** One event as the papers see it: a type and what is on the paper. */
export type Fact = Readonly<{ type: string; data: object }>;

/** What a text is filled with: a value for each tag, and rows for each list. Missing tags are left blank. */
export type Values = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** The name of a member of staff whom an event knows by id; `undefined` for any other text. */
export type StaffName = (text: string) => string | undefined;

/**
 * The values of all tags from the events of a stream, oldest first; the last one occasions the paper.
 *
 * @param nameOf puts names in the place of user ids
 */
export const valuesOf = (tags: Tags, history: readonly Fact[], nameOf: StaffName = () => undefined): Values =>
  Object.fromEntries(
    Object.entries(tags).flatMap(([name, tag]) => {
      const found = tag.from.map((path) => findValue(history, path)).find((value) => value !== undefined);
      if (found === undefined) return [];
      const named = withNames(found, nameOf);
      return [[name, tag.form === 'list' ? rows(tag, named) : written(named, tag.form, tag.words)]];
    }),
  );

const withNames = (value: unknown, nameOf: StaffName): unknown => {
  if (typeof value === 'string') return nameOf(value) ?? value;
  return Array.isArray(value) ? value.map((one) => withNames(one, nameOf)) : value;
};

const rows = ({ items = {} }: Tag, found: unknown): readonly Readonly<Record<string, string>>[] =>
  (Array.isArray(found) ? found : [found]).map((item: unknown, index) => ({
    tt: String(index + 1),
    ...Object.fromEntries(
      Object.entries(items).flatMap(([name, { path, form, words, otherwise }]) => {
        const value = (path === '' ? item : within(item, path.split('.'))) ?? otherwise;
        return value === undefined ? [] : [[name, written(value, form, words)]];
      }),
    ),
  }));

/**
 * What stands at a path: `Type.field.…` in the newest event of that type, `@event.…` in the last event whatever its
 * type, `@each.Type` in all events of that type, as a list.
 */
export const findValue = (history: readonly Fact[], path: string): unknown => {
  const [type = '', ...rest] = path.split('.');
  if (type === '@each') {
    const all = history.filter((one) => one.type === rest[0]).map(({ data }) => data);
    return all.length > 0 ? all : undefined;
  }
  const event = type === '@event' ? history.at(-1) : history.findLast((one) => one.type === type);
  return event && within(event.data, rest);
};

const within = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    return (at as Readonly<Record<string, unknown>>)[key];
  }, value);

const written = (value: unknown, form: TagForm, words: Tag['words']): string => {
  const text = plainText(value);
  switch (form) {
    case 'day':
      return writtenDay(text);
    case 'short-day':
      return shortDay(text);
    case 'number':
      return Number(text).toLocaleString('vi-VN');
    case 'yes-no':
      return text === 'true' ? 'có' : 'không';
    case 'code':
      return words?.[text] ?? text;
    case 'text':
    case 'list':
      return text;
  }
};

const plainText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plainText).join('; ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
};

/** `ngày 05 tháng 9 năm 2026`: months 1 and 2 and days below 10 are written with a zero (NĐ 30/2020). */
export const writtenDay = (day: string): string => {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `ngày ${dayOfMonth} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
};

export const shortDay = (day: string): string => day.split('-').toReversed().join('/');
