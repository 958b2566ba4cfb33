import type { Accused, SubjectRef, Sealed } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';
import type { HandedDocument, VisitAnswer, VisitOutcome } from './visit.facts.js';

/** Regular (thường xuyên), periodic (định kỳ) and unscheduled (đột xuất) reception; LTCD 18. */
export type ReceptionKind = 'regular' | 'periodic' | 'unscheduled';

/** What the citizen brought: khiếu nại, tố cáo, kiến nghị, phản ánh, or something for a dialogue. */
export type Matter = 'complaint' | 'denunciation' | 'petition' | 'reflection' | 'dialogue';

/** Who received: the staff of the office, the head in person (thủ trưởng), or whom the head authorised (ủy quyền). */
export type ReceivedBy = 'staff' | 'head' | 'authorised';

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
    receivedBy: ReceivedBy;
    /** Session of the head in which it was held (kỳ tiếp); absent at the ordinary counter. */
    session?: string;
    /** The how-manieth visit about this case: 1 is the first (vụ việc tiếp lần đầu). */
    order: number;
    matter: Matter;
    /** Catalogue code of the field (lĩnh vực), e.g. `dat-dai`. */
    field: string;
    /** Official summary (trích yếu), written without personal data. */
    summary: string;
    /** Of a denunciation only: for those of them who have an account the visit does not exist. */
    accused?: readonly Accused[];
    /** Absent for a denunciation: its identity is not kept here at all. */
    subject?: SubjectRef;
    /** What the visitor asks for (yêu cầu, đề nghị; LTCD 25(2)), without personal data. */
    demand?: string;
    /** Body that settled it before, as far as its competence went (cơ quan đã giải quyết hết thẩm quyền), and how. */
    settledBefore?: string;
    /** People present. */
    people: number;
    /** Counted as a large group (đoàn đông người): by the setting of the day, or set by hand for the reason given. */
    largeGroup: boolean;
    largeGroupReason?: string;
    /** Who speaks for the group (người đại diện); each is one of the people present or of the signatories. */
    representatives?: readonly SubjectRef[];
    documents: readonly HandedDocument[];
    outcome: VisitOutcome;
    /** What the citizen was told there and then, or when and how the answer comes (LTCD 18(4), NĐ154 25(3)). */
    answer?: VisitAnswer;
    /** TCD.REPLY: only where neither an answer nor a case of its own carries that clock. */
    reply?: DeadlineFact;
    /** TCD.REFUSE: a refusal that must be put in writing, from the day when that has a term. */
    notice?: DeadlineFact;
    /** `HH:mm`, Asia/Ho_Chi_Minh. */
    startedAt?: string;
    endedAt?: string;
    /** Held online (tiếp công dân trực tuyến). */
    online?: boolean;
    /** Language of the interpreter (người phiên dịch). */
    interpreter?: string;
    /** Number of the minutes of an incident at the reception place (LTCD 8(6)). */
    securityMinutes?: string;
    urgent?: boolean;
    /** Letter in which the oral statement was written down, or that was handed over. */
    letterId?: string;
    narrative?: Sealed;
    /** Why it was entered more than 5 working days late. */
    lateReason?: string;
  }
>;

type After = { visitId: string; occurredOn: LocalDate; lateReason?: string };

export type CorrectedField = 'summary' | 'field' | 'people' | 'order' | 'receivedBy';

export type VisitCorrected = DomainEvent<
  'VisitCorrected',
  {
    visitId: string;
    occurredOn: LocalDate;
    field: CorrectedField;
    to: string;
    reason: string;
    /** With `people`: whether it counts as a large group now; absent in the first release, which meant five and more. */
    largeGroup?: boolean;
  }
>;

/** The answer that was promised or owed was given. */
export type VisitAnswered = DomainEvent<
  'VisitAnswered',
  After & { text: string; way: 'in-person' | 'in-writing' | 'phone' | 'portal'; documentNo?: string }
>;

/** The head's written refusal to receive (thông báo từ chối tiếp công dân, Mẫu 01/TCD). */
export type RefusalNoticeIssued = DomainEvent<
  'RefusalNoticeIssued',
  After & { documentNo: string; /** As printed, e.g. `NĐ154 4(1)h`. */ clause: string }
>;

/** The letter or the minutes of the oral statement that belong to this visit are known now. */
export type VisitLetterLinked = DomainEvent<'VisitLetterLinked', After & { letterId: string }>;

export type VisitEvent =
  VisitLogged | VisitCorrected | VisitAnswered | RefusalNoticeIssued | VisitLetterLinked | DeadlineRecomputed;
