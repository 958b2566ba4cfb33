import type { HistoryEvent } from '../api/types.js';
import type { Catalogue } from '../i18n/vi.js';
import { showDay, showMoment } from './dates.js';

/** Ids, ciphertext and what the heading already says. */
const HIDDEN =
  /^(?:petitionId|complaintId|letterId|visitId|dialogueId|commitmentId|subject|narrative|occurredOn|code)$/;

/** The content of an event as label and text, in its own order; an unknown key keeps its own name. */
export const factsOf = (
  data: Readonly<Record<string, unknown>>,
  text: Catalogue,
): readonly (readonly [string, string])[] =>
  Object.entries(data)
    .filter(([key, value]) => !HIDDEN.test(key) && value !== undefined && value !== null && value !== '')
    .map(([key, value]) => [text.fields[key] ?? key, showValue(value, text)] as const);

/** Any value of an event or a state in words. */
export const showValue = (value: unknown, text: Catalogue): string => {
  if (value === undefined || value === null || value === '') return text.inspection.absent;
  if (typeof value === 'boolean') return value ? text.form.yes : text.form.no;
  if (typeof value === 'string') return showText(value, text);
  if (Array.isArray(value))
    return value.map((item) => showValue(item, text)).join('; ') || text.inspection.absent;
  if (typeof value === 'object') return showObject(value as Readonly<Record<string, unknown>>, text);
  return String(value);
};

const showText = (value: string, text: Catalogue): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDay(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return showMoment(value);
  const { status, matter, verdict, channel, related } = text.terms;
  return verdict[value] ?? status[value] ?? matter[value] ?? channel[value] ?? related[value] ?? value;
};

/** A clock shows its day and rule; anything else its parts. */
const showObject = (value: Readonly<Record<string, unknown>>, text: Catalogue): string =>
  typeof value['due'] === 'string' && typeof value['rule'] === 'string'
    ? `${showDay(value['due'])} (${value['rule']})`
    : Object.entries(value)
        .filter(([key]) => !HIDDEN.test(key) && key !== 'ref')
        .map(([, part]) => showValue(part, text))
        .join(', ');

const DAY_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Recorded on another day than the act happened. */
export const recordedLater = ({
  occurredOn,
  recordedAt,
}: Pick<HistoryEvent, 'occurredOn' | 'recordedAt'>): boolean =>
  DAY_IN_VIETNAM.format(new Date(recordedAt)) !== occurredOn;
