import type { ActionField, ActionForm } from './action-form.js';
import { acceptance, group, withRemedies } from './complaint-bodies.js';

const documentNo: ActionField = { name: 'documentNo', kind: 'text', required: true };
const reason: ActionField = { name: 'reason', kind: 'area', required: true };
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });
const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const check = (name: string): ActionField => ({ name, kind: 'check' });
const maybe = (name: string): ActionField => ({ name, kind: 'text' });

/** Money in đồng and land in m² that a decision gives back or that was given back. */
const remedies: readonly ActionField[] = [
  { name: 'recoverMoney', kind: 'number' },
  { name: 'returnMoney', kind: 'number' },
  { name: 'returnLand', kind: 'number' },
];

const intake: readonly ActionForm[] = [
  {
    action: 'group',
    fields: [
      { name: 'listed', kind: 'number', required: true },
      maybe('unsigned'),
      maybe('representatives'),
      maybe('paper'),
    ],
    shape: group,
  },
  {
    action: 'accept',
    fields: [
      { name: 'resolver', kind: 'officer', required: true },
      documentNo,
      maybe('contestedNo'),
      { name: 'contestedReceivedOn', kind: 'day' },
      check('complex'),
      check('remote'),
    ],
    shape: acceptance,
  },
  {
    action: 'refuse',
    grave: true,
    fields: [
      { name: 'ground', kind: 'choice', from: 'complaintGrounds', required: true, numeric: true },
      documentNo,
      area('explanation'),
    ],
  },
  {
    action: 'assign',
    fields: [
      { name: 'assignee', kind: 'officer', required: true },
      { name: 'unit', kind: 'unit' },
    ],
  },
  { action: 'recheck', fields: [check('right'), area('result')] },
];

const verification: readonly ActionForm[] = [
  {
    action: 'verify',
    fields: [
      { name: 'verifiers', kind: 'officers', required: true },
      documentNo,
      { name: 'reportDueOn', kind: 'day' },
    ],
  },
  {
    action: 'record',
    fields: [
      { name: 'kind', label: 'verificationStep', kind: 'choice', from: 'verificationStep', required: true },
      documentNo,
      { ...area('note'), label: 'content' },
    ],
  },
  { action: 'stop', grave: true, fields: [reason, documentNo, { name: 'until', kind: 'day' }] },
  { action: 'lift', fields: [reason, documentNo] },
  {
    action: 'extend',
    fields: [{ name: 'criteria', kind: 'choices', from: 'criterion' }, reason, documentNo],
  },
  {
    action: 'report',
    fields: [
      { name: 'finding', kind: 'choice', from: 'verdict', required: true },
      area('proposal'),
      documentNo,
      check('demandDiffers'),
    ],
  },
  { action: 'council', fields: [documentNo, area('opinion')] },
  {
    action: 'invite',
    fields: [
      { name: 'heldOn', kind: 'day', required: true },
      text('place'),
      { name: 'invited', kind: 'lines', required: true },
      documentNo,
    ],
  },
  {
    action: 'dialogue',
    fields: [
      text('minutesNo'),
      { name: 'chair', label: 'dialogueChair', kind: 'choice', from: 'dialogueChair' },
      check('agreed'),
      check('noShow'),
      check('excused'),
    ],
  },
];

const decision: readonly ActionForm[] = [
  {
    action: 'decide',
    fields: [
      { name: 'outcome', kind: 'choice', from: 'verdict', required: true },
      documentNo,
      area('summary'),
      { name: 'firstDecision', kind: 'choice', from: 'firstDecision' },
      check('selfCorrection'),
      ...remedies,
    ],
    shape: withRemedies('remedies'),
  },
  {
    action: 'send',
    fields: [
      { name: 'paper', label: 'sentPaper', kind: 'choice', from: 'sentPaper', required: true },
      text('addressee'),
      text('way'),
      check('complete'),
    ],
  },
  { action: 'deliver', fields: [text('way')] },
  {
    action: 'publicise',
    fields: [
      { name: 'form', kind: 'choice', from: 'publicForm', required: true },
      text('place'),
      { name: 'until', kind: 'day' },
    ],
  },
  { action: 'inform', fields: [documentNo] },
  { action: 'effect', fields: [] },
  { action: 'direct', fields: [documentNo, area('duty'), text('owner'), { name: 'dueOn', kind: 'day' }] },
  { action: 'progress', fields: [area('note'), ...remedies], shape: withRemedies('done') },
  {
    action: 'complete',
    fields: [{ ...area('note'), label: 'content' }, ...remedies],
    shape: withRemedies('done'),
  },
  {
    action: 'appeal',
    fields: [
      { name: 'unit', label: 'secondUnit', kind: 'unit', required: true },
      {
        name: 'channel',
        kind: 'choice',
        from: 'channel',
        values: ['direct', 'post', 'box', 'online', 'forwarded'],
        required: true,
      },
    ],
  },
  { action: 'lawsuit', grave: true, fields: [text('court'), documentNo] },
  {
    action: 'review',
    grave: true,
    fields: [area('grounds'), text('orderedBy'), text('reviewer'), documentNo],
  },
];

const ending: readonly ActionForm[] = [
  {
    action: 'suspend',
    fields: [
      { name: 'ground', label: 'suspensionGround', kind: 'choice', from: 'suspensionGround', required: true },
      reason,
      documentNo,
    ],
  },
  { action: 'resume', fields: [documentNo] },
  {
    action: 'withdraw',
    fields: [maybe('documentNo'), { name: 'reason', kind: 'area' }, check('afterExplanation')],
  },
  { action: 'withdraw-part', fields: [area('contents'), documentNo] },
  { action: 'leave', fields: [{ name: 'no', kind: 'number', required: true }, maybe('documentNo')] },
  {
    action: 'terminate',
    grave: true,
    fields: [
      {
        name: 'ground',
        label: 'terminationGround',
        kind: 'choice',
        from: 'terminationGround',
        required: true,
      },
      reason,
      documentNo,
    ],
  },
  { action: 'continue', fields: [check('coerced'), reason] },
  { action: 'close', fields: [reason] },
  { action: 'reopen', fields: [reason, text('orderedBy')] },
];

const keeping: readonly ActionForm[] = [
  {
    action: 'correct',
    fields: [{ name: 'summary', kind: 'area' }, { name: 'field', kind: 'field' }, reason],
  },
  {
    action: 'handover',
    fields: [
      { name: 'to', label: 'newUnit', kind: 'unit', required: true },
      text('basis'),
      maybe('documentNo'),
      { name: 'files', kind: 'lines' },
    ],
  },
  { action: 'merge', grave: true, fields: [{ ...text('into'), label: 'mergeInto' }, reason] },
  { action: 'split', fields: [area('summary'), { name: 'field', kind: 'field' }, reason] },
];

/** Every act on a complaint, in the order in which a complaint meets them. */
export const complaintActions: readonly ActionForm[] = [
  ...intake,
  ...verification,
  ...decision,
  ...ending,
  ...keeping,
];
