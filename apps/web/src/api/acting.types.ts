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

export type Conflict = {
  person: string;
  personName: string;
  byName: string;
  ground: 'declared' | 'by-superior' | 'complained-about' | 'settled-first';
  head: boolean;
  relation?: string;
  occurredOn: Day;
};

export type Conflicts = {
  conflicts: Conflict[];
  /** Who decides when the head is in conflict. */
  competent?: { unit: string; unitName: string };
};
