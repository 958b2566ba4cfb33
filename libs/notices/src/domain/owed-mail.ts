import type { LocalDate } from '#kernel';
import type { NoticeBox, NoticeKind, PendingMail } from './notice-box.js';

/** What one line of a message says. Codes of cases and days only: no name, no text, nothing of a denunciation. */
export type MailLine =
  | Readonly<{ is: 'reminder'; reminder: string; noun: string; code?: string; day: LocalDate }>
  | Readonly<{ is: 'walled' }>
  | Readonly<{ is: 'signature'; until: LocalDate }>
  | Readonly<{ is: 'failed-job'; code: string }>;

/** Something that waits for a person now. */
export type Waiting = Readonly<{
  /** Names it for good, so that it is told once. */
  key: string;
  kind: NoticeKind;
  /** Not to be left until the next morning. */
  urgent: boolean;
  line: MailLine;
}>;

export type Moment = Readonly<{
  today: LocalDate;
  /** Whether the digest of the day is due: after the first looks of the morning. */
  morning: boolean;
}>;

/** As many as are remembered of what was told: more than any list holds. */
const MOST_TOLD = 500;

/**
 * What is to be told now and was not yet: everything in the morning, once a day; after that what is urgent.
 *
 * @returns keys in the order of what waits; none: no message
 */
export const owed = (
  box: NoticeBox,
  waiting: readonly Waiting[],
  { today, morning }: Moment,
): readonly string[] => {
  if (box.address === undefined) return [];
  const digest = morning && box.digestOn !== today;
  return waiting
    .filter(
      ({ key, kind, urgent }) => (digest || urgent) && !box.off.includes(kind) && !box.told.includes(key),
    )
    .map(({ key }) => key);
};

/** The message is decided: from here on it is this one, until it is sent or nothing of it waits any more. */
export const decided = (box: NoticeBox, pending: PendingMail | undefined, moment: Moment): NoticeBox => ({
  ...box,
  ...(moment.morning && { digestOn: moment.today }),
  ...(pending && { pending }),
});

/** The mail server has taken the message. */
export const sent = ({ pending, aside: _, ...box }: NoticeBox): NoticeBox =>
  pending ? { ...box, told: [...box.told, ...pending.keys].slice(-MOST_TOLD) } : box;
