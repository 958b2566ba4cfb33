import type { ConflictEvent } from '#law';
import { denounces, type LetterEvent } from '#letters';
import { idOf } from '#kernel';
import { afterEach } from '../after-each.js';
import { clockTable, dueIndex } from '../clocks/clock-table.js';
import { letterClocks } from '../clocks/clocks-of-letters.js';
import { keepingClocks, type ClockKeeper } from '../clocks/keeping-clocks.js';
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

/** The law moves them like those of any letter; they have no number, so nobody is told which letter it is. */
export const walledLetterClocks: ClockKeeper<LetterEvent> = {
  table: clockTable('walled_letter_clocks'),
  of: (rows, stream) => {
    if (!rows.get(walledLetters, idOf(stream))) return undefined;
    const clocked = letterClocks.of(rows, stream);
    return clocked && { ...clocked, code: null, audience: { unit: clocked.unit } };
  },
};

/**
 * đơn tố cáo: the rows that the ordinary list of letters may not have. Any letter may turn out to denounce until it
 * has left the desk, so each one is kept here until then; questions reach those alone that do.
 */
export const walledLettersView: View<LetterEvent | ConflictEvent> = {
  name: 'walled_letters',
  version: lettersView.version,
  tables: [letters, walledLetters, walledLetterClocks.table],
  indexes: [...letterIndexes, dueIndex(walledLetterClocks.table)],
  on: keepingClocks<LetterEvent | ConflictEvent>(
    { letter: walledLetterClocks },
    afterEach(whenLetter, 'letter-', (write, event, letterId) => {
      if (denounces(event)) return write.put(walledLetters, { letterId });
      const left = write.get(letters, letterId)?.disposition ?? null;
      if (left !== null && !write.get(walledLetters, letterId)) write.remove(letters, letterId);
    }),
  ),
};
