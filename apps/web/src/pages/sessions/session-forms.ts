import type { ActionField, ActionForm } from '../../actions/action-form.js';

const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });
const points: ActionField = { name: 'points', kind: 'lines', required: true };
const heldBy: ActionField = { name: 'heldBy', kind: 'choice', from: 'heldBy', required: true };
const hours: readonly ActionField[] = [
  { name: 'startedAt', kind: 'text' },
  { name: 'endedAt', kind: 'text' },
];

export const planForm: ActionForm = {
  action: 'plan',
  fields: [
    { name: 'sessionKind', kind: 'choice', from: 'sessionKind', required: true },
    { name: 'sessionGround', kind: 'choice', from: 'sessionGround' },
    { name: 'plannedFor', kind: 'choice', from: 'heldBy', required: true },
    { name: 'heldOn', kind: 'day', required: true },
    text('startsAt'),
    text('place'),
    { name: 'online', kind: 'choice', from: 'onlineGround' },
    { name: 'noSecrecyAsked', kind: 'check' },
    { name: 'secured', kind: 'check' },
  ],
};

/** The command has the words of the domain; the form's fields are told apart from others of the same name. */
export const planBody = ({ sessionKind, sessionGround, ...body }: Record<string, unknown>): object => ({
  ...body,
  kind: sessionKind,
  ...(sessionGround !== undefined && { ground: sessionGround }),
});

/** What may follow the plan. Conclusions have a form of their own. */
export const sessionForms = (online: boolean): readonly ActionForm[] => [
  { action: 'post', fields: [{ name: 'ways', kind: 'lines', required: true }] },
  { action: 'notice', fields: [points] },
  { action: 'test', fields: [{ name: 'minutesNo', kind: 'text' }] },
  {
    action: 'hold',
    fields: [
      heldBy,
      ...hours,
      { name: 'authorisation', kind: 'text' },
      ...(online ? [text('connectedAt'), text('recording'), points] : []),
    ],
  },
  {
    action: 'postpone',
    fields: [{ name: 'heldOn', kind: 'day', required: true }, text('startsAt'), area('reason')],
  },
  { action: 'cancel', fields: [area('reason')], grave: true },
];

/** The last part of the route, where it is not the name of the act. */
export const pathOf = (action: string): string =>
  action === 'notice' || action === 'test' ? `online-${action}` : action;

/** `place; people`, the central point first. */
export const pointsOf = (lines: readonly string[]): object[] =>
  lines.map((line, index) => {
    const [place = '', people = ''] = line.split(';');
    return { place: place.trim(), central: index === 0, participants: Number(people.trim() || 0) };
  });

/** Online facts go together: they are what only such a session leaves. */
export const stepBody = (action: string, body: Record<string, unknown>): object => {
  const { points: lines, connectedAt, recording, ...rest } = body;
  const read = Array.isArray(lines) ? { points: pointsOf(lines as string[]) } : {};
  if (action !== 'hold') return { ...rest, ...read };
  return { ...rest, ...(connectedAt !== undefined && { online: { connectedAt, recording, ...read } }) };
};
