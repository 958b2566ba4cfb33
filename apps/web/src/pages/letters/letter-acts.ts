import type { ActionForm } from '../../actions/action-form.js';
import { letterActions } from '../../actions/other-actions.js';
import type { Letter } from '../../api/dialogue.types.js';

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
