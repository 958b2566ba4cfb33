import type { ActionField, ActionForm, Values } from './action-form.js';
import { classifyLetter } from './classify-letter.js';

const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });
const check = (name: string, when?: ActionField['when']): ActionField => ({
  name,
  kind: 'check',
  ...(when && { when }),
});
const opens = (name: string, when?: ActionField['when']): ActionField => ({
  ...check(name, when),
  local: true,
});
const lines = (name: string): ActionField => ({ name, kind: 'lines' });
const optional = (name: string): ActionField => ({ name, kind: 'text' });
const choice = (name: string, from: NonNullable<ActionField['from']>): ActionField => ({
  name,
  kind: 'choice',
  from,
});

const is = (name: string, ...wanted: readonly unknown[]) => {
  const set = new Set(wanted);
  return (values: Values): boolean => set.has(values[name]);
};
const isNot = (name: string) => (values: Values) => values[name] !== true;

const CASE_KINDS = ['complaint', 'denunciation', 'petition', 'reflection'] as const;
const caseKind = (name: string, required = true): ActionField => ({
  ...choice(name, 'matter'),
  values: CASE_KINDS,
  required,
});

export const receiveLetter: ActionForm = {
  action: 'receive',
  start: { channel: 'post', pages: '1', signatories: '1' },
  fields: [
    {
      ...choice('channel', 'channel'),
      values: ['direct', 'post', 'box', 'online', 'forwarded'],
      required: true,
    },
    { ...text('forwardedBy.body'), when: is('channel', 'forwarded') },
    { ...choice('forwardedBy.kind', 'forwarderKind'), required: true, when: is('channel', 'forwarded') },
    { ...optional('forwardedBy.documentNo'), when: is('channel', 'forwarded') },
    { name: 'envelopeOn', kind: 'day', when: is('channel', 'post', 'forwarded') },
    check('denunciation'),
    { ...optional('name'), when: isNot('denunciation') },
    area('summary'),
    { name: 'pages', kind: 'number', required: true },
    { name: 'signatories', kind: 'number', required: true },
    opens('foreign'),
    { ...text('language'), when: is('foreign', true) },
    check('translated', is('foreign', true)),
    opens('spoken', is('channel', 'direct')),
    check('statement.readBack', is('spoken', true)),
    { ...choice('statement.signedBy', 'signing'), required: true, when: is('spoken', true) },
    optional('parentLetter'),
  ],
};

const part = (index: number, required: boolean): readonly ActionField[] => [
  caseKind(`parts.${index}.letterType`, required),
  { ...optional(`parts.${index}.to`), required },
  { ...optional(`parts.${index}.summary`), required },
];

const thirdPart: readonly ActionField[] = part(2, true).map((field) => ({
  ...field,
  when: is('third', true),
}));

/** Every act on a letter, in the order in which a letter usually meets them. */
export const letterActions: readonly ActionForm[] = [
  {
    action: 'register',
    fields: [
      text('bookNo'),
      area('demand'),
      optional('authorisation'),
      opens('handled'),
      { ...text('handledBefore.0.body'), when: is('handled', true) },
      { name: 'handledBefore.0.on', kind: 'day', when: is('handled', true) },
      { ...optional('handledBefore.0.documentNo'), when: is('handled', true) },
    ],
  },
  classifyLetter,
  { action: 'confirm', fields: [] },
  { action: 'propose', fields: [caseKind('caseKind'), optional('resolver')] },
  { action: 'guide', fields: [text('to'), text('basis'), text('documentNo'), lines('originals')] },
  {
    action: 'transfer',
    fields: [
      text('to'),
      text('documentNo'),
      choice('redaction', 'redaction'),
      choice('route', 'transferRoute'),
      { name: 'replyBy', kind: 'day' },
      optional('noticeNo'),
    ],
  },
  {
    action: 'urge',
    fields: [text('to'), text('documentNo'), optional('matter'), { name: 'resolveBy', kind: 'day' }],
  },
  { action: 'split', fields: [...part(0, true), ...part(1, true), opens('third'), ...thirdPart] },
  { action: 'refer', fields: [text('to'), text('basis'), text('documentNo')] },
  { action: 'route', fields: [text('to'), text('basis'), text('documentNo')] },
  { action: 'merge', fields: [text('into')] },
  { action: 'return', fields: [choice('ground', 'letterGround'), area('reason'), lines('originals')] },
  {
    action: 'file',
    fields: [
      choice('ground', 'letterGround'),
      area('reason'),
      { ...lines('addressees'), required: true, when: is('ground', 'sent-to-many') },
    ],
  },
  { action: 'reply', fields: [text('from'), text('documentNo'), optional('result')] },
  {
    action: 'notify',
    fields: [
      { ...choice('answer', 'replyAnswer'), label: 'replyAnswer', required: true },
      text('way'),
      optional('documentNo'),
    ],
  },
  { action: 'tell-forwarder', fields: [text('documentNo')] },
  {
    action: 'correct',
    fields: [
      { ...choice('field', 'correctable'), label: 'wrongField', required: true },
      text('value'),
      area('reason'),
    ],
  },
  {
    action: 'hand-over',
    fields: [{ name: 'to', kind: 'unit', required: true }, text('basis'), optional('documentNo')],
  },
  {
    action: 'keep',
    fields: [{ name: 'years', kind: 'number', required: true }, area('reason'), optional('documentNo')],
  },
  { action: 'destroy', grave: true, fields: [text('documentNo'), area('reason')] },
];
