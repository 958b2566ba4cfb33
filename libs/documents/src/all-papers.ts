import type { LocalDate } from '#kernel';
import { complaintDecisionPapers } from './papers/complaint-decisions.js';
import { complaintPapers } from './papers/complaint-papers.js';
import { denunciationPapers } from './papers/denunciation-papers.js';
import { letterPapers } from './papers/letter-papers.js';
import type { Paper } from './papers/paper.js';
import { dialoguePapers, sessionPapers, visitPapers } from './papers/reception-papers.js';
import { findValue, type Fact } from './tags/values.js';

/** Every paper that the product can print, in the order of the procedures. */
export const allPapers: readonly Paper[] = [
  ...visitPapers,
  ...sessionPapers,
  ...letterPapers,
  ...complaintPapers,
  ...complaintDecisionPapers,
  ...denunciationPapers,
  ...dialoguePapers,
];

export const paperByCode = (code: string): Paper | undefined =>
  allPapers.find((paper) => paper.code === code);

/**
 * The papers that the last event of a stream occasions, by the forms in force on its day.
 *
 * @param history all events up to and including that one
 */
export const papersFor = (history: readonly Fact[], occurredOn: LocalDate): readonly Paper[] => {
  const event = history.at(-1);
  return allPapers.filter(
    (paper) =>
      paper.event === event?.type &&
      paper.validFrom <= occurredOn &&
      (paper.validTo === undefined || occurredOn <= paper.validTo) &&
      Object.entries(paper.when ?? {}).every(([path, values]) => values.includes(findValue(history, path))),
  );
};
