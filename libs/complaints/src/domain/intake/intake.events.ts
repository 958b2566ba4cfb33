import type { Sealed, SubjectRef } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type {
  ComplaintOrigin,
  ComplexityCriterion,
  Contested,
  FirstInstance,
  Forwarder,
  Group,
  Instance,
  Position,
  RefusalGround,
} from '../complaint.terms.js';

/** What every event of a complaint says: which, and the day on the paper. */
export type At = { complaintId: string; occurredOn: LocalDate; lateReason?: string };

/** A complaint reached the competent body. Absent `instance`: first; absent `discipline`: not about discipline. */
export type ComplaintReceived = DomainEvent<
  'ComplaintReceived',
  At & {
    code: string;
    unit: string;
    channel: string;
    field: string;
    summary: string;
    subject?: SubjectRef;
    people: number;
    origin: ComplaintOrigin;
    narrative?: Sealed;
    instance?: Instance;
    /** khiếu nại quyết định kỷ luật, LKN chapter IV. */
    discipline?: boolean;
    contested?: Contested;
    /** User ids of those complained about: they may not verify. */
    complainedAbout?: readonly string[];
    group?: Group;
    first?: FirstInstance;
    forwardedBy?: Forwarder;
    /** Unit lies in a remote area (vùng sâu, vùng xa đi lại khó khăn): longer terms. */
    remote: boolean;
    /** KN.ACCEPT.*: to accept or refuse. */
    accept: DeadlineFact;
    /** TCD.REPLY: to tell the citizen what happens. */
    reply: DeadlineFact;
    /** Until when the complaint could be filed; filing later is ground 6 of LKN 11, unless with good reason. */
    timeBar?: DeadlineFact;
  }
>;
/** thụ lý: starts the clock of settlement, LKN 28, 37, 50. */
export type ComplaintAccepted = DomainEvent<
  'ComplaintAccepted',
  At & {
    resolver: string;
    /** Office that the resolver holds. */
    position?: Position;
    documentNo: string;
    complex: boolean;
    criteria?: readonly ComplexityCriterion[];
    remote: boolean;
    contested?: Contested;
    complainedAbout?: readonly string[];
    timeBar?: DeadlineFact;
    resolve: DeadlineFact;
  }
>;
/** không thụ lý, with the ground of LKN 11 that Mẫu 04 prints. */
export type ComplaintNotAccepted = DomainEvent<
  'ComplaintNotAccepted',
  At & { ground: RefusalGround; documentNo: string; explanation: string }
>;
export type ComplaintAssigned = DomainEvent<'ComplaintAssigned', At & { assignee: string; unit?: string }>;
/** The list of those who complain together as it stands now: who signed, who speaks for them. */
export type ComplaintGroupListed = DomainEvent<'ComplaintGroupListed', At & { group: Group }>;
/** K3: the resolver looked at the own decision or act again (LKN 29(1)a). */
export type ContestedDecisionRechecked = DomainEvent<
  'ContestedDecisionRechecked',
  At & { right: boolean; result: string }
>;
/** What was written down wrongly, put right; the older words stay in the history. */
export type ComplaintCorrected = DomainEvent<
  'ComplaintCorrected',
  At & { summary?: string; field?: string; people?: number; reason: string }
>;
/** bàn giao: another unit settles it from now on; every clock goes on. */
export type ComplaintHandedOver = DomainEvent<
  'ComplaintHandedOver',
  At & {
    from: string;
    to: string;
    basis: string;
    documentNo?: string;
    files?: readonly string[];
    /** Who settles it there; absent: as before. */
    resolver?: string;
    /** Office that they hold. */
    position?: Position;
  }
>;
/** nhập vụ việc: it is settled together with another complaint from now on. */
export type ComplaintMerged = DomainEvent<
  'ComplaintMerged',
  At & { into: string; reason: string; resolve?: DeadlineFact }
>;
/** The other side of a merger: this complaint is settled by the earlier of the two days. */
export type ComplaintTookIn = DomainEvent<
  'ComplaintTookIn',
  At & { from: string; reason: string; resolve?: DeadlineFact }
>;
/** tách vụ việc: a part goes on as a case of its own. */
export type ComplaintSplit = DomainEvent<
  'ComplaintSplit',
  At & {
    newComplaintId: string;
    code: string;
    summary: string;
    field: string;
    reason: string;
    /** What the new case takes over, so that it can be opened from this fact alone. */
    unit: string;
    receivedOn: LocalDate;
    channel: string;
    people: number;
    remote: boolean;
    instance?: Instance;
    discipline?: boolean;
    subject?: SubjectRef;
  }
>;

export type IntakeEvent =
  | ComplaintReceived
  | ComplaintAccepted
  | ComplaintNotAccepted
  | ComplaintAssigned
  | ComplaintGroupListed
  | ContestedDecisionRechecked
  | ComplaintCorrected
  | ComplaintHandedOver
  | ComplaintMerged
  | ComplaintTookIn
  | ComplaintSplit;
