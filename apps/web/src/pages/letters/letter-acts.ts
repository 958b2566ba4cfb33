import { daysBetween, localDate } from '#kernel';
import type { ActionForm } from '../../actions/action-form.js';
import { letterActions } from '../../actions/letter-actions.js';
import type { Letter } from '../../api/dialogue.types.js';
import type { Due } from '../../api/types.js';

/** Acts on a letter: `first` are those that its facts call for, `more` the rest that it allows. */
export type Acts = Readonly<{ first: readonly ActionForm[]; more: readonly ActionForm[] }>;

const ANYWHERE = ['notify', 'tell-forwarder', 'correct', 'hand-over'] as const;

const DISPOSALS = [
  'propose',
  'guide',
  'transfer',
  'urge',
  'split',
  'refer',
  'route',
  'merge',
  'return',
  'file',
] as const;

const SENT_ON: ReadonlySet<string | undefined> = new Set(['transferred', 'urged', 'referred', 'routed']);

export const actsOn = (letter: Letter): Acts => {
  const first = called(letter);
  const allowed = letter.disposition === 'destroyed' ? [] : [...first, ...possible(letter), ...ANYWHERE];
  const fits = ({ action }: ActionForm): boolean =>
    allowed.includes(action) && (action !== 'tell-forwarder' || letter.forwardedBy !== undefined);
  const forms = letterActions.filter(fits).map((form) => asked(letter, form));
  return {
    first: forms.filter(({ action }) => first.includes(action)),
    more: forms.filter(({ action }) => !first.includes(action)),
  };
};

/**
 * Of a denunciation: how much of its author goes along must be said, and its author is told (LTC 8(3), 24(2)). Of any
 * other letter the first is not asked; one without a true name has nobody to tell.
 */
const asked = ({ letterType, nameless }: Letter, form: ActionForm): ActionForm => {
  if (form.action !== 'transfer') return form;
  const denounces = letterType === 'denunciation';
  const left = new Set([...(denounces ? [] : ['redaction']), ...(nameless ? ['noticeNo'] : [])]);
  const needed = new Set(denounces ? ['redaction', 'noticeNo'] : []);
  return {
    ...form,
    fields: form.fields
      .filter(({ name }) => !left.has(name))
      .map((field) => (needed.has(field.name) ? { ...field, required: true } : field)),
  };
};

/** The next step that the law expects; what a clerk with a queue reaches with one key. */
const called = (letter: Letter): readonly string[] => {
  switch (letter.status) {
    case 'received':
      return ['register'];
    case 'registered':
      return ['classify'];
    case 'classified':
      return [wayOf(letter)];
    case 'disposed':
      if (SENT_ON.has(letter.disposition)) return letter.replyOn ? [] : ['reply'];
      return [];
  }
};

const possible = ({ status, disposition, confirmed }: Letter): readonly string[] => {
  if (status === 'classified') return ['classify', ...(confirmed ? [] : ['confirm']), ...DISPOSALS];
  if (SENT_ON.has(disposition)) return ['reply'];
  return disposition === 'filed' ? ['destroy'] : [];
};

const wayOf = ({ letterType, competence, ineligible, crimeSigns }: Letter): string => {
  if (crimeSigns && letterType === 'denunciation') return 'refer';
  if (ineligible !== undefined) return 'file';
  if (letterType === 'mixed') return 'split';
  if (competence === 'own') return 'propose';
  if (competence === 'lower') return 'urge';
  return letterType === 'complaint' ? 'guide' : 'transfer';
};

/** What follows at once in the same sitting: a letter that came in is entered in the book, then sorted. */
export const thenComes = (action: string): ActionForm | undefined => {
  const next = ({ receive: 'register', register: 'classify' } as Readonly<Record<string, string>>)[action];
  return letterActions.find((form) => form.action === next);
};

/** Days in which an answer that is owed counts as due soon. */
const SOON_DAYS = 4;

/** Where a waiting letter stands against the clock that runs out first. */
export const dueOf = ({ due }: Pick<Letter, 'due'>, today: string): Due => {
  const days = daysBetween(localDate(today), due.due);
  const at = { dueOn: due.due, rule: due.rule, statutory: true, days: Math.abs(days) };
  if (days < 0) return { ...at, state: 'overdue' };
  if (days === 0) return { ...at, state: 'today' };
  return { ...at, state: days <= SOON_DAYS ? 'soon' : 'in-time' };
};
