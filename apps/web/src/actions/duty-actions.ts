import type { ActionField, ActionForm } from './action-form.js';

const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });

/** One duty of one establishment in one period, recorded where no meeting of this system shows it. */
export const dutyActions: readonly ActionForm[] = [
  {
    action: 'fulfil',
    fields: [
      { name: 'by', kind: 'choice', from: 'heldInPerson', label: 'heldInPerson', required: true },
      { ...area('evidence'), label: 'shownBy' },
    ],
  },
  { action: 'waive', fields: [text('basis'), area('reason')], grave: true },
];

/** A record or a waiver that was wrong. */
export const withdrawRecord: ActionForm = { action: 'withdraw', fields: [area('reason')], grave: true };
export const withdrawWaiver: ActionForm = {
  action: 'withdraw-waiver',
  fields: [area('reason')],
  grave: true,
};

/** A duty of the unit's own, or more of one that the law knows. */
export const setObligation: ActionForm = {
  action: 'set',
  fields: [
    { name: 'family', kind: 'text', label: 'dutyFamily', required: true },
    { ...text('duty'), label: 'dutyText' },
    { name: 'owners', kind: 'choices', from: 'establishmentKind', label: 'dutyOwners', required: true },
    { name: 'count', kind: 'number', label: 'dutyCount', required: true },
    { name: 'period', kind: 'choice', from: 'dutyPeriod', label: 'dutyPeriod', required: true },
    { name: 'evidence', kind: 'choice', from: 'dutyEvidence', label: 'dutyEvidence', required: true },
    text('basis'),
    { name: 'validFrom', kind: 'day', required: true },
  ],
};

export const endObligation: ActionForm = {
  action: 'end',
  fields: [{ name: 'validTo', kind: 'day', label: 'lastDay', required: true }, area('reason')],
  grave: true,
};

const staff: ActionField = { name: 'staff', kind: 'number', label: 'conference.staff' };
const establishmentName: ActionField = { ...text('name'), label: 'establishmentName' };

export const registerEstablishment: ActionForm = {
  action: 'register',
  fields: [
    { name: 'kind', kind: 'choice', from: 'establishmentKind', required: true },
    establishmentName,
    staff,
    { name: 'existsFrom', kind: 'day', required: true },
    { name: 'unit', kind: 'unit' },
  ],
};

export const establishmentActions: readonly ActionForm[] = [
  { action: 'staff', fields: [{ ...staff, required: true }] },
  { action: 'rename', fields: [establishmentName] },
  {
    action: 'end',
    fields: [{ name: 'existsTo', kind: 'day', required: true }, area('reason')],
    grave: true,
  },
];

export const openDisclosure: ActionForm = {
  action: 'open',
  fields: [
    { name: 'item', kind: 'choice', from: 'disclosureItem', required: true },
    { ...text('title'), label: 'itemTitle' },
    { name: 'decisionNo', kind: 'text' },
    text('responsible'),
  ],
};

export const disclosureActions: readonly ActionForm[] = [
  {
    action: 'publish',
    fields: [{ name: 'ways', kind: 'lines', required: true }, text('place'), area('evidence')],
  },
  { action: 'broadcast', fields: [area('evidence')] },
  { action: 'question', fields: [area('question')] },
  { action: 'remove', fields: [{ name: 'note', kind: 'text' }] },
  { action: 'withdraw', fields: [area('reason')], grave: true },
];

/** The answer to one of the questions that nobody has answered yet. */
export const replyToQuestion = (open: readonly { no: number; question: string }[]): ActionForm => ({
  action: 'reply',
  fields: [
    {
      name: 'no',
      kind: 'choice',
      label: 'askedQuestion',
      options: open.map(({ no, question }) => ({ value: String(no), label: `${no}. ${question}` })),
      numeric: true,
      required: true,
    },
    area('answer'),
  ],
});

export const receiveRecommendation: ActionForm = {
  action: 'receive',
  fields: [
    { name: 'board', kind: 'choice', from: 'recommendationBoard', required: true },
    text('subject'),
    area('text'),
    { name: 'documentNo', kind: 'text' },
  ],
};

export const recommendationActions: readonly ActionForm[] = [
  {
    action: 'answer',
    fields: [{ name: 'accepted', kind: 'check' }, area('answer'), { name: 'documentNo', kind: 'text' }],
  },
  { action: 'carry-out', fields: [area('evidence')] },
  { action: 'withdraw', fields: [area('reason')], grave: true },
];

export const electPeopleBoard: ActionForm = {
  action: 'elect',
  fields: [
    { name: 'board', kind: 'choice', from: 'recommendationBoard', required: true },
    {
      name: 'at',
      kind: 'choice',
      from: 'establishmentKind',
      values: ['commune', 'agency', 'public-unit', 'state-enterprise'],
      label: 'boardAt',
      required: true,
    },
    { name: 'members', kind: 'number', label: 'boardMembers', required: true },
    {
      name: 'hamlets',
      kind: 'number',
      label: 'boardHamlets',
      when: ({ board, at }) => board === 'people-inspection' && at === 'commune',
    },
    { name: 'from', kind: 'day', label: 'termFrom', required: true },
    { name: 'to', kind: 'day', label: 'termTo', required: true },
    text('documentNo'),
  ],
};

export const peopleBoardActions: readonly ActionForm[] = [
  {
    action: 'change',
    fields: [
      { name: 'members', kind: 'number', label: 'boardMembers', required: true },
      area('reason'),
      text('documentNo'),
    ],
  },
  { action: 'end', fields: [area('reason')], grave: true },
];
