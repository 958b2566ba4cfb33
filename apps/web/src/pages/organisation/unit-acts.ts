import type { ActionForm } from '../../actions/action-form.js';

const LEVELS = ['nation', 'province', 'district', 'commune', 'office'];

/** Under which unit is known from where the form was opened. */
export const addUnit: ActionForm = {
  action: 'add-unit',
  undated: true,
  fields: [
    { name: 'name', kind: 'text', required: true },
    { name: 'level', kind: 'choice', from: 'level', values: LEVELS, required: true },
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

export const withdrawPlan: ActionForm = {
  action: 'withdraw',
  undated: true,
  grave: true,
  fields: [{ name: 'reason', kind: 'area', required: true }],
};
