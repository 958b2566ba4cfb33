import { Query } from '@nestjs/cqrs';
import type { CommitmentOrigin } from '#duties';
import type { LocalDate } from '#kernel';
import type { Actor } from '#access';

/** `late`: open and past its day. `fulfilled` keeps `daysLate` when it was fulfilled after its day. */
export type CommitmentStatus = 'open' | 'fulfilled' | 'late' | 'cancelled';

export type CommitmentRow = Readonly<{
  commitmentId: string;
  code: string;
  text: string;
  owner: string;
  ownerName: string;
  unit: string;
  unitName: string;
  dueOn: LocalDate;
  status: CommitmentStatus;
  daysLate: number;
  origin: CommitmentOrigin;
  madeOn: LocalDate;
  fulfilledOn?: LocalDate;
  revision: number;
}>;

/** `late`: past its day; `soon`: due within 7 days; `open`: all open; `done`: fulfilled or cancelled. */
export type CommitmentFilter = 'late' | 'soon' | 'open' | 'done' | 'all';

/** cam kết: by due day; those done newest first. At most 500. */
export class Commitments extends Query<readonly CommitmentRow[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: CommitmentFilter,
  ) {
    super();
  }
}

export class CommitmentById extends Query<CommitmentRow | undefined> {
  constructor(
    readonly actor: Actor,
    /** Commitment id or code. */
    readonly commitmentId: string,
  ) {
    super();
  }
}
