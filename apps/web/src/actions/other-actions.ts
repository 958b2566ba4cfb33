import type { ActionField, ActionForm } from './action-form.js';

const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });

export const letterActions: readonly ActionForm[] = [
  { action: 'register', fields: [text('bookNo'), area('demand')] },
  {
    action: 'classify',
    fields: [
      {
        name: 'letterType',
        kind: 'choice',
        from: 'matter',
        values: ['complaint', 'denunciation', 'petition', 'reflection', 'mixed'],
        required: true,
      },
      { name: 'field', kind: 'field', required: true },
      { name: 'eligible', kind: 'check' },
      { name: 'competence', kind: 'choice', from: 'competence', required: true },
      { name: 'anonymous', kind: 'check' },
      { name: 'ineligibleReason', kind: 'choice', from: 'letterGround' },
    ],
  },
  {
    action: 'propose',
    fields: [
      {
        name: 'caseKind',
        kind: 'choice',
        from: 'matter',
        values: ['complaint', 'denunciation', 'petition', 'reflection'],
        required: true,
      },
    ],
  },
  { action: 'guide', fields: [text('to'), text('basis'), text('documentNo')] },
  { action: 'transfer', fields: [text('to'), text('documentNo')] },
  { action: 'return', fields: [area('reason')] },
  { action: 'file', fields: [area('reason')] },
  { action: 'merge', fields: [text('into')] },
  { action: 'reply', fields: [text('from'), text('documentNo')] },
];

export const receiveLetter: ActionForm = {
  action: 'receive',
  fields: [
    {
      name: 'channel',
      kind: 'choice',
      from: 'channel',
      values: ['direct', 'post', 'box', 'online', 'forwarded'],
      required: true,
    },
    { name: 'forwardedBy', kind: 'text' },
    { name: 'name', kind: 'text' },
    area('summary'),
    { name: 'pages', kind: 'number', required: true },
    { name: 'signatories', kind: 'number', required: true },
  ],
};

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
