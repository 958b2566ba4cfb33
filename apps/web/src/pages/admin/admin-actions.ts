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

export const addUser: ActionForm = {
  action: 'add-user',
  undated: true,
  fields: [
    { name: 'displayName', kind: 'text', required: true },
    { name: 'username', kind: 'text', required: true },
    { name: 'role', kind: 'choice', from: 'role', values: ROLES, required: true },
    { name: 'unit', kind: 'unit', required: true },
  ],
};

/** The answer holds the link, which is shown once. */
export const givePasswordLink: ActionForm = {
  action: 'password-link',
  undated: true,
  ownPassword: 'ownPassword',
  fields: [],
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
