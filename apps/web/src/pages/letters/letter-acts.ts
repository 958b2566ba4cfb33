import { daysBetween, localDate } from '#kernel';
import type { ActionForm } from '../../actions/action-form.js';
import { letterActions } from '../../actions/other-actions.js';
import type { Letter } from '../../api/dialogue.types.js';
import type { Due } from '../../api/types.js';

const NEXT: Readonly<Record<Letter['status'], readonly string[]>> = {
  received: ['register'],
  registered: ['classify'],
  classified: ['propose', 'guide', 'transfer', 'return', 'file', 'merge'],
  disposed: [],
};

/** The legal next steps of a letter; one that was transferred can still get its reply (phúc đáp). */
export const actsOn = ({ status, disposition }: Letter): readonly ActionForm[] => {
  const verbs = disposition === 'transferred' ? ['reply'] : (NEXT[status] ?? []);
  return letterActions.filter(({ action }) => verbs.includes(action));
};

/** Days in which an answer that is owed counts as due soon. */
const SOON_DAYS = 4;

/** Where a waiting letter stands against the answer that is owed to its author. */
export const dueOf = ({ due }: Pick<Letter, 'due'>, today: string): Due => {
  const days = daysBetween(localDate(today), due.due);
  const at = { dueOn: due.due, rule: due.rule, statutory: true, days: Math.abs(days) };
  if (days < 0) return { ...at, state: 'overdue' };
  if (days === 0) return { ...at, state: 'today' };
  return { ...at, state: days <= SOON_DAYS ? 'soon' : 'in-time' };
};
