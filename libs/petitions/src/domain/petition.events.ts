import type { SubjectRef, Sealed } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';

/** kiến nghị (proposal) or phản ánh (report of a fact); one legal definition, LTCD 2(2). */
export type PetitionKind = 'petition' | 'reflection';

/** What raised it. A repeat from the same origin is the same petition. */
export type PetitionOrigin = Readonly<{
  kind: 'visit' | 'letter' | 'opinion' | 'import' | 'direct';
  ref: string;
}>;

/** Who sent it on: deputies, the council and the reception board are told what came of it (LTCD 27(2)). */
export type PetitionForwarder = Readonly<{
  body: string;
  kind: 'press' | 'deputies' | 'council' | 'reception-board' | 'front' | 'agency' | 'other';
  documentNo?: string;
}>;

/** Why it ended without an answer; `no-new-facts`: answered in writing before, nothing new (NĐ154 4(1)h). */
export type PetitionClosingGround = 'no-new-facts' | 'withdrawn' | 'other';

type At = { petitionId: string; occurredOn: LocalDate; lateReason?: string };

/** `petitionId` is the id within the stream name `petition-<petitionId>`. */
export type PetitionReceived = DomainEvent<
  'PetitionReceived',
  At & {
    kind: PetitionKind;
    /** Number that people use, e.g. `KN-2026-00034`; the source's own id for an imported case. */
    code: string;
    unit: string;
    channel: string;
    field: string;
    summary: string;
    subject?: SubjectRef;
    people: number;
    origin: PetitionOrigin;
    /** Officer answerable, when already known. */
    responsible?: string;
    narrative?: Sealed;
    forwardedBy?: PetitionForwarder;
    /** First answer owed: TCD.REPLY, 10 working days, LTCD 28(1). Absent for imports, which bring their own. */
    reply?: DeadlineFact;
  }
>;
export type PetitionRegistered = DomainEvent<'PetitionRegistered', At & { bookNo?: string }>;
export type PetitionClassified = DomainEvent<'PetitionClassified', At & { field?: string }>;
export type PetitionAssigned = DomainEvent<
  'PetitionAssigned',
  At & { unit?: string; assignee?: string; internalDueOn?: LocalDate }
>;
/** Passed on inside the organisation (bàn giao); the clock goes on. */
export type PetitionHandedOver = DomainEvent<
  'PetitionHandedOver',
  At & { from: string; to: string; basis?: string; documentNo?: string }
>;
/** A date that another system or a leader set; never "overdue by law" (domain 2.6). */
export type PetitionDueSet = DomainEvent<
  'PetitionDueSet',
  At & {
    /** UTC instant after which it is late. */
    dueAt: string;
    basis: 'source' | 'internal';
  }
>;
export type PetitionSuspended = DomainEvent<'PetitionSuspended', At & { reason: string }>;
export type PetitionResumed = DomainEvent<'PetitionResumed', At & { reason: string }>;
export type PetitionAnswered = DomainEvent<
  'PetitionAnswered',
  At & {
    documentNo?: string;
    answer?: string;
    satisfied?: boolean;
    /** Answer owed to the body that sent it on: TCD.BACK. */
    back?: DeadlineFact;
  }
>;
/** Out of competence: sent to another body (chuyển); ends it here. */
export type PetitionTransferred = DomainEvent<
  'PetitionTransferred',
  At & { to: string; documentNo: string; back?: DeadlineFact }
>;
export type PetitionClosed = DomainEvent<
  'PetitionClosed',
  At & {
    reason: string;
    outcome?: string;
    ground?: PetitionClosingGround;
    /** The written refusal of a repeat. */
    documentNo?: string;
  }
>;
/** `approval`: id of the approval of two persons, for a file that was closed. */
export type PetitionReopened = DomainEvent<'PetitionReopened', At & { reason: string; approval?: string }>;
/** Which answer of LTCD 28(1) the citizen got: a accepted, b takes longer, c refused, d sent on. */
export type PetitionerNotified = DomainEvent<
  'PetitionerNotified',
  At & { answer: 'a' | 'b' | 'c' | 'd'; way: string; documentNo?: string }
>;
/** The same matter was raised as an opinion at a dialogue. */
export type PetitionLinkedToDialogueItem = DomainEvent<
  'PetitionLinkedToDialogueItem',
  At & { dialogueId: string; no: number }
>;
/** A dispute between neighbours goes to the mediation team (Tổ hòa giải) beside; the petition goes on. */
export type PetitionReferredToMediation = DomainEvent<
  'PetitionReferredToMediation',
  At & { to: string; documentNo?: string }
>;
/** The body that sent it on was told what came of it (LTCD 27(2)). */
export type PetitionForwarderTold = DomainEvent<
  'PetitionForwarderTold',
  At & { to: string; documentNo: string }
>;
/** A step of an imported procedure that changes no state of ours: the word is the mapping's. */
export type PetitionStepRecorded = DomainEvent<
  'PetitionStepRecorded',
  At & { step: string; unit?: string; officer?: string; note?: string }
>;
/** An activity of an imported history that the mapping does not name: kept, not interpreted. */
export type PetitionNoteRecorded = DomainEvent<
  'PetitionNoteRecorded',
  At & { activity: string; unit?: string; officer?: string; text?: string }
>;

export type PetitionEvent =
  | PetitionReceived
  | PetitionRegistered
  | PetitionClassified
  | PetitionAssigned
  | PetitionHandedOver
  | PetitionDueSet
  | PetitionSuspended
  | PetitionResumed
  | PetitionAnswered
  | PetitionTransferred
  | PetitionClosed
  | PetitionReopened
  | PetitionerNotified
  | PetitionLinkedToDialogueItem
  | PetitionReferredToMediation
  | PetitionForwarderTold
  | PetitionStepRecorded
  | PetitionNoteRecorded
  | DeadlineRecomputed;
