import type { DomainEvent, LocalDate } from '#kernel';

export type OpinionSource = 'box' | 'phone' | 'portal' | 'hamlet-head' | 'front' | 'floor';

type At = { dialogueId: string; occurredOn: LocalDate; lateReason?: string };

/** ý kiến: raised before or at the meeting; whoever raised it stays unnamed. */
export type OpinionCollected = DomainEvent<
  'OpinionCollected',
  At & {
    no: number;
    text: string;
    topic: string;
    hamlet?: string;
    source: OpinionSource;
    /** The catalogue of its day said that such a topic needs a letter; absent: as the shipped topics say. */
    guidedTo?: 'complaint' | 'denunciation';
  }
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
/** Raised a petition or reflection of its own (trở thành kiến nghị, phản ánh), with a number and the clock of its reply. */
export type OpinionTurnedIntoCase = DomainEvent<
  'OpinionTurnedIntoCase',
  At & {
    no: number;
    /** Stream of the case, which the reaction opens. */
    caseId: string;
    caseCode: string;
    caseKind: 'petition' | 'reflection';
    field: string;
    /** trích yếu, without personal data. */
    summary: string;
    unit: string;
  }
>;
export type OpinionForwarded = DomainEvent<'OpinionForwarded', At & { no: number; to: string }>;
/** không tiếp thu: with the reason. */
export type OpinionDeclined = DomainEvent<'OpinionDeclined', At & { no: number; reason: string }>;
