import { localDate } from '#kernel';
import type { FormSet } from '../../form.types.js';
import { conclusionExecution, decisionExecution } from '../execution.js';
import { rates2024 } from '../rate-definitions.js';
import { reception } from '../reception.js';
import { complaintResults, denunciationResults } from '../results.js';
import { complaintLetters } from './complaint-letters.js';
import { denunciationLetters } from './denunciation-letters.js';
import { letters } from './letters.js';
import { petitionLetters } from './petition-letters.js';

const forms = [
  reception,
  letters,
  complaintLetters,
  denunciationLetters,
  petitionLetters,
  complaintResults,
  decisionExecution,
  denunciationResults,
  conclusionExecution,
];

/** Thông tư 01/2024/TT-TTCP. Its first day is known to the month only (point 3 of section 11). */
export const tt012024: FormSet = {
  id: 'tt-01-2024',
  vi: 'Thông tư 01/2024/TT-TTCP',
  validFrom: localDate('2023-12-15'),
  validTo: localDate('2025-09-29'),
  forms,
  rates: rates2024,
};

/** Thông tư 06/2025/TT-TTCP: its annex has not been seen (point 1 of section 11), so the forms are those before it. */
export const tt062025: FormSet = {
  id: 'tt-06-2025',
  vi: 'Thông tư 06/2025/TT-TTCP (tạm theo biểu của Thông tư 01/2024)',
  validFrom: localDate('2025-09-30'),
  forms,
  rates: rates2024,
};
