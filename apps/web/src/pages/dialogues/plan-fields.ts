import type { ActionField, Values } from '../../actions/action-form.js';
import type { DialogueKind } from '../../api/dialogue.types.js';
import type { Option } from '../../kit/select-field.svelte';

const number = (name: string): ActionField => ({ name, kind: 'number', required: true });

/** LDC 51, 52: how many belong to it, who was summoned, and whether they come as delegates. */
const conference: readonly ActionField[] = [
  number('conference.staff'),
  { name: 'conference.form', kind: 'choice', from: 'conferenceForm', required: true },
  {
    name: 'conference.scattered',
    kind: 'check',
    when: (values: Values) => values['conference.form'] === 'delegates',
  },
  number('conference.summoned'),
];

/** What a plan of this kind says; `establishments` are those that may owe it, where not the unit itself. */
export const planFields = (kind: DialogueKind, establishments: readonly Option[]): readonly ActionField[] => [
  { name: 'title', kind: 'text', required: true, label: 'dialogueTitle' },
  { name: 'topics', kind: 'lines', required: true },
  { name: 'audience', kind: 'text', required: true },
  { name: 'heldOn', kind: 'day', required: true },
  { name: 'startsAt', kind: 'text', required: true },
  { name: 'place', kind: 'text', required: true },
  { name: 'chair', kind: 'text', required: true },
  ...(kind === 'staff-conference' ? conference : []),
  { name: 'opinionsUntil', kind: 'day' },
  { name: 'unit', kind: 'unit' },
  ...(establishments.length > 0
    ? [{ name: 'establishment', kind: 'choice', options: establishments } as const]
    : []),
];
