/** What the law leaves open or settles twice (domain section 11): chosen by the office, kept in the rule set. */
export type Settings = Readonly<{
  /** C4: calendar terms roll past days off (BLDS 148(5)). */
  rollCalendarTerms: boolean;
  /** C14: law and decree differ. */
  conflictPolicy: 'LAW' | 'DECREE' | 'EARLIEST';
  /** C9: the day of the decision to resume is itself counted. */
  resumeDayCounts: boolean;
  /** Due within so many working days counts as "due soon". */
  soonWorkingDays: number;
  /** An entry so many working days after the fact still needs no reason. */
  lateEntryWorkingDays: number;
  /** Calendar days within which a second person may sign what another asked for (reliability 3.4). */
  approvalDays: number;
  /** Whole years after the last act about a person before their data may be erased (7.4, 11.13). */
  retentionYears: number;
  /** L4: nothing becomes of a letter before a second person has confirmed how it was sorted. */
  sortingConfirmed: boolean;
  /** 8.1: what happens when the law makes an office competent that the unit does not have. */
  unitCompetence: 'HINT' | 'REFUSE';
  /** Names of denouncers that one person may open in a day before the inspector hears of it (reliability 3.6). */
  revealsPerDay: number;
  /** People from whom on a group is large (đoàn đông người). */
  groupThreshold: number;
  /** K22: who may go on with a terminated complaint from R3 on. */
  continueAfterTermination: 'COERCED_ONLY' | 'WITHIN_30_DAYS';
  /** K24: due date of cases that are merged. */
  mergedCaseDue: 'EARLIEST' | 'SURVIVING';
  /** P-STATE: what "already resolved" means in forms XLD. */
  matterState: 'AT_INTAKE' | 'IN_PERIOD';
  /** P-MIXED: whether a letter with several contents counts beside the letters that come of it. */
  mixedLetters: 'LETTER_ONLY' | 'NOT_COUNTED';
  /** P-ANON: what an anonymous letter is in forms XLD that is sent to inspection (LTC 25(2)). */
  anonymousLetters: 'NOT_ELIGIBLE' | 'TRANSFERRED';
  /** What a letter counts as in forms XLD that nobody has sorted yet. */
  unsortedLetters: 'COMPLAINT' | 'NONE';
  /** P-HANDOVER: where a case handed over within the period counts at its new unit. */
  handedOver: 'CARRIED_OVER' | 'RECEIVED';
  /** Whether a withdrawn complaint counts in columns 25 and 26 of 01/KQGQ. */
  withdrawnCountsOnTime: boolean;
  /** How percentages are cut to their decimals. */
  percentRounding: 'HALF_UP' | 'TRUNCATE';
}>;
