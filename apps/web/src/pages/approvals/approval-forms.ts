import type { ActionField, ActionForm } from '../../actions/action-form.js';

const why: readonly ActionField[] = [
  { name: 'reason', kind: 'area', label: 'approvalReason', required: true },
  { name: 'basis', kind: 'text', label: 'approvalBasis', required: true },
];

const role: readonly ActionField[] = [
  {
    name: 'role',
    kind: 'choice',
    from: 'role',
    values: ['inspector', 'administrator', 'custodian'],
    required: true,
  },
  { name: 'unit', kind: 'unit', required: true },
];

export const askRole: ActionForm = {
  action: 'ask-role',
  undated: true,
  ownPassword: 'ownPassword',
  fields: [...role, ...why],
};

export const askRoleForNew: ActionForm = {
  action: 'ask-role-new',
  undated: true,
  ownPassword: 'ownPassword',
  fields: [
    { name: 'displayName', kind: 'text', required: true },
    { name: 'username', kind: 'text', required: true },
    ...role,
    ...why,
  ],
};

export const askForCase: ActionForm = {
  action: 'ask',
  undated: true,
  ownPassword: 'ownPassword',
  fields: why,
};

export const sign: ActionForm = { action: 'sign', undated: true, grave: true, fields: [] };

export const sayNo: ActionForm = {
  action: 'refuse',
  undated: true,
  fields: [{ name: 'reason', kind: 'area', required: true }],
};
