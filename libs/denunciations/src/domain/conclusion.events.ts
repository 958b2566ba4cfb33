import type { DomainEvent, LocalDate } from '#kernel';
import type { Amount, DeadlineFact, Remedies } from '#law';
import type {
  Beneficiary,
  DenunciationOutcome,
  Finding,
  Leak,
  PublicationForm,
  Published,
} from './denunciation.terms.js';
import type { At } from './intake.events.js';

/** D13, Mẫu 12: kết luận nội dung tố cáo (LTC 35). */
export type ConclusionIssued = DomainEvent<
  'ConclusionIssued',
  At & {
    documentNo: string;
    findings: readonly Finding[];
    /** Of all contents together: all true, all false, else partly true. */
    outcome: DenunciationOutcome;
    summary: string;
    responsibility?: string;
    remedies?: Remedies;
    send: DeadlineFact;
    handle: DeadlineFact;
    publish: DeadlineFact;
  }
>;
/** D14: to the accused and the body that manages them. */
export type ConclusionSent = DomainEvent<'ConclusionSent', At & { to: string; documentNo: string }>;
/** D14: the denouncer gets a notice, not the conclusion. */
export type ConclusionNotifiedToDenouncer = DomainEvent<
  'ConclusionNotifiedToDenouncer',
  At & { documentNo: string }
>;
/** D15: quyết định xử lý (LTC 36). */
export type HandlingDecided = DomainEvent<
  'HandlingDecided',
  At & {
    documentNo: string;
    measures: readonly string[];
    /** The inspectorate follows: a report a month until 2026-06-30 (NĐ31 18(2)). */
    followed: boolean;
    resultReport: DeadlineFact;
    publishHandling: DeadlineFact;
    follow?: DeadlineFact;
  }
>;
/** D15: signs of a crime: handed to the investigation body at once (LTC 36(2)). */
export type DenunciationReferredToInvestigation = DomainEvent<
  'DenunciationReferredToInvestigation',
  At & { to: string; documentNo: string; people?: number; officials?: number }
>;
/** The body that handles reports what came of it (LTC 36(3)). */
export type HandlingResultReported = DomainEvent<
  'HandlingResultReported',
  At & { documentNo: string; result: string }
>;
/** What was in fact recovered or paid, as forms KQGQ count it. */
export type HandlingExecuted = DomainEvent<
  'HandlingExecuted',
  At & {
    documentNo: string;
    of: Beneficiary;
    amount: Amount;
    /** People disciplined, and how many of them are officials. */
    disciplined?: number;
    officials?: number;
    /** Organisations and individuals given back their rights. */
    organisations?: number;
    individuals?: number;
    /** Prosecuted (khởi tố) upon the conclusion. */
    investigated?: Readonly<{ cases: number; people: number; officials: number }>;
  }
>;
/** D16: the text to be published was searched; it passes when nothing was found. The text is not kept. */
export type RedactionChecked = DomainEvent<
  'RedactionChecked',
  At & {
    of: Published;
    /** SHA-256 of the text, hex: what is published must be what was checked. */
    hash: string;
    found: readonly Leak[];
  }
>;
/** D16: công khai, after the check has passed and a person has confirmed that nobody can be recognised. */
export type ConclusionPublicised = DomainEvent<
  'ConclusionPublicised',
  At & { of: Published; form: PublicationForm; hash: string; place: string; until?: LocalDate }
>;
/** D17. */
export type ImplementationReported = DomainEvent<
  'ImplementationReported',
  At & { documentNo: string; result: string; follow?: DeadlineFact }
>;
export type DenunciationClosed = DomainEvent<'DenunciationClosed', At & { reason: string }>;

export type ConclusionEvent =
  | ConclusionIssued
  | ConclusionSent
  | ConclusionNotifiedToDenouncer
  | HandlingDecided
  | DenunciationReferredToInvestigation
  | HandlingResultReported
  | HandlingExecuted
  | RedactionChecked
  | ConclusionPublicised
  | ImplementationReported
  | DenunciationClosed;
