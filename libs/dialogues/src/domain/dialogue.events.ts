import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';

/** Who talks with whom; five different duties that are never mixed (domain 5.1). The first slice holds two. */
export type DialogueKind = 'commune' | 'party';

export type OpinionSource = 'box' | 'phone' | 'portal' | 'hamlet-head' | 'front' | 'floor';

type At = { dialogueId: string; occurredOn: LocalDate; lateReason?: string };

/** hội nghị trao đổi, đối thoại (LDC 32; LTCCQ 43). */
export type DialoguePlanned = DomainEvent<
  'DialoguePlanned',
  At & {
    code: string;
    kind: DialogueKind;
    unit: string;
    title: string;
    topics: readonly string[];
    audience: string;
    heldOn: LocalDate;
    /** `HH:mm`, Asia/Ho_Chi_Minh. */
    startsAt: string;
    place: string;
    chair: string;
    opinionsUntil?: LocalDate;
    /** Latest day of the announcement: DLG.COMMUNE.NOTICE. */
    notice: DeadlineFact;
  }
>;
export type DialogueAnnounced = DomainEvent<'DialogueAnnounced', At & { ways: readonly string[] }>;
export type OpinionCollected = DomainEvent<
  'OpinionCollected',
  At & { no: number; text: string; topic: string; hamlet?: string; source: OpinionSource }
>;
export type DialogueHeld = DomainEvent<
  'DialogueHeld',
  At & { attended: number; chair: string; /** DLG.COMMUNE.RESULT */ result: DeadlineFact }
>;
/** Answered on the spot (trả lời tại chỗ). */
export type OpinionAnswered = DomainEvent<'OpinionAnswered', At & { no: number; answer: string; by: string }>;
/** Turned into a promise (cam kết); the reaction opens the commitment's own stream. */
export type OpinionCommitted = DomainEvent<
  'OpinionCommitted',
  At & {
    no: number;
    commitmentId: string;
    text: string;
    owner: string;
    dueOn: LocalDate;
    /** Unit of the dialogue: the promise is kept in its book. */
    unit?: string;
  }
>;
/** A complaint or denunciation cannot be raised orally here: guided to a letter (LKN 8, LTC 22). */
export type OpinionGuided = DomainEvent<
  'OpinionGuided',
  At & { no: number; to: 'complaint' | 'denunciation'; guidance: string }
>;
export type OpinionForwarded = DomainEvent<'OpinionForwarded', At & { no: number; to: string }>;
/** thông báo kết luận */
export type DialogueConcluded = DomainEvent<
  'DialogueConcluded',
  At & { documentNo: string; conclusions: readonly string[] }
>;
export type DialoguePublished = DomainEvent<'DialoguePublished', At & { ways: readonly string[] }>;
export type DialogueCancelled = DomainEvent<'DialogueCancelled', At & { reason: string }>;

export type DialogueEvent =
  | DialoguePlanned
  | DialogueAnnounced
  | OpinionCollected
  | DialogueHeld
  | OpinionAnswered
  | OpinionCommitted
  | OpinionGuided
  | OpinionForwarded
  | DialogueConcluded
  | DialoguePublished
  | DialogueCancelled
  | DeadlineRecomputed;
