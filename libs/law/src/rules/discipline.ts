import type { Rule } from '../law.types.js';
import { rule } from './rule.js';

const LKN = '2012-07-01';

/** Complaints against a disciplinary decision (khiếu nại quyết định kỷ luật) have terms of their own. */
export const disciplineRules: readonly Rule[] = [
  rule({
    id: 'KN.DISC.TIMEBAR.1',
    step: ['thời hiệu khiếu nại kỷ luật lần đầu', 'file the first discipline complaint'],
    term: [15, 'DAY'],
    pausable: true,
    basis: ['LKN 48'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.DISC.TIMEBAR.2',
    step: ['thời hiệu khiếu nại kỷ luật lần hai', 'file the second discipline complaint'],
    term: [10, 'DAY'],
    variants: { dismissal: 30 },
    basis: ['LKN 48'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.DISC.ACCEPT.LAW',
    family: 'KN.DISC.ACCEPT',
    step: ['thụ lý khiếu nại kỷ luật', 'accept the discipline complaint'],
    term: [10, 'DAY'],
    basis: ['LKN 50'],
    validFrom: LKN,
    validTo: '2026-06-30',
  }),
  rule({
    id: 'KN.DISC.ACCEPT.R3',
    family: 'KN.DISC.ACCEPT',
    step: ['thụ lý khiếu nại kỷ luật', 'accept the discipline complaint'],
    term: [7, 'WORKING_DAY'],
    basis: ['LKN 50', 'L136'],
    validFrom: '2026-07-01',
  }),
  rule({
    id: 'KN.DISC.RESOLVE',
    step: ['giải quyết khiếu nại kỷ luật', 'decide the discipline complaint'],
    term: [30, 'DAY'],
    variants: { complex: 45 },
    pausable: true,
    basis: ['LKN 50'],
    validFrom: LKN,
  }),
];
