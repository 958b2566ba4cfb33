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

/** Whoever had it last is answerable; who got it from outside carries it over (P-HANDOVER). */
export const belongs = (holders: readonly string[], { inScope }: Asked): boolean =>
  inScope(holders.at(-1) ?? '');

export const enteredBy = (
  receivedOn: LocalDate,
  holders: readonly string[],
  { period, inScope, settings }: Asked,
): 'carried' | 'received' => {
  if (receivedOn < period.from) return 'carried';
  const handedIn = !inScope(holders[0] ?? '');
  return handedIn ? settings.handover : 'received';
};
