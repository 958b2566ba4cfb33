import { isWithin, keyWords, nameKeys } from './name-keys.js';
import type { Person } from './person.js';

/** What the desk has typed so far: at least six letters of a name or five digits of a number. */
export type PersonQuery = Readonly<{
  name?: string;
  phone?: string;
  idNumber?: string;
  /** Makes a name match stronger; finds nobody alone. */
  birthYear?: number;
  /** Whether people received by this unit may be shown to whoever asks. */
  visible: (unit: string) => boolean;
}>;

/** Why somebody may be the same person, strongest first. */
export type MatchReason = 'id' | 'phone' | 'name+birth' | 'name';

/** A person with what is compared, made once. */
export type Entry = Readonly<{
  subjectId: string;
  person: Person;
  units: ReadonlySet<string>;
  folded: string;
  marked: string;
  phone: string;
  idNumber: string;
}>;

/** A query with what is compared; what is too short to be looked for is empty. */
export type Typed = Readonly<{
  folded: readonly string[];
  marked: readonly string[];
  whole: string;
  phone: string;
  idNumber: string;
  birthYear: number | undefined;
}>;

export type Scored = Readonly<{ entry: Entry; why: MatchReason; exact: boolean; score: number }>;

const LETTERS = 6;
const DIGITS = 5;

const digits = (text = ''): string => text.replace(/\D/g, '');

/** `+84 912…` and `0912…` are one number. */
const phoneKey = (text = ''): string => digits(text).replace(/^84(?=\d{9})/, '0');

const enough = (key: string): string => (key.length >= DIGITS ? key : '');

export const toEntry = (subjectId: string, person: Person, units: Iterable<string>): Entry => ({
  subjectId,
  person,
  units: new Set(units),
  ...nameKeys(person.name),
  phone: phoneKey(person.phone),
  idNumber: digits(person.idNumber),
});

export const toTyped = ({ name = '', phone, idNumber, birthYear }: PersonQuery): Typed => {
  const { folded, marked } = nameKeys(name);
  const long = folded.replaceAll(' ', '').length >= LETTERS;
  return {
    folded: long ? keyWords(folded) : [],
    marked: long ? keyWords(marked) : [],
    whole: folded,
    phone: enough(phoneKey(phone)),
    idNumber: enough(digits(idNumber)),
    birthYear,
  };
};

const WEIGHT: Readonly<Record<MatchReason, number>> = { id: 400, phone: 300, 'name+birth': 200, name: 100 };

/** Added to the weight of the reason; together they never reach the next one. */
const POINTS = {
  wholeNumber: 40,
  exactName: 30,
  foldedName: 15,
  sameBirth: 8,
  fromTheStart: 4,
  otherBirth: 30,
};

type Agreement = Readonly<{ id: boolean; phone: boolean; name: boolean }>;

/** How well a person fits what was typed; `undefined`: not at all. */
export const score = (entry: Entry, typed: Typed): Scored | undefined => {
  const id = typed.idNumber !== '' && entry.idNumber.includes(typed.idNumber);
  const phone = typed.phone !== '' && entry.phone.includes(typed.phone);
  const name = typed.folded.length > 0 && isWithin(typed.folded, entry.folded);
  return id || phone || name ? weigh(entry, typed, { id, phone, name }) : undefined;
};

const weigh = (entry: Entry, typed: Typed, { id, phone, name }: Agreement): Scored => {
  const year = entry.person.birth?.year;
  const sameBirth = year !== undefined && year === typed.birthYear;
  const exact = name && isWithin(typed.marked, entry.marked);
  const why = reason({ id, phone, name: sameBirth });
  const whole = (id && entry.idNumber === typed.idNumber) || (phone && entry.phone === typed.phone);
  const points =
    WEIGHT[why] +
    POINTS.wholeNumber * Number(whole) +
    POINTS.exactName * Number(exact) +
    POINTS.foldedName * Number(name && !exact) +
    POINTS.sameBirth * Number(sameBirth) +
    POINTS.fromTheStart * Number(name && entry.folded.startsWith(typed.whole)) -
    POINTS.otherBirth * Number(contradicts(year, typed.birthYear));
  return { entry, why, exact, score: points };
};

const reason = ({ id, phone, name: birthToo }: Agreement): MatchReason => {
  if (id) return 'id';
  if (phone) return 'phone';
  return birthToo ? 'name+birth' : 'name';
};

const contradicts = (known: number | undefined, typed: number | undefined): boolean =>
  known !== undefined && typed !== undefined && known !== typed;
