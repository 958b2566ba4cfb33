import type { ActionForm } from '../../actions/action-form.js';

const ROLES = [
  'officer',
  'clerk',
  'adviser',
  'verifier',
  'leader',
  'deputy',
  'inspector',
  'secretary',
  'publisher',
  'steering',
  'front',
  'enterprise',
  'custodian',
  'administrator',
];
const LEVELS = ['nation', 'province', 'district', 'commune', 'office'];

export const addUser: ActionForm = {
  action: 'add-user',
  undated: true,
  fields: [
    { name: 'displayName', kind: 'text', required: true },
    { name: 'username', kind: 'text', required: true },
    { name: 'password', kind: 'password', required: true },
    { name: 'role', kind: 'choice', from: 'role', values: ROLES, required: true },
    { name: 'unit', kind: 'unit', required: true },
  ],
};

export const grantRole: ActionForm = {
  action: 'grant-role',
  undated: true,
  fields: [
    { name: 'role', kind: 'choice', from: 'role', values: ROLES, required: true },
    { name: 'unit', kind: 'unit', required: true },
  ],
};

export const disableUser: ActionForm = {
  action: 'disable',
  undated: true,
  grave: true,
  fields: [{ name: 'reason', kind: 'area', required: true }],
};

export const addUnit: ActionForm = {
  action: 'add-unit',
  undated: true,
  fields: [
    { name: 'name', kind: 'text', required: true },
    { name: 'level', kind: 'choice', from: 'level', values: LEVELS, required: true },
    { name: 'parent', kind: 'unit', required: true },
    { name: 'validFrom', kind: 'day', required: true },
    { name: 'remote', kind: 'check' },
  ],
};

export const renameUnit: ActionForm = {
  action: 'rename',
  undated: true,
  fields: [
    { name: 'name', kind: 'text', required: true },
    { name: 'validFrom', kind: 'day', required: true },
  ],
};

export const dissolveUnit: ActionForm = {
  action: 'dissolve',
  undated: true,
  grave: true,
  fields: [
    { name: 'validTo', kind: 'day', required: true },
    { name: 'successors', kind: 'unit', many: true },
  ],
};
