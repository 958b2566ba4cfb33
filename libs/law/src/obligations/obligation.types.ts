import type { LocalDate } from '#kernel';
import type { Confidence } from '../calendars/calendar.types.js';

/** loại hình cơ sở, with the levels of government above the commune, which owe receptions too. */
export const ESTABLISHMENT_KINDS = [
  'province',
  'district',
  'commune',
  'hamlet',
  'agency',
  'public-unit',
  'state-enterprise',
  'enterprise',
  'armed-forces',
] as const;

export type EstablishmentKind = (typeof ESTABLISHMENT_KINDS)[number];

export type ObligationPeriod = 'WEEK' | 'MONTH' | 'YEAR';

/** What fulfils a duty: a session of the head in person, a dialogue or conference of a kind, or a record with evidence. */
export type DutyEvidence = 'session' | `dialogue.${string}` | 'record';

/** So many times in each period (nghĩa vụ định kỳ): not a countdown, so not a `Rule`. */
export type ObligationRule = Readonly<{
  id: string;
  /** Duties that follow each other in time share a family; coverage is asked by family. */
  family: string;
  duty: Readonly<{ vi: string; en: string }>;
  owners: readonly EstablishmentKind[];
  count: number;
  /** Weeks run from Monday to Sunday. */
  period: ObligationPeriod;
  evidence: DutyEvidence;
  /** DAYS: calendar dates with a held session, whatever the number of sessions; MEETINGS: each counts. */
  counts: 'DAYS' | 'MEETINGS';
  /** The period's evidence is looked for so many months later: a staff conference ends a working year. */
  graceMonths: number;
  /** Establishments of so few people need not (LDC 51). */
  exemptUpToStaff?: number;
  basis: readonly string[];
  validFrom: LocalDate;
  validTo?: LocalDate;
  /** The law names the duty but leaves the number to local rules: a default that can be replaced. */
  setting: boolean;
  confidence: Confidence;
}>;
