import type { Settings } from './settings.types.js';

/** The stricter choice wherever the law leaves one; `settingTable` says why. */
export const defaultSettings: Settings = {
  rollCalendarTerms: true,
  conflictPolicy: 'LAW',
  resumeDayCounts: false,
  soonWorkingDays: 3,
  lateEntryWorkingDays: 5,
  approvalDays: 14,
  retentionYears: 20,
  sortingConfirmed: false,
  unitCompetence: 'HINT',
  revealsPerDay: 20,
  groupThreshold: 5,
  continueAfterTermination: 'COERCED_ONLY',
  mergedCaseDue: 'EARLIEST',
  matterState: 'AT_INTAKE',
  mixedLetters: 'LETTER_ONLY',
  anonymousLetters: 'NOT_ELIGIBLE',
  unsortedLetters: 'COMPLAINT',
  handedOver: 'CARRIED_OVER',
  withdrawnCountsOnTime: false,
  percentRounding: 'HALF_UP',
};
