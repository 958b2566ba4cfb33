import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { CommitmentOrigin } from '#duties';
import { addDays, Clock, daysBetween, localDate, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { CommitmentRecord } from './commitments.view.js';

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
  acceptedOn?: LocalDate;
  fulfilledOn?: LocalDate;
  notifiedOn?: LocalDate;
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

const SOON_DAYS = 7;

export type CommitmentLine = CommitmentRecord & { unitName: string | null; ownerName: string | null };

const COMMITMENTS = `SELECT m.*, u.name AS unitName, o.displayName AS ownerName
  FROM commitments m LEFT JOIN units u ON u.id = m.unit LEFT JOIN users o ON o.userId = m.owner`;

/** Open ones whose day lies from `from` to `to`, both inclusive. */
export const openCommitments = scoped<{ from: string; to: string }, CommitmentLine>(
  'commitments.open',
  'commitment.read',
  `${COMMITMENTS} WHERE {scope m.unit} AND m.status = 'open' AND m.dueOn >= :from AND m.dueOn <= :to
    ORDER BY m.dueOn, m.commitmentId LIMIT 500`,
);

const ended = scoped<Record<string, never>, CommitmentLine>(
  'commitments.ended',
  'commitment.read',
  `${COMMITMENTS} WHERE {scope m.unit} AND m.endedOn IS NOT NULL
    ORDER BY m.endedOn DESC, m.commitmentId DESC LIMIT 500`,
);

const byId = scoped<{ id: string }, CommitmentLine>(
  'commitment.by-id',
  'commitment.read',
  `${COMMITMENTS} WHERE {scope m.unit} AND (m.commitmentId = :id OR m.code = :id)`,
);

const EVER = { from: '', to: '~' };

const openRange = (
  filter: 'late' | 'soon' | 'open' | 'all',
  today: LocalDate,
): { from: string; to: string } => {
  if (filter === 'late') return { from: '', to: addDays(today, -1) };
  return filter === 'soon' ? { from: today, to: addDays(today, SOON_DAYS) } : EVER;
};

@QueryHandler(Commitments)
export class CommitmentsHandler implements IQueryHandler<Commitments> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, filter }: Commitments): Promise<readonly CommitmentRow[]> {
    const read = this.reads.as(actor);
    const today = this.clock.today();
    return read.snapshot(() => {
      const open = filter === 'done' ? [] : read.all(openCommitments, openRange(filter, today));
      const done = filter === 'done' || filter === 'all' ? read.all(ended, {}) : [];
      return [...open, ...done].map((line) => commitmentRow(line, today));
    });
  }
}

@QueryHandler(CommitmentById)
export class CommitmentByIdHandler implements IQueryHandler<CommitmentById> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, commitmentId }: CommitmentById): Promise<CommitmentRow | undefined> {
    const line = this.reads.as(actor).one(byId, { id: commitmentId });
    return line && commitmentRow(line, this.clock.today());
  }
}

const commitmentRow = (line: CommitmentLine, today: LocalDate): CommitmentRow => {
  const dueOn = localDate(line.dueOn);
  const ended = line.endedOn === null ? undefined : localDate(line.endedOn);
  const daysLate = line.status === 'cancelled' ? 0 : Math.max(0, daysBetween(dueOn, ended ?? today));
  return {
    commitmentId: line.commitmentId,
    code: line.code,
    text: line.text,
    owner: line.owner,
    ownerName: line.ownerName ?? line.owner,
    unit: line.unit,
    unitName: line.unitName ?? line.unit,
    dueOn,
    status: line.status === 'open' && daysLate > 0 ? 'late' : line.status,
    daysLate,
    origin: JSON.parse(line.origin) as CommitmentOrigin,
    madeOn: localDate(line.madeOn),
    ...(ended !== undefined && line.status === 'fulfilled' && { fulfilledOn: ended }),
    ...(line.acceptedOn !== null && { acceptedOn: localDate(line.acceptedOn) }),
    ...(line.notifiedOn !== null && { notifiedOn: localDate(line.notifiedOn) }),
    revision: line.revision,
  };
};
