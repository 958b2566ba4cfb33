import type { OpinionTurnedIntoCase } from '#dialogues';
import { idOf } from '#kernel';
import { ReceivePetition } from '#petitions';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'open-petition-from-opinion';

/** An opinion at a dialogue that was taken in as a petition opens it; the clock of its reply starts on that day. */
export const openPetitionFromOpinion: Reaction<OpinionTurnedIntoCase> = {
  name: NAME,
  to: 'OpinionTurnedIntoCase',
  from: 'origin',
  react: async (event) => {
    const { dialogueId, no, caseId, caseCode: code, caseKind: kind, occurredOn } = event.data;
    const { field, summary, unit } = event.data;
    const origin = { kind: 'opinion', ref: `${dialogueId}#${no}` } as const;
    const lateReason = event.data.lateReason ?? event.stream;
    const what = { kind, code, occurredOn, unit, channel: 'dialogue', field, summary, people: 1 };
    return new ReceivePetition(
      { petitionId: idOf(caseId), ...what, origin, lateReason },
      onBehalf(NAME, event, unit),
    );
  },
};
