import type { VisitRow } from '../api/desk.types.js';
import type { Option } from '../kit/select-field.svelte';
import type { ActionField, ActionForm, Values } from './action-form.js';

/** What may follow a reception: its form, the end of its path and the right that it needs. */
export type VisitAct = Readonly<{ form: ActionForm; path: string; permit: string }>;

const is =
  (...wanted: readonly string[]) =>
  ({ field }: Values): boolean =>
    wanted.some((name) => name === field);

const corrected = (more: Omit<ActionField, 'name' | 'required'>): ActionField => ({
  name: 'to',
  required: true,
  label: 'correctedTo',
  ...more,
});

const answer: VisitAct = {
  path: 'answer',
  permit: 'visit.answer',
  form: {
    action: 'answer',
    start: { way: 'in-person' },
    fields: [
      { name: 'text', kind: 'area', required: true, label: 'answer' },
      { name: 'way', kind: 'choice', from: 'way', required: true },
      { name: 'documentNo', kind: 'text' },
    ],
  },
};

const notice: VisitAct = {
  path: 'refusal-notice',
  permit: 'visit.notify',
  form: {
    action: 'refusal-notice',
    fields: [
      { name: 'documentNo', kind: 'text', required: true },
      { name: 'clause', kind: 'text' },
    ],
  },
};

const correction: VisitAct = {
  path: 'correct',
  permit: 'visit.correct',
  form: {
    action: 'correct',
    start: { field: 'summary' },
    fields: [
      { name: 'field', kind: 'choice', from: 'visitField', required: true, label: 'correctedField' },
      corrected({ kind: 'area', when: is('summary') }),
      corrected({ kind: 'field', when: is('field') }),
      corrected({ kind: 'text', when: is('people', 'order') }),
      corrected({ kind: 'choice', from: 'receiver', when: is('receivedBy') }),
      { name: 'reason', kind: 'area', required: true },
    ],
  },
};

const link = (letters: readonly Option[]): VisitAct => ({
  path: 'letter',
  permit: 'visit.link',
  form: {
    action: 'link-letter',
    fields: [{ name: 'letterId', kind: 'field', options: letters, required: true }],
  },
});

/**
 * What can be done with a visit in a row of the book: what is owed first, then what is always open.
 *
 * @param letters those that may belong to it; without any there is nothing to link
 */
export const visitActs = (visit: VisitRow, letters: readonly Option[]): readonly VisitAct[] => {
  const refused = typeof visit.outcome !== 'string' && visit.outcome.kind === 'refused';
  const owed = visit.owedBy === undefined ? [] : [refused ? notice : answer];
  return [...owed, ...(letters.length > 0 ? [link(letters)] : []), correction];
};
