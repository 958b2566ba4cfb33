import type { ActionField, ActionForm } from './action-form.js';

const documentNo: ActionField = { name: 'documentNo', kind: 'text', required: true };
const reason: ActionField = { name: 'reason', kind: 'area', required: true };

/** Content, not content, or nothing said: an empty choice is no answer, so it is not sent as a no. */
const saidSo = ({ satisfied, ...body }: Readonly<Record<string, unknown>>) => ({
  ...body,
  ...(satisfied !== undefined && { satisfied: satisfied === 'yes' }),
});

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
      { name: 'satisfied', kind: 'choice', from: 'satisfied' },
    ],
    shape: saidSo,
  },
  { action: 'transfer', fields: [{ name: 'to', kind: 'text', required: true }, documentNo] },
  { action: 'suspend', fields: [reason] },
  { action: 'resume', fields: [reason] },
  {
    action: 'close',
    fields: [
      reason,
      { name: 'ground', kind: 'choice', from: 'closingGround', label: 'closingGround' },
      { name: 'documentNo', kind: 'text' },
      { name: 'outcome', kind: 'text' },
    ],
  },
  { action: 'reopen', fields: [reason] },
  {
    action: 'notify',
    fields: [
      { name: 'answer', kind: 'choice', from: 'replyAnswer', label: 'replyAnswer', required: true },
      { name: 'way', kind: 'text', required: true },
      { name: 'documentNo', kind: 'text' },
    ],
  },
  {
    action: 'link-dialogue',
    fields: [
      { name: 'dialogueId', kind: 'text', required: true },
      { name: 'no', kind: 'number', required: true },
    ],
  },
  {
    action: 'mediate',
    fields: [
      { name: 'to', kind: 'text', required: true },
      { name: 'documentNo', kind: 'text' },
    ],
  },
  { action: 'tell-forwarder', fields: [documentNo] },
  {
    action: 'hand-over',
    fields: [
      { name: 'to', kind: 'unit', required: true },
      { name: 'basis', kind: 'text', required: true },
      { name: 'documentNo', kind: 'text' },
    ],
  },
];
