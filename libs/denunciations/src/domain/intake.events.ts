import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type {
  Accused,
  Continued,
  Denouncer,
  DenunciationOrigin,
  Forwarder,
  NotAcceptedGround,
  Secrecy,
} from './denunciation.terms.js';

export type At = { denunciationId: string; occurredOn: LocalDate; lateReason?: string };

/** D1: a denunciation (tố cáo) came to the body that may settle it. The text is the redacted one (trích yếu). */
export type DenunciationRegistered = DomainEvent<
  'DenunciationRegistered',
  At & {
    code: string;
    unit: string;
    channel: string;
    field: string;
    summary: string;
    denouncer: Denouncer;
    accused: readonly Accused[];
    secrecy: Secrecy;
    origin: DenunciationOrigin;
    forwardedBy?: Forwarder;
    continued?: Continued;
    /** Stream of the denunciation that this one goes on with, when it is here too. */
    continues?: string;
    /** TC.INTAKE: to accept or refuse. */
    intake: DeadlineFact;
    /** TC.TRANSFER: to send it on, when it turns out to be another body's. */
    transfer: DeadlineFact;
    /** TC.PRESS: to tell whoever forwarded it. */
    press?: DeadlineFact;
    /** TC.REVIEW: to examine a denunciation that goes on after a conclusion. */
    review?: DeadlineFact;
    /** TC.OVERDUE.ASK: to ask the resolver whose term ran out. */
    ask?: DeadlineFact;
  }
>;
/** Whom it accuses, found out after a letter or a visit brought it in; for them the case does not exist. */
export type AccusedIdentified = DomainEvent<'AccusedIdentified', At & Accused>;
/** D2: who denounces was checked; where and how, never who. */
export type DenouncerVerified = DomainEvent<
  'DenouncerVerified',
  At & { documentNo: string; place: string; by: string }
>;
/** D2: several places, or a body that was authorised to check: ten working days instead of seven. */
export type DenunciationCheckExtended = DomainEvent<
  'DenunciationCheckExtended',
  At & { reason: string; intake: DeadlineFact }
>;
/** D3: thụ lý (Mẫu 04): the clock of settlement starts. */
export type DenunciationAccepted = DomainEvent<
  'DenunciationAccepted',
  At & {
    documentNo: string;
    resolver: string;
    /** Content by content; a later step names them by number, from 1. */
    contents: readonly string[];
    resolve: DeadlineFact;
    /** TC.NOTIFY: to tell the denouncer, and the accused what it is about. */
    notify: DeadlineFact;
  }
>;
/** D4: không thụ lý; the reason is told at once. */
export type DenunciationNotAccepted = DomainEvent<
  'DenunciationNotAccepted',
  At & { ground: NotAcceptedGround; reason: string; documentNo?: string; notice: DeadlineFact }
>;
/** Out of competence: sent on, and the denouncer told (LTC 24(2)). */
export type DenunciationTransferred = DomainEvent<
  'DenunciationTransferred',
  At & { to: string; documentNo: string }
>;
/** D21: clear content and concrete evidence: settled at once (LTC 43). */
export type FastTrackChosen = DomainEvent<'FastTrackChosen', At & { evidence: string }>;
/** D5, Mẫu 05. */
export type DenouncerNotified = DomainEvent<'DenouncerNotified', At & { documentNo: string }>;
/** D5, Mẫu 06: holds nothing of the denouncer. */
export type AccusedNotified = DomainEvent<'AccusedNotified', At & { documentNo: string }>;
/** The written result for whoever forwarded it (LTC 26(2)). */
export type DenunciationForwarderAnswered = DomainEvent<
  'DenunciationForwarderAnswered',
  At & { documentNo: string; to: string }
>;

export type IntakeEvent =
  | DenunciationRegistered
  | AccusedIdentified
  | DenouncerVerified
  | DenunciationCheckExtended
  | DenunciationAccepted
  | DenunciationNotAccepted
  | DenunciationTransferred
  | FastTrackChosen
  | DenouncerNotified
  | AccusedNotified
  | DenunciationForwarderAnswered;
