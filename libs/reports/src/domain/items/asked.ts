import type { LocalDate } from '#kernel';
import type { FieldGroups } from '../field-groups.js';
import type { Period } from '../period.js';
import type { ReportSettings } from '../settings.js';

/** What a report is asked about: a period, and the units whose things count. */
export type Asked = Readonly<{
  period: Period;
  /** Whether a unit belongs to the report, as the tree of units stood at the cut-off or as it stands now. */
  inScope: (unit: string) => boolean;
  settings: ReportSettings;
  groups: FieldGroups;
}>;

export const inPeriod = (day: LocalDate, { from, to }: Period): boolean => from <= day && day <= to;

/**
 * Whoever gets a thing from another office carries it over (P-HANDOVER). It does so in every sum: the figures of the
 * parts add up to those of the whole.
 */
export const enteredBy = (
  receivedOn: LocalDate,
  handedOver: boolean,
  { period, settings }: Asked,
): 'carried' | 'received' => {
  if (receivedOn < period.from) return 'carried';
  return handedOver ? settings.handover : 'received';
};
