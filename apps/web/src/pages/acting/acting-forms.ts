import type { ActionForm } from '../../actions/action-form.js';

export const delegateForm: ActionForm = {
  action: 'delegate',
  grave: true,
  fields: [
    { name: 'to', kind: 'officer', label: 'delegateTo', required: true },
    { name: 'unit', kind: 'unit', label: 'delegatedUnit' },
    { name: 'validFrom', kind: 'day', required: true },
    { name: 'validTo', kind: 'day', required: true },
    { name: 'documentNo', kind: 'text', label: 'delegationNo', required: true },
  ],
};

export const declareConflictForm: ActionForm = {
  action: 'declare-conflict',
  grave: true,
  fields: [{ name: 'relation', kind: 'area', label: 'conflictRelation', required: true }],
};

export const imposeConflictForm: ActionForm = {
  action: 'impose-conflict',
  grave: true,
  fields: [
    { name: 'person', kind: 'officer', label: 'conflictPerson', required: true },
    { name: 'relation', kind: 'area', label: 'conflictRelation', required: true },
  ],
};

export const revokeForm: ActionForm = {
  action: 'revoke',
  grave: true,
  fields: [{ name: 'reason', kind: 'area', required: true }],
};
