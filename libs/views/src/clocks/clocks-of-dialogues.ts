import type { DialogueEvent } from '#dialogues';
import { idOf } from '#kernel';
import type { DeadlineFact } from '#law';
import { dialogueRequests, dialogues } from '../dialogues/dialogue-record.js';
import type { DialogueStatus } from '../dialogues/dialogues.types.js';
import { clockTable } from './clock-table.js';
import { during, type ClockKeeper } from './keeping-clocks.js';

const factIn = (cell: string | null | undefined): DeadlineFact | undefined =>
  cell === null || cell === undefined ? undefined : (JSON.parse(cell) as DeadlineFact);

const at = (status: DialogueStatus | undefined, ...during: readonly DialogueStatus[]): boolean =>
  status !== undefined && during.includes(status);

/** The answer to who asked for it, the announcement, the publication of the result, the review of a resolution. */
export const dialogueClocks: ClockKeeper<DialogueEvent> = {
  table: clockTable('dialogue_clocks'),
  of: (rows, stream) => {
    const dialogue = rows.get(dialogues, idOf(stream));
    const request = rows.get(dialogueRequests, idOf(stream));
    const unit = dialogue?.unit ?? request?.unit;
    if (unit === undefined) return undefined;
    const status = dialogue?.status;
    return {
      unit,
      ...(dialogue && { code: dialogue.code }),
      clocks: {
        reply: during(request?.status === 'requested', factIn(request?.reply)),
        notice: during(at(status, 'planned'), factIn(dialogue?.notice)),
        result: during(at(status, 'held', 'concluded'), factIn(dialogue?.result)),
        review: during(at(status, 'concluded', 'published'), factIn(dialogue?.review)),
      },
    };
  },
};
