import type { HistoryEvent } from '../api/types.js';
import type { Catalogue } from '../i18n/vi.js';
import { showDay, showMoment } from './dates.js';

/** Ids, ciphertext and what the heading already says. */
const HIDDEN =
  /^(?:petitionId|complaintId|denunciationId|hash|letterId|visitId|dialogueId|commitmentId|subject|narrative|occurredOn|code)$/;

/** Words for codes: the catalogue's, and the names of units, people and fields. */
export type Words = Readonly<{ text: Catalogue; nameOf: (code: string) => string | undefined }>;

/** The content of an event as label and text, in its own order; an unknown key keeps its own name. */
export const factsOf = (
  data: Readonly<Record<string, unknown>>,
  words: Words,
): readonly (readonly [string, string])[] =>
  Object.entries(data)
    .filter(([key, value]) => !HIDDEN.test(key) && value !== undefined && value !== null && value !== '')
    .map(([key, value]) => [words.text.fields[key] ?? key, showValue(value, words)] as const);

/** Any value of an event or a state in words. */
export const showValue = (value: unknown, words: Words): string => {
  if (value === undefined || value === null || value === '') return words.text.inspection.absent;
  if (typeof value === 'boolean') return value ? words.text.form.yes : words.text.form.no;
  if (typeof value === 'string') return showText(value, words);
  if (Array.isArray(value))
    return value.map((item) => showValue(item, words)).join('; ') || words.text.inspection.absent;
  if (typeof value === 'object') return showObject(value as Readonly<Record<string, unknown>>, words);
  return String(value);
};

const showText = (value: string, words: Words): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDay(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return showMoment(value);
  const { status, matter, verdict, channel, related } = words.text.terms;
  const refusedFor = /^ground-(\d)$/.exec(value)?.[1];
  if (refusedFor) return words.text.inspection.ground(refusedFor);
  const known = verdict[value] ?? status[value] ?? matter[value] ?? channel[value] ?? related[value];
  return known ?? words.nameOf(value) ?? value;
};

/** A clock shows its day and rule; anything else its parts. */
const showObject = (value: Readonly<Record<string, unknown>>, words: Words): string =>
  typeof value['due'] === 'string' && typeof value['rule'] === 'string'
    ? `${showDay(value['due'])} (${value['rule']})`
    : Object.entries(value)
        .filter(([key]) => !HIDDEN.test(key) && key !== 'ref')
        .map(([, part]) => showValue(part, words))
        .join(', ');

/** What a case's own page says above its timeline already. */
const ON_THE_PAGE = /^(?:kind|unit|channel|field|summary|people|origin|remote)$/;

/** The content of an event as the case page needs it: a receipt only adds its deadlines there. */
export const newFactsOf = (
  event: Pick<HistoryEvent, 'type' | 'data'>,
  words: Words,
): readonly (readonly [string, string])[] => {
  const entries = Object.entries(event.data).filter(
    ([key]) => !event.type.endsWith('Received') || !ON_THE_PAGE.test(key),
  );
  return factsOf(Object.fromEntries(entries), words);
};

/** Who did it; a reaction of the system is said to be one. */
export const actorOf = (name: string, words: Words): string =>
  /^(?:reaction|import|setup)\b/.test(name) ? words.text.caseFile.automatic : name;

const DAY_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Recorded on another day than the act happened. */
export const recordedLater = ({
  occurredOn,
  recordedAt,
}: Pick<HistoryEvent, 'occurredOn' | 'recordedAt'>): boolean =>
  DAY_IN_VIETNAM.format(new Date(recordedAt)) !== occurredOn;
