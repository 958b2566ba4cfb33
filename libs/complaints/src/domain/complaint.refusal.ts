import { refuse } from '#kernel';

export type ComplaintRefusal =
  | 'complaint.unknown'
  | 'complaint.number-taken'
  | 'complaint.date-before-receipt'
  | 'complaint.date-before-acceptance'
  | 'complaint.not-yet-accepted'
  | 'complaint.already-accepted'
  | 'complaint.not-accepted'
  | 'complaint.verification-not-assigned'
  | 'complaint.already-reported'
  | 'complaint.verifier-missing'
  | 'complaint.verifier-is-resolver'
  | 'complaint.already-complex'
  | 'complaint.term-expired'
  | 'complaint.report-missing'
  | 'complaint.dialogue-missing'
  | 'complaint.self-correction-after-report'
  | 'complaint.self-correction-must-uphold'
  | 'complaint.decided'
  | 'complaint.withdrawn'
  | 'complaint.closed'
  | 'complaint.still-open';

export const no = refuse<ComplaintRefusal>;
