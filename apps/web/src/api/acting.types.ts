import type { Day, RoleName } from './types.js';

export type Delegation = {
  id: string;
  from: string;
  fromName: string;
  to: string;
  toName: string;
  role: RoleName;
  unitName: string;
  /** Absent: all of the role that can be lent. */
  actions?: string[];
  validFrom: Day;
  validTo: Day;
  documentNo: string;
  status: 'coming' | 'in-force' | 'over' | 'revoked';
  reason?: string;
};
