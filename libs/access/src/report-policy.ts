import { decides, drawsUp, readsReports } from './role-sets.js';

/** Official forms and reporting periods (8.5): the adviser draws them up, the head closes them. */
export const REPORT_POLICY = {
  'report.read': readsReports,
  'period.prepare': drawsUp,
  'period.close': decides,
} as const;
