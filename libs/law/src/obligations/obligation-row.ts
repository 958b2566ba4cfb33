import { localDate, present } from '#kernel';
import type { EstablishmentKind, ObligationRule } from './obligation.types.js';

/** A row of a table of duties: what is not said takes the usual value. */
type Row = Readonly<{
  id: string;
  family?: string;
  duty: readonly [vi: string, en: string];
  owners: readonly EstablishmentKind[];
  count?: number;
  period: ObligationRule['period'];
  evidence: ObligationRule['evidence'];
  graceMonths?: number;
  exemptUpToStaff?: number;
  basis: readonly string[];
  valid: readonly [from: string, to?: string];
  setting?: true;
  confidence?: ObligationRule['confidence'];
}>;

export const obligation = ({ valid: [from, to], ...row }: Row): ObligationRule => ({
  id: row.id,
  family: row.family ?? row.id,
  duty: { vi: row.duty[0], en: row.duty[1] },
  owners: row.owners,
  count: row.count ?? 1,
  period: row.period,
  evidence: row.evidence,
  counts: row.evidence === 'session' ? 'DAYS' : 'MEETINGS',
  graceMonths: row.graceMonths ?? 0,
  basis: row.basis,
  validFrom: localDate(from),
  setting: row.setting ?? false,
  confidence: row.confidence ?? 'T',
  ...present({
    exemptUpToStaff: row.exemptUpToStaff,
    validTo: to === undefined ? undefined : localDate(to),
  }),
});
