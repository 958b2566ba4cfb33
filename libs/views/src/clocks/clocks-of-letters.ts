import type { ClockName, DeadlineFact } from '#law';
import { idOf } from '#kernel';
import type { LetterEvent } from '#letters';
import { letters, type LetterRecord } from '../letters/letter-record.js';
import type { Disposition } from '../letters/letters.types.js';
import { clockTable } from './clock-table.js';
import { during, type ClockKeeper } from './keeping-clocks.js';

/** After these the author is still to be told; a case that was raised tells its own. */
const TELLS_LATER: ReadonlySet<Disposition | null> = new Set([
  null,
  'transferred',
  'urged',
  'referred',
  'routed',
  'filed',
] as const);

/** There is nobody to tell. */
const NAMELESS: ReadonlySet<LetterRecord['ineligible']> = new Set([
  'anonymous',
  'false-name',
  'unnamed',
] as const);

/** What is owed until the letter has left the desk, to its author, to whoever forwarded it, and to the archive. */
export const letterClocks: ClockKeeper<LetterEvent> = {
  table: clockTable('letter_clocks'),
  of: (rows, stream) => {
    const letter = rows.get(letters, idOf(stream));
    if (!letter) return undefined;
    const { unit, code, disposition, answeredOn, ineligible, pressDoneOn } = letter;
    const facts = JSON.parse(letter.clocks) as Partial<Record<ClockName<LetterEvent>, DeadlineFact>>;
    const waits = disposition === null;
    const untold =
      answeredOn === null && TELLS_LATER.has(disposition) && !(NAMELESS.has(ineligible) && !waits);
    return {
      unit,
      code,
      clocks: {
        reply: during(untold, facts.reply),
        transfer: during(waits, facts.transfer),
        inaction: during(waits, facts.inaction),
        press: during(pressDoneOn === null, facts.press),
        retain: during(disposition === 'filed', facts.retain),
      },
    };
  },
};
