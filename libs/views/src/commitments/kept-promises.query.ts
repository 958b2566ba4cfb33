import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { daysBetween, fractionText, localDate, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { CommitmentRecord } from './commitments.view.js';

export type BrokenPromise = Readonly<{
  commitmentId: string;
  code: string;
  text: string;
  owner: string;
  unitName: string;
  dueOn: LocalDate;
  daysLate: number;
}>;

/** cam kết đúng hẹn: of those whose day came, the share that was kept by it. */
export type KeptPromises = Readonly<{
  from: LocalDate;
  to: LocalDate;
  due: number;
  kept: number;
  /** `1/2 (50 %)`; `–` where none was due. */
  text: string;
  broken: readonly BrokenPromise[];
}>;

/**
 * As it stood at the end of `to`: later acts change nothing. Cancelled ones are not due. One that was moved after its
 * day stays broken for that day, and is due again on the new one; one that was moved in time is due on the new day only.
 */
export class KeptPromisesOf extends Query<KeptPromises> {
  constructor(
    readonly actor: Actor,
    readonly from: LocalDate,
    readonly to: LocalDate,
  ) {
    super();
  }
}

type Line = CommitmentRecord & { unitName: string | null };

const made = scoped<{ to: string }, Line>(
  'commitments.made',
  'commitment.read',
  `SELECT m.*, u.name AS unitName FROM commitments m LEFT JOIN units u ON u.id = m.unit
    WHERE {scope m.unit} AND m.madeOn <= :to`,
);

@QueryHandler(KeptPromisesOf)
export class KeptPromisesHandler implements IQueryHandler<KeptPromisesOf> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, from, to }: KeptPromisesOf): Promise<KeptPromises> {
    const due = this.reads
      .as(actor)
      .all(made, { to })
      .flatMap((line) =>
        daysThatCount(line, to).map((dueOn) => ({ line, dueOn, endedOn: endedAsOf(line, to) })),
      )
      .filter(({ line, dueOn, endedOn }) => {
        const cancelled = line.status === 'cancelled' && endedOn !== undefined;
        return !cancelled && dueOn >= from && dueOn <= to;
      });
    const broken = due.filter(({ dueOn, endedOn }) => endedOn === undefined || endedOn > dueOn);
    const kept = due.length - broken.length;
    return {
      from,
      to,
      due: due.length,
      kept,
      text: fractionText({ n: kept, of: due.length }, 2),
      broken: broken.map(({ line, dueOn, endedOn }) => ({
        commitmentId: line.commitmentId,
        code: line.code,
        text: line.text,
        owner: line.owner,
        unitName: line.unitName ?? line.unit,
        dueOn,
        daysLate: daysBetween(dueOn, endedOn ?? to),
      })),
    };
  }
}

/** Every day it was promised for, but those that it was moved away from in time. */
const daysThatCount = ({ dues }: Line, day: LocalDate): readonly LocalDate[] => {
  const said = (JSON.parse(dues) as { on: LocalDate; dueOn: LocalDate }[]).filter(({ on }) => on <= day);
  return said
    .filter(({ dueOn }, at) => {
      const moved = said[at + 1]?.on;
      return moved === undefined || moved > dueOn;
    })
    .map(({ dueOn }) => dueOn);
};

const endedAsOf = ({ endedOn }: Line, day: LocalDate): LocalDate | undefined =>
  endedOn !== null && endedOn <= day ? localDate(endedOn) : undefined;
