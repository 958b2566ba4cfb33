import type { OpinionCommitted } from '#dialogues';
import { MakeCommitment } from '#duties';
import { refuse } from '#kernel';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'make-commitment-from-dialogue';

export type ReactionRefusal = 'reaction.unit-unknown';

/** An opinion that was answered with a promise opens the promise's own stream. */
export const makeCommitmentFromDialogue: Reaction<OpinionCommitted> = {
  name: NAME,
  to: 'OpinionCommitted',
  from: 'origin',
  react: async (event) => {
    const { dialogueId, no, commitmentId, occurredOn, text, owner, dueOn, lateReason } = event.data;
    const unit = event.data.unit ?? event.meta.unit ?? refuse<ReactionRefusal>('reaction.unit-unknown');
    const origin = { kind: 'dialogue', ref: dialogueId, no } as const;
    return new MakeCommitment(
      { commitmentId, occurredOn, unit, text, owner, dueOn, origin, lateReason: lateReason ?? event.stream },
      onBehalf(NAME, event, unit),
    );
  },
};
