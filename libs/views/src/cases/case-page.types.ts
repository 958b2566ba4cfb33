import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { CaseRow } from './case-row.js';

export type ClockStep = 'reply' | 'accept' | 'resolve' | 'send' | 'publish' | 'back';

export type Related = Readonly<{
  kind: 'visit' | 'letter';
  id: string;
  code?: string;
  on: LocalDate;
  text: string;
}>;

export type CaseDetail = Readonly<{
  case: CaseRow;
  /** Revision of the stream that the row stands for. */
  revision: number;
  origin: Readonly<{ kind: string; ref: string }>;
  outcome?: string;
  /** Every clock that ever ran, in order of starting; the last of a step counts. */
  deadlines: readonly Readonly<{ step: ClockStep; fact: DeadlineFact; running: boolean }>[];
  related: readonly Related[];
}>;
