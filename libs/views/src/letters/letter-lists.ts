import type { LetterRow } from './letters.types.js';

type List = Readonly<{ where: string; order: string }>;

const SENT_ON = "l.disposition IN ('transferred', 'urged', 'referred', 'routed')";
const NAMED = "coalesce(l.ineligible, '') NOT IN ('anonymous', 'false-name', 'unnamed')";

/**
 * What each list of the letters shows, as SQL over `letters l`; `:today` is the day in Asia/Ho_Chi_Minh.
 * A last day is still a day in time.
 */
export const LISTS = {
  /** Not yet disposed of, by the first clock that runs out. */
  waiting: { where: 'l.disposition IS NULL', order: 'l.dueOn, l.letterId' },
  done: { where: 'l.disposition IS NOT NULL', order: 'l.disposedOn DESC, l.letterId DESC' },
  /** Disposed of, but the author has not been told (LTCD 28(1)); a case tells its own. */
  untold: {
    where: `l.disposition IS NOT NULL AND l.answeredOn IS NULL AND (${SENT_ON} OR l.disposition = 'filed') AND ${NAMED}`,
    order: 'l.dueOn, l.letterId',
  },
  /** Out of competence, and the body that got it has not replied (phúc đáp). */
  unreplied: {
    where: 'l.replyBy IS NOT NULL AND l.replyOn IS NULL',
    order: 'l.replyBy, l.disposedOn, l.letterId',
  },
  /** Sent on by the press, which is owed an answer (LTC 26(2)). */
  press: {
    where: 'l.pressDueOn IS NOT NULL AND l.pressDoneOn IS NULL',
    order: 'l.pressDueOn, l.letterId',
  },
  /** Filed and kept long enough: the head decides on destruction (TT 05/2021 28). */
  expired: { where: "l.disposition = 'filed' AND l.keptUntil < :today", order: 'l.keptUntil, l.letterId' },
  /** Left unhandled beyond the threshold of discipline (NĐ154 41(3)b). */
  neglected: {
    where: 'l.disposition IS NULL AND l.inactionOn < :today',
    order: 'l.inactionOn, l.letterId',
  },
} as const satisfies Readonly<Record<string, List>>;

export type LetterList = keyof typeof LISTS;

const first = ({ due }: LetterRow): string => due.due;

/** By what each list is sorted, as above, for rows that come from both sides of the wall. */
const PLACE: Readonly<Record<LetterList, (letter: LetterRow) => string>> = {
  waiting: first,
  done: ({ disposedOn }) => disposedOn ?? '',
  untold: first,
  unreplied: ({ disposedOn }) => disposedOn ?? '',
  press: ({ clocks }) => clocks.press?.due ?? '',
  expired: ({ keptUntil }) => keptUntil ?? '',
  neglected: ({ clocks }) => clocks.inaction?.due ?? '',
};

/** Two parts of one list as one, in its order. */
export const inOrder = (list: LetterList, letters: readonly LetterRow[]): readonly LetterRow[] => {
  const turn = list === 'done' ? -1 : 1;
  const place = PLACE[list];
  return letters.toSorted((one, other) => turn * (place(one) < place(other) ? -1 : 1));
};

export const LETTER_LISTS = Object.keys(LISTS) as readonly LetterList[];
