import { denounces, type LetterEvent } from '#letters';
import { afterEach } from '../after-each.js';
import { whenLetter } from '../letters/letter-changes.js';
import { letters } from '../letters/letter-record.js';
import { letterIndexes, lettersView } from '../letters/letters.view.js';
import type { Table, View } from '../view.js';

/** Letters that denounce, or did once. */
export type WalledLetter = { letterId: string };

const walledLetters: Table<WalledLetter> = {
  name: 'walled_letters',
  key: ['letterId'],
  columns: { letterId: 'TEXT NOT NULL' },
};

/**
 * đơn tố cáo: the rows that the ordinary list of letters may not have. Any letter may turn out to denounce until it
 * has left the desk, so each one is kept here until then; questions reach those alone that do.
 */
export const walledLettersView: View<LetterEvent> = {
  name: 'walled_letters',
  version: lettersView.version,
  tables: [letters, walledLetters],
  indexes: letterIndexes,
  on: afterEach(whenLetter, 'letter-', (write, event, letterId) => {
    if (denounces(event)) return write.put(walledLetters, { letterId });
    const left = write.get(letters, letterId)?.disposition ?? null;
    if (left !== null && !write.get(walledLetters, letterId)) write.remove(letters, letterId);
  }),
};
