import { localDate } from '#kernel';
import type { FormSet } from '../../form.types.js';
import { conclusionExecution, decisionExecution } from '../execution.js';
import { rates2021 } from '../rate-definitions.js';
import { reception } from '../reception.js';
import { complaintResults, denunciationResults } from '../results.js';
import { complaintLetters2021, denunciationLetters2021, petitionLetters2021 } from './letters-by-type.js';
import { letters2021 } from './letters.js';
import { receptionLetters2021 } from './reception-letters.js';

/** Thông tư 02/2021/TT-TTCP. The results forms are taken to be those of TT 01/2024. */
export const tt022021: FormSet = {
  id: 'tt-02-2021',
  vi: 'Thông tư 02/2021/TT-TTCP',
  validFrom: localDate('2021-05-10'),
  validTo: localDate('2023-12-14'),
  forms: [
    reception,
    receptionLetters2021,
    letters2021,
    complaintLetters2021,
    denunciationLetters2021,
    petitionLetters2021,
    complaintResults,
    decisionExecution,
    denunciationResults,
    conclusionExecution,
  ],
  rates: rates2021,
};
