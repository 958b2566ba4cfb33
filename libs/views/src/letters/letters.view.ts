import type { ConflictEvent } from '#law';
import { denounces, type LetterEvent } from '#letters';
import { afterEach } from '../after-each.js';
import { dueIndex } from '../clocks/clock-table.js';
import { letterClocks } from '../clocks/clocks-of-letters.js';
import { keepingClocks } from '../clocks/keeping-clocks.js';
import type { View } from '../view.js';
import { whenLetter } from './letter-changes.js';
import { letters } from './letter-record.js';

/** For the lists, on either side of the wall. */
export const letterIndexes: readonly string[] = [
  'CREATE INDEX waiting_by_due ON letters (dueOn, letterId) WHERE disposition IS NULL',
  'CREATE INDEX done_by_day ON letters (disposedOn, letterId) WHERE disposition IS NOT NULL',
  'CREATE INDEX untold_by_due ON letters (dueOn, letterId) WHERE disposition IS NOT NULL AND answeredOn IS NULL',
  'CREATE INDEX unreplied_by_day ON letters (replyBy, disposedOn, letterId) WHERE replyBy IS NOT NULL AND replyOn IS NULL',
  'CREATE INDEX press_by_due ON letters (pressDueOn, letterId) WHERE pressDueOn IS NOT NULL AND pressDoneOn IS NULL',
  "CREATE INDEX filed_by_day ON letters (keptUntil, letterId) WHERE disposition = 'filed'",
  'CREATE INDEX neglected_by_day ON letters (inactionOn, letterId) WHERE disposition IS NULL',
  'CREATE INDEX by_letter_code ON letters (code)',
  'CREATE INDEX of_case ON letters (caseId) WHERE caseId IS NOT NULL',
  'CREATE INDEX parts_of ON letters (parentLetterId) WHERE parentLetterId IS NOT NULL',
];

/**
 * đơn: one row for each letter, with how it left the desk and the clocks that run. A letter that denounces somebody
 * has none from the event on that says so; it stands behind the wall (`../wall`).
 */
export const lettersView: View<LetterEvent | ConflictEvent> = {
  name: 'letters',
  version: 8,
  tables: [letters, letterClocks.table],
  indexes: [...letterIndexes, dueIndex(letterClocks.table)],
  on: keepingClocks<LetterEvent | ConflictEvent>(
    { letter: letterClocks },
    afterEach(whenLetter, 'letter-', (write, event, letterId) => {
      if (denounces(event)) write.remove(letters, letterId);
    }),
  ),
};
