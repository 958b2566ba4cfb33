import type { ActionField, ActionForm } from './action-form.js';

const documentNo: ActionField = { name: 'documentNo', kind: 'text', required: true };
const reason: ActionField = { name: 'reason', kind: 'area', required: true };

export const petitionActions: readonly ActionForm[] = [
  {
    action: 'assign',
    fields: [
      { name: 'assignee', kind: 'officer', required: true },
      { name: 'unit', kind: 'unit' },
      { name: 'internalDueOn', kind: 'day' },
    ],
  },
  {
    action: 'answer',
    fields: [
      { name: 'answer', kind: 'area', required: true },
      { name: 'documentNo', kind: 'text' },
      { name: 'satisfied', kind: 'check' },
    ],
  },
  { action: 'transfer', fields: [{ name: 'to', kind: 'text', required: true }, documentNo] },
  { action: 'suspend', fields: [reason] },
  { action: 'resume', fields: [reason] },
  { action: 'close', fields: [reason, { name: 'outcome', kind: 'text' }] },
  { action: 'reopen', fields: [reason] },
];
