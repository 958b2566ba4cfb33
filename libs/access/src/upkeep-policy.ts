import { manages } from './role-sets.js';

/**
 * Views that stopped: a part of `POLICY`. One person has them tried again; leaving an event out takes two, who both
 * administer every topmost unit.
 */
export const UPKEEP_POLICY = {
  'view.read': manages,
  'view.retry': manages,
  'view.copy': 'node',
  'view-skip.read': ['inspector', ...manages],
  'view-skip.ask': manages,
  'view-skip.sign': manages,
} as const;
