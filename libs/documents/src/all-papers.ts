import type { LocalDate } from '#kernel';
import { complaintDecisionPapers } from './papers/complaint-decisions.js';
import { complaintPapers } from './papers/complaint-papers.js';
import { denunciationPapers } from './papers/denunciation-papers.js';
import { letterPapers } from './papers/letter-papers.js';
import type { Paper } from './papers/paper.js';
import { dialoguePapers, sessionPapers, visitPapers } from './papers/reception-papers.js';
import type { Fact } from './tags/values.js';

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

/** The papers that an event occasions, by the forms in force on its day. */
export const papersFor = (event: Fact, occurredOn: LocalDate): readonly Paper[] =>
  allPapers.filter(
    (paper) =>
      paper.event === event.type &&
      paper.validFrom <= occurredOn &&
      (paper.validTo === undefined || occurredOn <= paper.validTo) &&
      Object.entries(paper.when ?? {}).every(([path, value]) => valueAt(event.data, path) === value),
  );

const valueAt = (data: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      data,
    );
