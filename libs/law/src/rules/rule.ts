import { localDate } from '#kernel';
import type { TermUnit } from '../deadline.types.js';
import type { Rule } from '../law.types.js';

/** A row of a rule table: what is not said takes the usual value. */
export type RuleRow = Readonly<{
  id: string;
  step: readonly [vi: string, en: string];
  term: readonly [length: number, unit: TermUnit];
  /** Total lengths, in the unit of the term, by the names that must all apply: `remote+complex`. */
  variants?: Readonly<Record<string, number>>;
  basis: readonly string[];
  validFrom: string;
  validTo?: string;
  family?: string;
  source?: 'LAW' | 'DECREE';
  direction?: Rule['direction'];
  roll?: Rule['roll'];
  pausable?: boolean;
  workplace?: boolean;
  severity?: Rule['severity'];
  confidence?: Rule['confidence'];
}>;

export const rule = (row: RuleRow): Rule => ({
  id: row.id,
  ...(row.family ? { family: row.family } : {}),
  ...(row.source ? { source: row.source } : {}),
  step: { vi: row.step[0], en: row.step[1] },
  length: row.term[0],
  unit: row.term[1],
  direction: row.direction ?? 'FORWARD',
  roll: row.roll ?? 'WORKING_DAY',
  variants: Object.entries(row.variants ?? {}).map(([names, length]) => ({ when: names.split('+'), length })),
  pausable: row.pausable ?? false,
  ...(row.workplace ? { workplace: true } : {}),
  basis: row.basis,
  validFrom: localDate(row.validFrom),
  ...(row.validTo ? { validTo: localDate(row.validTo) } : {}),
  severity: row.severity ?? 'STATUTORY',
  confidence: row.confidence ?? 'T',
});
