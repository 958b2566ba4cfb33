import type { Dialogue, DialogueKind } from '../api/dialogue.types.js';
import type { Option } from '../kit/select-field.svelte';
import type { ActionField, ActionForm, Values } from './action-form.js';

const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });
const number = (name: string, label: string): ActionField => ({
  name,
  kind: 'number',
  required: true,
  label,
});
const ways: ActionField = { name: 'ways', kind: 'lines', required: true };

/** Kinds whose meeting is valid only with a quorum, and those whose resolution is voted on. */
const WITH_QUORUM: readonly DialogueKind[] = ['work', 'staff-conference'];
const WITH_VOTES: readonly DialogueKind[] = ['staff-conference'];
const MOST_DIRECTIONS = 12;

const given = (values: Values, name: string): boolean => {
  const value = values[name];
  return typeof value === 'string' && value.trim() !== '';
};

/** One direction after the other: its owner and day, and the next one, are asked once it says something. */
const directions: readonly ActionField[] = Array.from({ length: MOST_DIRECTIONS }, (_, index) => {
  const of = (part: string, at = index): string => `directions.${at}.${part}`;
  const no = index + 1;
  const said = (values: Values): boolean => given(values, of('text'));
  return [
    {
      name: of('text'),
      kind: 'area',
      label: 'direction',
      no,
      when: (values) => index === 0 || said(values) || given(values, of('text', index - 1)),
    },
    { name: of('owner'), kind: 'text', label: 'owner', no, required: true, when: said },
    { name: of('dueOn'), kind: 'day', label: 'dueOn', no, required: true, when: said },
  ] satisfies ActionField[];
}).flat();

const hold = ({ kind, chair, conference }: Dialogue): ActionForm => ({
  action: 'hold',
  fields: [
    number('attended', 'attended'),
    text('chair'),
    ...(WITH_QUORUM.includes(kind) ? [number('quorum.n', 'present'), number('quorum.of', 'entitled')] : []),
  ],
  start: { chair, ...(conference && { 'quorum.of': String(conference.summoned) }) },
});

const conclude = ({ kind, quorum }: Dialogue): ActionForm => ({
  action: 'conclude',
  fields: [
    text('documentNo'),
    { name: 'conclusions', kind: 'lines', required: true },
    ...(WITH_VOTES.includes(kind) ? [number('votes.n', 'votesFor'), number('votes.of', 'votesOf')] : []),
    ...directions,
  ],
  ...(quorum && { start: { 'votes.of': String(quorum.n) } }),
});

const sign = ({ kind }: Dialogue): ActionForm => ({
  action: 'sign',
  fields: [
    text('minutesNo'),
    area('summary'),
    { name: 'agreed', kind: 'lines', label: 'agreedPoints' },
    { name: 'notAgreed', kind: 'lines' },
    { name: 'holderSigns', kind: 'text', required: true },
    { name: 'workersSign', kind: 'text', required: kind === 'work' },
  ],
});

const steps: readonly ActionForm[] = [
  { action: 'announce', fields: [ways] },
  {
    action: 'opinions',
    fields: [
      area('text'),
      { name: 'topic', kind: 'choice', from: 'opinionTopics', required: true },
      { name: 'hamlet', kind: 'text' },
      { name: 'source', kind: 'choice', from: 'source', required: true },
    ],
  },
  {
    action: 'read-out',
    fields: [
      number('fulfilled', 'fulfilled'),
      number('promised', 'promised'),
      { name: 'note', kind: 'area', label: 'remark' },
    ],
  },
  { action: 'publish', fields: [ways] },
  { action: 'follow-up', fields: [area('note')] },
  { action: 'close', fields: [{ ...area('note'), label: 'remark' }] },
  { action: 'postpone', fields: [{ name: 'heldOn', kind: 'day', required: true }, area('reason')] },
  { action: 'cancel', fields: [area('reason')], grave: true },
];

/** What can be done with a dialogue as a whole; quorum, votes and signatures are asked where its kind needs them. */
export const dialogueActions = (dialogue: Dialogue): readonly ActionForm[] => [
  hold(dialogue),
  sign(dialogue),
  conclude(dialogue),
  ...steps,
];

type Json = Readonly<Record<string, unknown>>;

/** The body of a step, where it is not simply the fields that were asked. */
export const dialogueBody = (action: string, body: Json): object => {
  if (action !== 'sign') return body;
  const { agreed = [], notAgreed = [], holderSigns, workersSign, ...minutes } = body;
  const sides = [
    { side: 'holder', by: holderSigns },
    { side: 'workers', by: workersSign },
  ];
  return { ...minutes, agreed, notAgreed, signatures: sides.filter(({ by }) => by !== undefined) };
};

/** A dialogue is asked for: by worker representatives or by voters, so many of so many. */
export const requestDialogue = (establishments: readonly Option[]): ActionForm => ({
  action: 'request',
  fields: [
    { name: 'kind', kind: 'choice', from: 'dialogueKind', required: true },
    area('subject'),
    number('asking.n', 'askingN'),
    number('asking.of', 'askingOf'),
    ...(establishments.length > 0
      ? [{ name: 'establishment', kind: 'choice', options: establishments } as const]
      : []),
  ],
});

export const replyToRequest: ActionForm = {
  action: 'reply',
  fields: [{ name: 'accepted', kind: 'check', label: 'willBeHeld' }, area('answer')],
};

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
  {
    action: 'raise',
    fields: [
      { name: 'kind', kind: 'choice', from: 'matter', values: ['petition', 'reflection'], required: true },
      { name: 'field', kind: 'field', required: true },
      area('summary'),
    ],
  },
  { action: 'forward', fields: [text('to')] },
  { action: 'decline', fields: [area('reason')] },
];
