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
};

export const actingFields = {
  delegateTo: 'Who acts',
  delegatedUnit: 'In the unit (empty: mine)',
  delegationNo: 'Number of the delegation',
};
