import type { Zone } from './zone.js';

/** What a text says: a wall time as if it were UTC, and its offset from UTC where it says one. */
export type Said = Readonly<{ wall: number; offset?: number; dayOnly: boolean }>;

/** `undefined`: the text is not of this format, or names no real time (2015-02-30, 25:00). */
export type TimeFormat = (text: string) => Said | undefined;

const MINUTE_MS = 60_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const PIECES: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<shortYear>\\d{2})',
  MMMM: '(?<monthName>[A-Za-z]{3,9})',
  MMM: '(?<monthName>[A-Za-z]{3,9})\\.?',
  MM: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{1,2})',
  hh: '(?<hour12>\\d{1,2})',
  mm: '(?<minute>\\d{1,2})',
  ss: '(?<second>\\d{1,2})',
  S: '(?<fraction>\\d{1,9})',
  A: '(?<half>[AaPp]\\.?[Mm]\\.?|SA|CH)',
  Z: '(?<offset>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)',
};
const TOKEN = /YYYY|YY|MMMM|MMM|MM|DD|HH|hh|mm|ss|S+|A|Z/gu;
const DIGITS = /^(?:YYYY|YY|MM|DD|HH|hh|mm|ss|S+)/u;
const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)? ?(?<offset>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/iu;

type Groups = Readonly<Partial<Record<string, string>>>;

const epoch =
  (unitMs: number): TimeFormat =>
  (text) =>
    /^-?\d{1,16}(?:\.\d+)?$/u.test(text)
      ? { wall: Math.floor(Number(text) * unitMs), offset: 0, dayOnly: false }
      : undefined;

const iso: TimeFormat = (text) => {
  const groups = ISO.exec(text)?.groups;
  return groups && said(groups);
};

const NAMED: Readonly<Record<string, TimeFormat>> = { iso, 'epoch-s': epoch(1000), 'epoch-ms': epoch(1) };

/**
 * A format from its name (`iso`, `epoch-s`, `epoch-ms`) or its tokens: YYYY YY MM MMM MMMM DD HH hh mm ss S A Z.
 * Two-letter numbers may be written with one digit where no other number touches them.
 *
 * @throws RangeError when the pattern does not say year, month and day
 */
export const timeFormat = (pattern: string): TimeFormat => {
  const known = NAMED[pattern];
  if (known) return known;
  const expression = compile(pattern);
  return (text) => {
    const groups = expression.exec(text)?.groups;
    return groups && said(groups);
  };
};

export const isTimeFormat = (pattern: string): boolean => {
  try {
    timeFormat(pattern);
    return true;
  } catch {
    return false;
  }
};

const compile = (pattern: string): RegExp => {
  let source = '';
  let last = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    const [token] = match;
    const end = match.index + token.length;
    const piece = PIECES[token.startsWith('S') ? 'S' : token] ?? '';
    const touches = (last === match.index && last > 0) || DIGITS.test(pattern.slice(end));
    source += escape(pattern.slice(last, match.index));
    source += touches ? piece.replace('{1,2}', '{2}') : piece;
    last = end;
  }
  source += escape(pattern.slice(last));
  if (
    !/<(?:year|shortYear)>/u.test(source) ||
    !/<month(?:Name)?>/u.test(source) ||
    !source.includes('<day>')
  ) {
    throw new RangeError(`a time format needs YYYY, MM and DD: ${pattern}`);
  }
  return new RegExp(`^${source}$`, 'u');
};

const escape = (literal: string): string =>
  literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+');

const said = (groups: Groups): Said | undefined => {
  const day = dayOf(groups);
  const time = timeOf(groups);
  if (day === undefined || time === undefined) return undefined;
  const offset = groups['offset'];
  const dayOnly = groups['hour'] === undefined && groups['hour12'] === undefined;
  return { wall: day + time, dayOnly, ...(offset !== undefined && { offset: offsetOf(offset) }) };
};

const dayOf = (groups: Groups): number | undefined => {
  const short = Number(groups['shortYear'] ?? 0);
  const year = groups['year'] === undefined ? short + (short < 70 ? 2000 : 1900) : Number(groups['year']);
  const name = groups['monthName']?.slice(0, 3).toLowerCase();
  const month = name === undefined ? Number(groups['month']) : MONTHS.indexOf(name) + 1;
  const day = Number(groups['day']);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
};

/** Milliseconds since midnight; finer fractions are cut, not rounded, so that no time moves to the next day. */
const timeOf = (groups: Groups): number | undefined => {
  const hour = hourOf(groups);
  const minute = Number(groups['minute'] ?? 0);
  const second = Number(groups['second'] ?? 0);
  const fraction = Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3));
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  return hour * 60 * MINUTE_MS + minute * MINUTE_MS + second * 1000 + fraction;
};

const hourOf = (groups: Groups): number | undefined => {
  const half = groups['half'];
  const hour = Number(groups['hour12'] ?? groups['hour'] ?? 0);
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour > 12) return undefined;
  return (hour % 12) + (/^(?:p|ch)/iu.test(half) ? 12 : 0);
};

const offsetOf = (text: string): number => {
  const match = /^([+-])(\d{2}):?(\d{2})?$/u.exec(text);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * MINUTE_MS;
};

/** A text as UTC milliseconds by the first format that fits, or `undefined`. */
export const instantIn = (
  text: string,
  formats: readonly TimeFormat[],
  zone: Zone,
  day: 'start' | 'end',
): number | undefined => {
  for (const format of formats) {
    const found = format(text);
    if (found) return resolve(found, zone, day);
  }
  return undefined;
};

const DAY_MS = 1440 * MINUTE_MS;

const resolve = ({ wall, offset, dayOnly }: Said, zone: Zone, day: 'start' | 'end'): number => {
  if (offset !== undefined) return wall - offset;
  return dayOnly && day === 'end' ? zone.instantOf(wall + DAY_MS) - 1 : zone.instantOf(wall);
};
