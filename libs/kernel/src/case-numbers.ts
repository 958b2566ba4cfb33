import type { LocalDate } from './time.js';

/** One register (sổ) a unit, a year and a kind. */
export type BookKind =
  | 'visit'
  | 'session'
  | 'letter'
  | 'petition'
  | 'reflection'
  | 'complaint'
  | 'denunciation'
  /** Not a case but an alias (bí danh) for the person, e.g. `A-2026-017`: it tells neither unit nor name. */
  | 'denouncer'
  | 'dialogue'
  | 'commitment';

export type NumberRequest = Readonly<{
  unit: string;
  kind: BookKind;
  /** Legal date of the thing that is numbered: its year chooses the book, also when it is entered late. */
  on: LocalDate;
  /** Stream of the thing that gets the number; the same stream always gets the same number. */
  takenBy: string;
  actor: string;
  correlationId: string;
}>;

/**
 * Gives out the numbers that people use. The write sides ask through this token because they do not
 * know the organisation that keeps the books.
 */
export abstract class CaseNumbers {
  /**
   * @returns a code that is unique in the whole log, e.g. `KN-BA-2026-00034`; an alias is so in its unit and year
   * @throws Refusal `unit.unknown` when the unit was never established
   */
  abstract take(request: NumberRequest): Promise<string>;
}
