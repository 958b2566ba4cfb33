import { MakeCommitment, type ProgrammeDirectionGiven } from '#duties';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'make-commitment-from-programme';

/** A direction of a meeting or seminar opens the commitment of the body that must carry it out. */
export const makeCommitmentFromProgramme: Reaction<ProgrammeDirectionGiven> = {
  name: NAME,
  to: 'ProgrammeDirectionGiven',
  from: 'origin',
  react: async (event) => {
    const { programmeId, no, commitmentId, occurredOn, unit, text, owner, dueOn, lateReason } = event.data;
    const origin = { kind: 'programme', ref: programmeId, no } as const;
    return new MakeCommitment(
      { commitmentId, occurredOn, unit, text, owner, dueOn, origin, lateReason: lateReason ?? event.stream },
      onBehalf(NAME, event, unit),
    );
  },
};
