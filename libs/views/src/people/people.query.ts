import { Query } from '@nestjs/cqrs';
import type { LocalDate } from '#kernel';
import type { Actor } from '#access';

/** What is known about a subject without knowing who it is. */
export type PersonRow = Readonly<{
  subjectId: string;
  visits: number;
  lastSeenOn?: LocalDate;
  /** Within the actor's scope, newest first. */
  caseIds: readonly string[];
}>;

/** For each subject asked for and seen in the actor's units; the others are left out. */
export class People extends Query<readonly PersonRow[]> {
  constructor(
    readonly actor: Actor,
    readonly subjectIds: readonly string[],
  ) {
    super();
  }
}
