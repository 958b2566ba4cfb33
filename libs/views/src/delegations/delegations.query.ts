import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock, localDate, present, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import { StaffNames } from '../users/staff-names.js';
import type { DelegationRecord } from './delegations.view.js';

export type DelegationRow = Readonly<{
  id: string;
  from: string;
  fromName: string;
  to: string;
  toName: string;
  role: string;
  unit: string;
  unitName: string;
  /** Absent: all of the role that can be lent. */
  actions?: readonly string[];
  validFrom: LocalDate;
  validTo: LocalDate;
  documentNo: string;
  /** By today's date: not begun, in force, over, or revoked. */
  status: 'coming' | 'in-force' | 'over' | 'revoked';
  revokedOn?: LocalDate;
  reason?: string;
  revision: number;
}>;

/** Delegations in the actor's scope, the one that ends last before the others; at most 500. */
export class Delegations extends Query<readonly DelegationRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

type Line = DelegationRecord & { unitName: string | null };

const inScope = scoped<Record<string, never>, Line>(
  'delegations',
  'delegation.read',
  `SELECT g.*, u.name AS unitName FROM delegations g LEFT JOIN units u ON u.id = g.unit
    WHERE {scope g.unit} ORDER BY g.validTo DESC, g.id LIMIT 500`,
);

@QueryHandler(Delegations)
export class DelegationsHandler implements IQueryHandler<Delegations> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly staff: StaffNames,
    private readonly clock: Clock,
  ) {}

  async execute({ actor }: Delegations): Promise<readonly DelegationRow[]> {
    return this.reads
      .as(actor)
      .all(inScope, {})
      .map((line) => this.row(line));
  }

  private row(line: Line): DelegationRow {
    const { id, giver, receiver, role, unit, unitName, documentNo, revision, revokedOn } = line;
    return {
      id,
      from: giver,
      fromName: this.staff.nameOf(giver),
      to: receiver,
      toName: this.staff.nameOf(receiver),
      role,
      unit,
      unitName: unitName ?? unit,
      ...(line.actions !== null && { actions: JSON.parse(line.actions) as readonly string[] }),
      validFrom: localDate(line.validFrom),
      validTo: localDate(line.validTo),
      documentNo,
      status: statusOf(line, this.clock.today()),
      ...(revokedOn !== null && { revokedOn: localDate(revokedOn) }),
      ...present({ reason: line.reason ?? undefined }),
      revision,
    };
  }
}

const statusOf = ({ revokedOn, validFrom, validTo }: Line, today: LocalDate): DelegationRow['status'] => {
  if (revokedOn !== null) return 'revoked';
  if (today < validFrom) return 'coming';
  return today > validTo ? 'over' : 'in-force';
};
