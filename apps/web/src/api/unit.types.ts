import type { Day, RoleName } from './types.js';

export type NamedUnit = { id: string; name: string };

export type UnitLife = {
  id: string;
  name: string;
  validFrom: Day;
  validTo?: Day;
  changes: { validFrom: Day; name?: string; parent?: NamedUnit }[];
  predecessors: NamedUnit[];
  successors: NamedUnit[];
};

export type Reorganisation = {
  id: string;
  kind: 'merge' | 'split';
  status: string;
  ends: NamedUnit[];
  follows: NamedUnit[];
  heir: NamedUnit;
  establishes: string[];
  day: Day;
  legalBasis: string;
  proposedBy: string;
  proposedByName: string;
  proposedOn: Day;
  confirmedByName?: string;
  reason?: string;
  revision: number;
};

/** What units have in hand, and so hand over. */
export type UnitWork = {
  counts: { unit: string; kind: string; count: number }[];
  lines: { kind: string; id: string; code: string; unit: string; status: string; dueOn?: Day }[];
  total: number;
  /** Open denunciations go along; told as a number, and only where it is not small. */
  denunciations: { total?: number; suppressed: boolean };
  under: NamedUnit[];
  staff: { userId: string; displayName: string; role: RoleName; unit: string }[];
};
