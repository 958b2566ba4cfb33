import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';
import type {
  OpinionAnswered,
  OpinionCollected,
  OpinionCommitted,
  OpinionDeclined,
  OpinionForwarded,
  OpinionTurnedIntoCase,
  OpinionGuided,
} from './opinion.events.js';

export type * from './opinion.events.js';

/** Who talks with whom; different duties that are never mixed (domain 5.1). What each needs: `dialogueKinds`. */
export type DialogueKind =
  | 'commune'
  | 'party'
  | 'head-staff'
  | 'work'
  | 'staff-conference'
  | 'worker-conference'
  | 'community-conference';

type At = { dialogueId: string; occurredOn: LocalDate; lateReason?: string };

/** Part of a whole that the law asks for: people present of those entitled, votes of those present. */
export type Share = Readonly<{ n: number; of: number }>;

/** What a staff conference holds beside the dialogue (domain 5.4). */
export type ConferencePlan = Readonly<{
  staff: number;
  /** Delegates only from 100 people on, or where they work scattered (LDC 51(2)). */
  form: 'all' | 'delegates';
  scattered?: boolean;
  summoned: number;
}>;

/** yêu cầu đối thoại: those concerned ask for a dialogue (NĐ145 40; LTCCQ 43). */
export type DialogueRequested = DomainEvent<
  'DialogueRequested',
  At & {
    kind: DialogueKind;
    unit: string;
    establishment?: string;
    /** What is to be talked about. */
    subject: string;
    /** Worker representatives or voters who ask, of all. */
    asking: Share;
    /** Last day of the answer: DLG.WORK.ONREQ. */
    reply?: DeadlineFact;
  }
>;
export type DialogueRequestAnswered = DomainEvent<
  'DialogueRequestAnswered',
  At & { accepted: boolean; answer: string }
>;

/** hội nghị trao đổi, đối thoại (LDC 32; LTCCQ 43), and the other kinds. */
export type DialoguePlanned = DomainEvent<
  'DialoguePlanned',
  At & {
    code: string;
    kind: DialogueKind;
    unit: string;
    /** Establishment (cơ sở) that owes it, where that is not the unit itself: an enterprise, a hamlet. */
    establishment?: string;
    title: string;
    topics: readonly string[];
    audience: string;
    heldOn: LocalDate;
    /** `HH:mm`, Asia/Ho_Chi_Minh. */
    startsAt: string;
    place: string;
    chair: string;
    online?: boolean;
    opinionsUntil?: LocalDate;
    conference?: ConferencePlan;
    /** Latest day of the announcement; absent for a kind that the law gives none. */
    notice?: DeadlineFact;
  }
>;
export type DialoguePostponed = DomainEvent<
  'DialoguePostponed',
  At & { heldOn: LocalDate; reason: string; notice?: DeadlineFact }
>;
export type DialogueAnnounced = DomainEvent<'DialogueAnnounced', At & { ways: readonly string[] }>;
export type DialogueHeld = DomainEvent<
  'DialogueHeld',
  At & {
    attended: number;
    chair: string;
    /** Present of those entitled, where the kind has a quorum. */
    quorum?: Share;
    /** Last day of the publication; absent for a kind that the law gives none. */
    result?: DeadlineFact;
  }
>;
/** kết quả thực hiện kết luận lần trước: the first thing on the agenda. */
export type PreviousConclusionsReadOut = DomainEvent<
  'PreviousConclusionsReadOut',
  At & { previous?: string; fulfilled: number; promised: number; note?: string }
>;
/** biên bản */
export type DialogueMinutesSigned = DomainEvent<
  'DialogueMinutesSigned',
  At & {
    minutesNo: string;
    /** What was said, without personal data; equal texts of two meetings reveal a formality. */
    summary: string;
    agreed: readonly string[];
    notAgreed: readonly string[];
    /** Offices, never names. */
    signatures: readonly Readonly<{ side: 'holder' | 'workers'; by: string }>[];
  }
>;
/** thông báo kết luận, for a conference its resolution (nghị quyết) */
export type DialogueConcluded = DomainEvent<
  'DialogueConcluded',
  At & {
    documentNo: string;
    conclusions: readonly string[];
    votes?: Share;
    /** When the resolution must be reviewed: CONF.STAFF.REVIEW. */
    review?: DeadlineFact;
  }
>;
/** One direction of the conclusions with a body and a day; the reaction opens its commitment. */
export type DialogueDirectionGiven = DomainEvent<
  'DialogueDirectionGiven',
  At & { no: number; commitmentId: string; text: string; owner: string; dueOn: LocalDate; unit: string }
>;
export type DialoguePublished = DomainEvent<'DialoguePublished', At & { ways: readonly string[] }>;
export type DialogueFollowedUp = DomainEvent<
  'DialogueFollowedUp',
  At & { note: string; review?: DeadlineFact }
>;
export type DialogueClosed = DomainEvent<'DialogueClosed', At & { note: string }>;
export type DialogueCancelled = DomainEvent<'DialogueCancelled', At & { reason: string }>;

/** The unit that was to hold it has ended: another one does (bàn giao); the day and the clocks stay. */
export type DialogueHandedOver = DomainEvent<
  'DialogueHandedOver',
  At & { from: string; to: string; basis: string }
>;

export type DialogueEvent =
  | DialogueRequested
  | DialogueRequestAnswered
  | DialoguePlanned
  | DialoguePostponed
  | DialogueAnnounced
  | OpinionCollected
  | DialogueHeld
  | PreviousConclusionsReadOut
  | OpinionAnswered
  | OpinionCommitted
  | OpinionGuided
  | OpinionForwarded
  | OpinionTurnedIntoCase
  | OpinionDeclined
  | DialogueMinutesSigned
  | DialogueConcluded
  | DialogueDirectionGiven
  | DialoguePublished
  | DialogueFollowedUp
  | DialogueClosed
  | DialogueCancelled
  | DialogueHandedOver
  | DeadlineRecomputed;
