import type { DomainEvent, LocalDate } from '#kernel';

/**
 * What one person asks for and another signs: ids only, never a name. `grant-role` takes roles that one person alone
 * does not give; `reopen-case` a file that was closed; `skip-event` an event at which a version of a view stopped.
 */
export type ApprovalSubject =
  | Readonly<{ kind: 'erase-person'; subjectId: string }>
  | Readonly<{ kind: 'grant-role'; userId: string; role: string; unit: string }>
  | Readonly<{ kind: 'reopen-case'; caseId: string }>
  | Readonly<{ kind: 'skip-event'; view: string; version: number; eventId: string }>;

export type ApprovalKind = ApprovalSubject['kind'];

type At = { approvalId: string; occurredOn: LocalDate };

/** What the second person signs, word for word. */
type Asked = {
  subject: ApprovalSubject;
  /** Unit whose people may sign; the requester holds the right there. */
  unit: string;
  reason: string;
  /** Number and date of the document behind it (căn cứ). */
  basis: string;
  /** User id of the requester. */
  requestedBy: string;
};

/** Yêu cầu hai người: asked for; nothing has happened yet. */
export type ApprovalRequested = DomainEvent<
  'ApprovalRequested',
  At &
    Asked & {
      /** User ids of those whom the requester could act for on that day: they are no second person. */
      standsFor: readonly string[];
      /** Last day on which it can be signed. */
      expiresOn: LocalDate;
    }
>;
/** The second person has signed; it is carried out now, as it was asked for. */
export type ApprovalGiven = DomainEvent<'ApprovalGiven', At & Asked & { by: string }>;
export type ApprovalRefused = DomainEvent<'ApprovalRefused', At & { by: string; reason: string }>;
/** Taken back by whoever asked. */
export type ApprovalWithdrawn = DomainEvent<'ApprovalWithdrawn', At & { by: string; reason: string }>;
/** Nobody signed in time. */
export type ApprovalExpired = DomainEvent<'ApprovalExpired', At>;
/** It has been done, once. */
export type ApprovalCarriedOut = DomainEvent<'ApprovalCarriedOut', At>;
/** Signed, and yet a rule forbade it by then; `code` is that rule's refusal. */
export type ApprovalFailed = DomainEvent<'ApprovalFailed', At & { code: string }>;

export type ApprovalEvent =
  | ApprovalRequested
  | ApprovalGiven
  | ApprovalRefused
  | ApprovalWithdrawn
  | ApprovalExpired
  | ApprovalCarriedOut
  | ApprovalFailed;

/** Field by field, as events keep it. */
export const subjectOf = (subject: ApprovalSubject): ApprovalSubject => {
  switch (subject.kind) {
    case 'erase-person':
      return { kind: subject.kind, subjectId: subject.subjectId };
    case 'grant-role':
      return { kind: subject.kind, userId: subject.userId, role: subject.role, unit: subject.unit };
    case 'reopen-case':
      return { kind: subject.kind, caseId: subject.caseId };
    case 'skip-event': {
      const { kind, view, version, eventId } = subject;
      return { kind, view, version, eventId };
    }
  }
};
