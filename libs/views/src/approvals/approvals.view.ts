import type { ApprovalEvent } from '#approvals';
import type { DomainEvent, Recorded } from '#kernel';
import type { Table, View, Write } from '../view.js';

export type ApprovalRecord = {
  id: string;
  kind: string;
  /** JSON: what it is about, ids only. */
  subject: string;
  /** Stream of the case, where it is about one: whoever is in conflict there does not see it. */
  caseId: string | null;
  unit: string;
  reason: string;
  basis: string;
  requestedBy: string;
  requestedOn: string;
  /** JSON: user ids. */
  standsFor: string;
  expiresOn: string;
  status: string;
  decidedBy: string | null;
  decidedOn: string | null;
  /** Why it was refused or withdrawn. */
  why: string | null;
  /** Refusal code of the rule that forbade it after the signature. */
  code: string | null;
  revision: number;
};

const text = 'TEXT NOT NULL';

const approvals: Table<ApprovalRecord> = {
  name: 'approvals',
  key: ['id'],
  columns: {
    id: text,
    kind: text,
    subject: text,
    caseId: 'TEXT',
    unit: text,
    reason: text,
    basis: text,
    requestedBy: text,
    requestedOn: text,
    standsFor: text,
    expiresOn: text,
    status: text,
    decidedBy: 'TEXT',
    decidedOn: 'TEXT',
    why: 'TEXT',
    code: 'TEXT',
    revision: 'INTEGER NOT NULL',
  },
};

const change = (
  write: Write,
  { data, revision }: Recorded<DomainEvent<string, { approvalId: string }>>,
  to: Partial<ApprovalRecord>,
): void => {
  const known = write.get(approvals, data.approvalId);
  if (known) write.put(approvals, { ...known, ...to, revision });
};

/** What waits for a second signature, and what became of it. */
export const approvalsView: View<ApprovalEvent> = {
  name: 'approvals',
  version: 1,
  tables: [approvals],
  indexes: ['CREATE INDEX approvals_by_kind ON approvals (kind, requestedOn DESC, id)'],
  on: {
    ApprovalRequested: (write, { data, revision }) => {
      const { approvalId: id, occurredOn: requestedOn, subject, unit, reason, basis } = data;
      const { requestedBy, standsFor, expiresOn } = data;
      write.put(approvals, {
        id,
        kind: subject.kind,
        subject: JSON.stringify(subject),
        caseId: subject.kind === 'reopen-case' ? subject.caseId : null,
        unit,
        reason,
        basis,
        requestedBy,
        requestedOn,
        standsFor: JSON.stringify(standsFor),
        expiresOn,
        status: 'requested',
        decidedBy: null,
        decidedOn: null,
        why: null,
        code: null,
        revision,
      });
    },
    ApprovalGiven: (write, event) => {
      const { by: decidedBy, occurredOn: decidedOn } = event.data;
      change(write, event, { status: 'given', decidedBy, decidedOn });
    },
    ApprovalRefused: (write, event) => {
      const { by: decidedBy, occurredOn: decidedOn, reason: why } = event.data;
      change(write, event, { status: 'refused', decidedBy, decidedOn, why });
    },
    ApprovalWithdrawn: (write, event) => {
      const { by: decidedBy, occurredOn: decidedOn, reason: why } = event.data;
      change(write, event, { status: 'withdrawn', decidedBy, decidedOn, why });
    },
    ApprovalExpired: (write, event) =>
      change(write, event, { status: 'expired', decidedOn: event.data.occurredOn }),
    ApprovalCarriedOut: (write, event) => change(write, event, { status: 'carried-out' }),
    ApprovalFailed: (write, event) => change(write, event, { status: 'failed', code: event.data.code }),
  },
};
