import type { Settings } from '#law';

/**
 * What the circulars leave open (points 1 and 8 to 11 of section 11): each a setting with its default. They are stored with
 * a closed period, so that a later change of a setting does not move it.
 */
export type ReportSettings = Readonly<{
  /** P-STATE, columns "tình trạng giải quyết": as the clerk found the matter at intake, or what the period resolved. */
  state: 'at-intake' | 'resolved-in-period';
  /** P-MIXED: a mixed letter counts as a received and processed letter only, or does not count; its children always do. */
  mixed: 'letter-only' | 'not-counted';
  /** P-ANON: an anonymous letter that is sent to inspection (LTC 25(2)) is not eligible, or an eligible transferred one. */
  anonymous: 'not-eligible' | 'transferred';
  /**
   * A letter that nobody has sorted yet counts as the complaint that it may be (its clock is the strictest), so that 02 to
   * 04/XLD add up to 01/XLD; or in none of them.
   */
  unsorted: 'complaint' | 'none';
  /** P-HANDOVER: what another unit handed over counts as carried over, or as received in the period. */
  handover: 'carried' | 'received';
  /** Columns 25 and 26 of 01/KQGQ: decided complaints only, or withdrawn ones too (point 11). */
  withdrawnOnTime: 'not-counted' | 'counted';
  /** People from whom on a visit is a large group (đoàn đông người; point 9). */
  largeGroup: number;
  /** How a percentage is cut to two decimals. */
  rounding: 'half-up' | 'truncate';
}>;

export const DEFAULT_SETTINGS: ReportSettings = {
  state: 'at-intake',
  mixed: 'letter-only',
  anonymous: 'not-eligible',
  unsorted: 'complaint',
  handover: 'carried',
  withdrawnOnTime: 'not-counted',
  largeGroup: 5,
  rounding: 'half-up',
};

/** What the office has chosen in its rule set. */
export const settingsOf = (chosen: Settings): ReportSettings => ({
  state: chosen.matterState === 'AT_INTAKE' ? 'at-intake' : 'resolved-in-period',
  mixed: chosen.mixedLetters === 'LETTER_ONLY' ? 'letter-only' : 'not-counted',
  anonymous: chosen.anonymousLetters === 'NOT_ELIGIBLE' ? 'not-eligible' : 'transferred',
  unsorted: chosen.unsortedLetters === 'COMPLAINT' ? 'complaint' : 'none',
  handover: chosen.handedOver === 'CARRIED_OVER' ? 'carried' : 'received',
  withdrawnOnTime: chosen.withdrawnCountsOnTime ? 'counted' : 'not-counted',
  largeGroup: chosen.groupThreshold,
  rounding: chosen.percentRounding === 'HALF_UP' ? 'half-up' : 'truncate',
});
