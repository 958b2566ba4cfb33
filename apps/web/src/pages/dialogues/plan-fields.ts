import type { ActionField } from '../../actions/action-form.js';

export const planFields: readonly ActionField[] = [
  { name: 'title', kind: 'text', required: true },
  { name: 'topics', kind: 'lines', required: true },
  { name: 'audience', kind: 'text', required: true },
  { name: 'heldOn', kind: 'day', required: true },
  { name: 'startsAt', kind: 'text', required: true },
  { name: 'place', kind: 'text', required: true },
  { name: 'chair', kind: 'text', required: true },
  { name: 'opinionsUntil', kind: 'day' },
  { name: 'unit', kind: 'unit' },
];
