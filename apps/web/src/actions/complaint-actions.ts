import type { ActionField, ActionForm } from './action-form.js';
import { acceptance, group } from './complaint-bodies.js';
import { remedyFields, withRemedies } from './remedies-fields.js';

const documentNo: ActionField = { name: 'documentNo', kind: 'text', required: true };
const reason: ActionField = { name: 'reason', kind: 'area', required: true };
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });
const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const check = (name: string): ActionField => ({ name, kind: 'check' });
const maybe = (name: string): ActionField => ({ name, kind: 'text' });

/** An office that may settle complaints. */
const office = (name: string, label = name): ActionField => ({ name, label, kind: 'choice', from: 'office' });

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
      office('position', 'resolverOffice'),
      maybe('contestedNo'),
      { name: 'contestedReceivedOn', kind: 'day' },
      { ...office('contestedIssuer'), when: ({ contestedReceivedOn }) => Boolean(contestedReceivedOn) },
      check('complex'),
      {
        name: 'criteria',
        kind: 'choices',
        from: 'criterion',
        when: ({ complex }) => complex === true,
      },
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
      { name: 'leader', kind: 'officer' },
      maybe('scope'),
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
      check('grave'),
      check('agreed'),
      { name: 'agreedPoints', kind: 'area' },
      { name: 'openPoints', kind: 'area' },
      check('noShow'),
      { ...check('excused'), when: ({ noShow }) => noShow === true },
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
      { name: 'contested', label: 'contestedFate', kind: 'choice', from: 'contestedFate' },
      check('selfCorrection'),
      check('oneEach'),
      ...remedyFields('remedies'),
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
      { name: 'until', kind: 'day', when: ({ form }) => form === 'posting' },
      maybe('documentNo'),
    ],
  },
  { action: 'inform', fields: [documentNo, maybe('way')] },
  { action: 'effect', fields: [] },
  {
    action: 'direct',
    fields: [documentNo, area('duty'), text('owner'), { name: 'dueOn', kind: 'day' }, ...remedyFields('due')],
    shape: withRemedies('due'),
  },
  { action: 'progress', fields: [area('note'), ...remedyFields('done')], shape: withRemedies('done') },
  {
    action: 'complete',
    fields: [{ ...area('note'), label: 'content' }, ...remedyFields('done')],
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
      { name: 'resolver', label: 'newResolver', kind: 'officer' },
      office('position', 'resolverOffice'),
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
