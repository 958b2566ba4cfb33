import type { ActionField, ActionForm } from './action-form.js';

const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });

export const dialogueActions: readonly ActionForm[] = [
  { action: 'announce', fields: [{ name: 'ways', kind: 'lines', required: true }] },
  {
    action: 'opinions',
    fields: [
      area('text'),
      { name: 'topic', kind: 'choice', from: 'opinionTopics', required: true },
      { name: 'hamlet', kind: 'text' },
      { name: 'source', kind: 'choice', from: 'source', required: true },
    ],
  },
  { action: 'hold', fields: [{ name: 'attended', kind: 'number', required: true }, text('chair')] },
  {
    action: 'conclude',
    fields: [text('documentNo'), { name: 'conclusions', kind: 'lines', required: true }],
  },
  { action: 'publish', fields: [{ name: 'ways', kind: 'lines', required: true }] },
  { action: 'follow-up', fields: [area('note')] },
  { action: 'close', fields: [area('note')] },
  {
    action: 'read-out',
    fields: [
      { name: 'fulfilled', kind: 'number', required: true },
      { name: 'promised', kind: 'number', required: true },
      { name: 'note', kind: 'area' },
    ],
  },
  { action: 'postpone', fields: [{ name: 'heldOn', kind: 'day', required: true }, area('reason')] },
  { action: 'cancel', fields: [area('reason')], grave: true },
];

export const opinionActions: readonly ActionForm[] = [
  { action: 'answer', fields: [area('answer'), text('by')] },
  { action: 'commit', fields: [area('text'), text('owner'), { name: 'dueOn', kind: 'day', required: true }] },
  {
    action: 'guide',
    fields: [
      { name: 'to', kind: 'choice', from: 'matter', values: ['complaint', 'denunciation'], required: true },
      area('guidance'),
    ],
  },
  { action: 'forward', fields: [text('to')] },
  { action: 'decline', fields: [area('reason')] },
];

export const commitmentActions: readonly ActionForm[] = [
  { action: 'fulfil', fields: [area('evidence')] },
  { action: 'progress', fields: [area('note')] },
  { action: 'reschedule', fields: [{ name: 'dueOn', kind: 'day', required: true }, area('reason')] },
  { action: 'cancel', fields: [area('reason')], grave: true },
];
