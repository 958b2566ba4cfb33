import type { ActionField, ActionForm } from './action-form.js';

const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });
const choice = (name: string, ...values: readonly string[]): ActionField => ({
  name,
  kind: 'choice',
  from: 'denunciation',
  values,
  required: true,
});
const check = (name: string): ActionField => ({ name, kind: 'check' });
const paper = text('documentNo');
const reason = area('reason');

/** The steps of a denunciation whose fields are the same for every case. */
export const denunciationActions: readonly ActionForm[] = [
  {
    action: 'identify-accused',
    fields: [text('position'), check('official'), { name: 'userId', kind: 'officer' }],
  },
  { action: 'verify-denouncer', fields: [paper, text('place'), text('by')] },
  { action: 'extend-check', fields: [reason] },
  {
    action: 'accept',
    fields: [
      paper,
      { name: 'resolver', kind: 'officer', required: true },
      { name: 'contents', kind: 'lines', required: true },
    ],
  },
  {
    action: 'refuse',
    fields: [
      choice(
        'refusalGround',
        'form',
        'capacity',
        'competence',
        'no-basis',
        'no-new-evidence',
        'withdrawn',
        'anonymous',
      ),
      reason,
      { name: 'documentNo', kind: 'text' },
    ],
    grave: true,
  },
  { action: 'transfer', fields: [text('to'), paper], grave: true },
  { action: 'fast-track', fields: [area('evidence')] },
  { action: 'notify-denouncer', fields: [paper] },
  { action: 'notify-accused', fields: [paper] },
  { action: 'answer-forwarder', fields: [text('to'), paper] },
  {
    action: 'declare-conflict',
    fields: [
      { name: 'person', kind: 'officer', required: true },
      choice('relation', 'accused', 'relative', 'direct-interest'),
    ],
  },
  {
    action: 'form-team',
    fields: [
      paper,
      { name: 'leader', kind: 'officer', required: true },
      { name: 'members', kind: 'officers', required: true },
      { name: 'reportDueOn', kind: 'day' },
      check('declared'),
    ],
  },
  { action: 'record-minutes', fields: [paper, text('with'), area('content')] },
  { action: 'request-expert', fields: [paper, text('to'), area('question')] },
  { action: 'receive-expert-result', fields: [paper, area('result')] },
  { action: 'hear-accused', fields: [paper, area('content')] },
  {
    action: 'extend',
    fields: [
      paper,
      {
        name: 'criteria',
        label: 'denunciationCriteria',
        kind: 'choices',
        from: 'denunciation',
        values: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
        required: true,
      },
      reason,
    ],
  },
  { action: 'suspend', fields: [paper, choice('ground', 'a', 'b'), reason] },
  { action: 'resume', fields: [paper, reason] },
  {
    action: 'withdraw',
    fields: [
      paper,
      choice('paper', 'letter', 'minutes'),
      check('whole'),
      { name: 'contents', kind: 'lines' },
    ],
  },
  {
    action: 'disregard-withdrawal',
    fields: [paper, choice('why', 'violation-signs', 'threat-or-bribe', 'slander')],
  },
  { action: 'terminate', fields: [paper, choice('ground', 'a', 'b', 'c'), reason], grave: true },
  { action: 'send-stop', fields: [text('to'), paper] },
  { action: 'send-conclusion', fields: [text('to'), paper] },
  { action: 'notify-conclusion', fields: [paper] },
  {
    action: 'handle',
    fields: [paper, { name: 'measures', kind: 'lines', required: true }, check('followed')],
  },
  {
    action: 'refer',
    fields: [text('to'), paper, { name: 'people', kind: 'number' }, { name: 'officials', kind: 'number' }],
  },
  { action: 'report-result', fields: [paper, area('result')] },
  {
    action: 'execute',
    fields: [
      paper,
      choice('of', 'state', 'organisations', 'individuals'),
      { name: 'money', kind: 'number', required: true },
      { name: 'land', kind: 'number', required: true },
    ],
  },
  { action: 'follow-up', fields: [paper, area('result')] },
  { action: 'close', fields: [reason] },
  { action: 'receive-continued', fields: [paper, reason] },
  {
    action: 'review',
    fields: [paper, choice('result', 'a', 'b', 'c'), reason, { name: 'to', kind: 'text' }],
  },
  { action: 'receive-overdue', fields: [paper] },
  { action: 'escalate', fields: [paper] },
  { action: 'overdue-report', fields: [paper, reason] },
  {
    action: 'take-over',
    fields: [
      paper,
      reason,
      { name: 'unit', kind: 'unit', required: true },
      { name: 'resolver', kind: 'officer', required: true },
    ],
    grave: true,
  },
  {
    action: 'hand-over',
    fields: [
      { name: 'to', kind: 'unit', required: true },
      area('basis'),
      { name: 'documentNo', kind: 'text' },
    ],
  },
  { action: 'request-protection', fields: [paper, choice('whom', 'denouncer', 'relative'), area('measure')] },
  { action: 'grant-protection', fields: [paper, area('measure')] },
  { action: 'refuse-protection', fields: [paper, reason] },
  { action: 'end-protection', fields: [paper, choice('ground', 'a', 'b', 'c')] },
];

export const registerDenunciation: ActionForm = {
  action: 'register-denunciation',
  fields: [
    {
      name: 'channel',
      kind: 'choice',
      from: 'channel',
      values: ['direct', 'post', 'box', 'online', 'forwarded'],
      required: true,
    },
    { name: 'field', kind: 'field', required: true },
    area('redactedSummary'),
    { name: 'register', kind: 'text' },
    text('position'),
    check('official'),
    { name: 'userId', kind: 'officer' },
    { name: 'forwardedBy', kind: 'text' },
  ],
};

type Content = Readonly<{ no: number; text: string; open: boolean }>;

/** Report and conclusion ask for one finding for each content that is still open. */
export const withFindings = (action: 'report' | 'conclude', contents: readonly Content[]): ActionForm => ({
  action,
  fields: [
    paper,
    ...contents
      .filter(({ open }) => open)
      .map(({ no, text: label }): ActionField => ({
        ...choice(`finding-${no}`, 'true', 'partly-true', 'false'),
        label: `${no}. ${label}`,
      })),
    area(action === 'report' ? 'proposal' : 'summary'),
    ...(action === 'conclude' ? [{ name: 'responsibility', kind: 'area' } as const] : []),
  ],
});

type Body = Record<string, unknown>;

/** From what was typed to what the route takes, where the two differ. */
export const shapeOf = (action: string): ((body: Body) => object) => SHAPES[action] ?? ((body) => body);

const findings = (body: Body): object => {
  const rest = Object.entries(body).filter(([name]) => !name.startsWith('finding-'));
  const found = Object.entries(body)
    .filter(([name]) => name.startsWith('finding-'))
    .map(([name, outcome]) => ({ content: Number(name.slice('finding-'.length)), outcome }));
  return { ...Object.fromEntries(rest), findings: found };
};

const SHAPES: Readonly<Record<string, (body: Body) => object>> = {
  report: findings,
  conclude: findings,
  refuse: ({ refusalGround, ...body }) => ({ ...body, ground: refusalGround }),
  withdraw: ({ contents, ...body }) => ({
    ...body,
    ...(Array.isArray(contents) && { contents: contents.map(Number) }),
  }),
  execute: ({ money, land, ...body }) => ({ ...body, amount: { money, land } }),
  'register-denunciation': ({
    redactedSummary,
    register,
    position,
    official,
    userId,
    forwardedBy,
    ...body
  }) => ({
    ...body,
    summary: redactedSummary,
    denouncer: register === undefined ? {} : { register },
    accused: [{ position, official, ...(userId !== undefined && { userId }) }],
    ...(forwardedBy !== undefined && { forwardedBy: { body: forwardedBy } }),
  }),
};
