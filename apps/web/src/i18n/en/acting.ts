import type { Catalogue } from '../vi.js';

export const acting: Catalogue['acting'] = {
  underDelegation: (name) => `by delegation of ${name}`,
  delegations: 'Delegation',
  delegationsNote: 'A delegation has days, ends by itself and is never wider than the giver’s own power.',
  delegate: 'Delegate',
  revoke: 'Revoke',
  noDelegations: 'No delegation yet.',
  lends: (from, to) => `${from} delegates to ${to}`,
  term: (from, to) => `From ${from} to the end of ${to}`,
  document: (no) => `Document ${no}`,
  wholeRole: 'everything of the role, but for what the law does not let be delegated',
  delegationStatus: {
    coming: 'Not begun',
    'in-force': 'In force',
    over: 'Over',
    revoked: 'Revoked',
  },
  conflicts: 'Conflicts of interest',
  noConflicts: 'Nobody has declared one.',
  declareConflict: 'I have a conflict of interest',
  imposeConflict: 'Record another’s conflict',
  withdrawConflict: 'Lift',
  conflictGone: 'Once declared, this file is no longer shown to you.',
  competent: (unit) => `The head has a conflict of interest: ${unit} decides.`,
  conflictGround: {
    declared: 'own declaration',
    'by-superior': 'recorded by a superior',
    'complained-about': 'is complained about',
    'settled-first': 'settled the first complaint',
  },
};

export const actingEvents: Record<string, string> = {
  ConflictDeclared: 'Conflict of interest declared',
  ConflictWithdrawn: 'Conflict of interest lifted',
};

export const actingFields = {
  conflictRelation: 'Kinship or interest (no names)',
  conflictPerson: 'Who is in conflict',
  delegateTo: 'Who acts',
  delegatedUnit: 'In the unit (empty: mine)',
  delegationNo: 'Number of the delegation',
};
