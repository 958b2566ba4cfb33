import { meetingDuties } from './meeting-duties.js';
import type { ObligationRule } from './obligation.types.js';
import { receptionDuties } from './reception-duties.js';

/** Every duty with a frequency, as dated data. */
export const obligationRules: readonly ObligationRule[] = [...receptionDuties, ...meetingDuties];
