import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Action, Actor } from '#access';
import type { ApprovalKind, ApprovalSubject } from '#approvals';
import { Clock, localDate, present, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import { StaffNames } from '../users/staff-names.js';
import type { ApprovalRecord } from './approvals.view.js';

export type ApprovalRow = Readonly<{
  id: string;
  subject: ApprovalSubject;
  /** Name of the account that would get a role, code of the case, or name of the view. */
  subjectName?: string;
  unit: string;
  unitName: string;
  reason: string;
  basis: string;
  requestedBy: string;
  requestedByName: string;
  requestedOn: LocalDate;
  /** User ids that are no second person. */
  standsFor: readonly string[];
  expiresOn: LocalDate;
  /** `expired` from the day after its last one on, also before that was written down. */
  status: 'requested' | 'given' | 'refused' | 'withdrawn' | 'expired' | 'carried-out' | 'failed';
  decidedByName?: string;
  decidedOn?: LocalDate;
  why?: string;
  /** Refusal code of the rule that forbade it after the signature. */
  code?: string;
  revision: number;
}>;

/** What waits for a second signature in the actor's scope, and what became of the rest: newest first, 200 a kind. */
export class Approvals extends Query<readonly ApprovalRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

type Line = ApprovalRecord & { unitName: string | null; caseCode: string | null };

const ofKind = (kind: ApprovalKind, action: Action, code = 'NULL', cases = '') =>
  scoped<Record<string, never>, Line>(
    `approvals.${kind}`,
    action,
    `SELECT a.*, u.name AS unitName, ${code} AS caseCode
       FROM approvals a LEFT JOIN units u ON u.id = a.unit ${cases}
      WHERE a.kind = '${kind}' AND {scope a.unit} ORDER BY a.requestedOn DESC, a.id LIMIT 200`,
  );

const CASE_CODES =
  'LEFT JOIN (SELECT k.caseId, k.code FROM cases k WHERE {scope k.unit}) c ON c.caseId = a.caseId';

const questions = [
  ofKind('grant-role', 'guarded-role.read'),
  ofKind('erase-person', 'erasure.read'),
  ofKind('reopen-case', 'reopening.read', 'c.code', CASE_CODES),
  ofKind('skip-event', 'view-skip.read'),
];

@QueryHandler(Approvals)
export class ApprovalsHandler implements IQueryHandler<Approvals> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly staff: StaffNames,
    private readonly clock: Clock,
  ) {}

  async execute({ actor }: Approvals): Promise<readonly ApprovalRow[]> {
    const read = this.reads.as(actor);
    const lines = read.snapshot(() => questions.flatMap((question) => read.all(question, {})));
    return lines
      .map((line) => this.row(line))
      .toSorted((one, other) => (one.requestedOn < other.requestedOn ? 1 : -1));
  }

  private row(line: Line): ApprovalRow {
    const { id, unit, reason, basis, requestedBy, decidedBy, decidedOn, revision } = line;
    const subject = JSON.parse(line.subject) as ApprovalSubject;
    return {
      id,
      subject,
      ...(subject.kind === 'grant-role' && { subjectName: this.staff.nameOf(subject.userId) }),
      ...(subject.kind === 'skip-event' && { subjectName: subject.view }),
      ...(line.caseCode !== null && { subjectName: line.caseCode }),
      unit,
      unitName: line.unitName ?? unit,
      reason,
      basis,
      requestedBy,
      requestedByName: this.staff.nameOf(requestedBy),
      requestedOn: localDate(line.requestedOn),
      standsFor: JSON.parse(line.standsFor) as readonly string[],
      expiresOn: localDate(line.expiresOn),
      status: statusOf(line, this.clock.today()),
      ...(decidedBy !== null && { decidedByName: this.staff.nameOf(decidedBy) }),
      ...(decidedOn !== null && { decidedOn: localDate(decidedOn) }),
      ...present({ why: line.why ?? undefined, code: line.code ?? undefined }),
      revision,
    };
  }
}

const statusOf = ({ status, expiresOn }: Line, today: LocalDate): ApprovalRow['status'] =>
  status === 'requested' && expiresOn < today ? 'expired' : (status as ApprovalRow['status']);
