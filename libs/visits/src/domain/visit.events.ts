import type { SubjectRef, Sealed } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';

/** Regular (thường xuyên), periodic (định kỳ) and unscheduled (đột xuất) reception; LTCD 18. */
export type ReceptionKind = 'regular' | 'periodic' | 'unscheduled';

/** What the citizen brought: khiếu nại, tố cáo, kiến nghị, phản ánh, or something for a dialogue. */
export type Matter = 'complaint' | 'denunciation' | 'petition' | 'reflection' | 'dialogue';

/** Result of the reception (kết quả tiếp). */
export type VisitOutcome =
  | Readonly<{ kind: 'raises-case'; caseId: string; code: string }>
  | Readonly<{ kind: 'about-case'; caseId: string }>
  | Readonly<{ kind: 'guided'; to: string }>
  | Readonly<{ kind: 'transferred'; to: string }>
  | Readonly<{ kind: 'reported-to-leader' }>
  | Readonly<{ kind: 'refused'; ground: string }>
  | Readonly<{ kind: 'answered' }>;

export type HandedDocument = Readonly<{ title: string; pages: number }>;

/** One reception of one citizen or group at the counter (lượt tiếp). */
export type VisitLogged = DomainEvent<
  'VisitLogged',
  {
    visitId: string;
    /** Number in the reception book, e.g. `TCD-BA-2026-00013`; absent where the source kept none. */
    code?: string;
    occurredOn: LocalDate;
    unit: string;
    desk: string;
    kind: ReceptionKind;
    matter: Matter;
    /** Catalogue code of the field (lĩnh vực), e.g. `dat-dai`. */
    field: string;
    /** Official summary (trích yếu), written without personal data. */
    summary: string;
    /** Absent for a denunciation: its identity is not kept here at all. */
    subject?: SubjectRef;
    /** People present; 5 or more are a large group (đoàn đông người). */
    people: number;
    documents: readonly HandedDocument[];
    outcome: VisitOutcome;
    narrative?: Sealed;
    /** Why it was entered more than 5 working days late. */
    lateReason?: string;
  }
>;

export type VisitCorrected = DomainEvent<
  'VisitCorrected',
  {
    visitId: string;
    occurredOn: LocalDate;
    field: 'summary' | 'field' | 'people';
    to: string;
    reason: string;
  }
>;

export type VisitEvent = VisitLogged | VisitCorrected;
