import type { DialogueDirectionGiven } from '#dialogues';
import { MakeCommitment } from '#duties';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'make-commitment-from-direction';

/** A direction of the conclusions opens the commitment of the body that must carry it out. */
export const makeCommitmentFromDirection: Reaction<DialogueDirectionGiven> = {
  name: NAME,
  to: 'DialogueDirectionGiven',
  from: 'origin',
  react: async (event) => {
    const { dialogueId, no, commitmentId, occurredOn, unit, text, owner, dueOn, lateReason } = event.data;
    const origin = { kind: 'dialogue', ref: dialogueId, no } as const;
    return new MakeCommitment(
      { commitmentId, occurredOn, unit, text, owner, dueOn, origin, lateReason: lateReason ?? event.stream },
      onBehalf(NAME, event, unit),
    );
  },
};
