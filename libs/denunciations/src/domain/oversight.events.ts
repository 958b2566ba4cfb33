import type { DomainEvent } from '#kernel';
import type { DeadlineFact } from '#law';
import type { ProtectionEnd, ReviewResult } from './denunciation.terms.js';
import type { At } from './intake.events.js';

/** D18: tố cáo tiếp against the conclusion: the superior examines it within 20 days (LTC 37). */
export type ContinuedDenunciationReceived = DomainEvent<
  'ContinuedDenunciationReceived',
  At & { documentNo: string; reason: string; review: DeadlineFact }
>;
/** D18: what the superior found. c: settled again, its clock as new. */
export type ReviewDecided = DomainEvent<
  'ReviewDecided',
  At & { documentNo: string; result: ReviewResult; reason: string; to?: string; resolve?: DeadlineFact }
>;
/** D19: the denouncer goes on because the term ran out (LTC 38). */
export type OverdueDenunciationReceived = DomainEvent<
  'OverdueDenunciationReceived',
  At & { documentNo: string; ask: DeadlineFact }
>;
/** D19: the superior asks the resolver for the reasons. */
export type OverdueEscalated = DomainEvent<
  'OverdueEscalated',
  At & { documentNo: string; overdueReport: DeadlineFact }
>;
export type OverdueReportReceived = DomainEvent<
  'OverdueReportReceived',
  At & { documentNo: string; reason: string }
>;
/** D19: the superior settles it (NĐ31 5); the law names no term of its own, so it is counted anew from here. */
export type DenunciationTakenOver = DomainEvent<
  'DenunciationTakenOver',
  At & { documentNo: string; reason: string; unit: string; resolver: string; resolve: DeadlineFact }
>;
/** The case goes to another unit with its clocks and its history (reorganisation). */
export type DenunciationHandedOver = DomainEvent<
  'DenunciationHandedOver',
  At & { from: string; to: string; basis: string; documentNo?: string }
>;

/** D20: bảo vệ người tố cáo (LTC 47–58). Who is protected is said by their part in the matter. */
export type ProtectionRequested = DomainEvent<
  'ProtectionRequested',
  At & { documentNo: string; whom: 'denouncer' | 'relative'; measure: string }
>;
export type ProtectionGranted = DomainEvent<
  'ProtectionGranted',
  At & { documentNo: string; measure: string }
>;
export type ProtectionRefused = DomainEvent<'ProtectionRefused', At & { documentNo: string; reason: string }>;
export type ProtectionEnded = DomainEvent<
  'ProtectionEnded',
  At & { documentNo: string; ground: ProtectionEnd }
>;

export type OversightEvent =
  | ContinuedDenunciationReceived
  | ReviewDecided
  | OverdueDenunciationReceived
  | OverdueEscalated
  | OverdueReportReceived
  | DenunciationTakenOver
  | DenunciationHandedOver
  | ProtectionRequested
  | ProtectionGranted
  | ProtectionRefused
  | ProtectionEnded;
