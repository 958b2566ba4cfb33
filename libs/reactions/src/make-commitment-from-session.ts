import { MakeCommitment } from '#duties';
import type { SessionDirectionGiven } from '#visits';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'make-commitment-from-session';

/** Each direction in the notice of conclusions opens the commitment of the body that must carry it out. */
export const makeCommitmentFromSession: Reaction<SessionDirectionGiven> = {
  name: NAME,
  to: 'SessionDirectionGiven',
  from: 'origin',
  react: async (event) => {
    const { sessionId, no, commitmentId, occurredOn, unit, direction, body, dueOn, lateReason } = event.data;
    const origin = { kind: 'session', ref: sessionId, no } as const;
    const what = { commitmentId, occurredOn, unit, text: direction, owner: body, dueOn, origin };
    return new MakeCommitment(
      { ...what, lateReason: lateReason ?? event.stream },
      onBehalf(NAME, event, unit),
    );
  },
};
