import { Query } from '@nestjs/cqrs';
import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { Actor } from '#access';
import type { CaseRow } from './case-row.js';

export type ClockStep = 'reply' | 'accept' | 'resolve' | 'send' | 'publish';

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

/** One case by stream name or code; undefined when it is absent or out of the actor's scope. */
export class CasePage extends Query<CaseDetail | undefined> {
  constructor(
    readonly actor: Actor,
    /** `complaint-<id>`, `petition-<id>`, or the code that people use. */
    readonly caseId: string,
  ) {
    super();
  }
}

/** Several cases by stream name, in that order; those out of scope are left out. */
export class CasesById extends Query<readonly CaseRow[]> {
  constructor(
    readonly actor: Actor,
    readonly caseIds: readonly string[],
  ) {
    super();
  }
}
