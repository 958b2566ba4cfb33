import { carryOutApproval } from './carry-out-approval.js';
import { carryOutMerger, carryOutSplit } from './carry-out-reorganisation.js';
import { makeCommitmentFromDirection } from './make-commitment-from-direction.js';
import { makeCommitmentFromDialogue } from './make-commitment-from-dialogue.js';
import { makeCommitmentFromProgramme } from './make-commitment-from-programme.js';
import { makeCommitmentFromSession } from './make-commitment-from-session.js';
import { openCaseFromLetter } from './open-case-from-letter.js';
import { openCaseFromSplit } from './open-case-from-split.js';
import { openCaseFromVisit } from './open-case-from-visit.js';
import { openDenunciationFromLetter } from './open-denunciation-from-letter.js';
import { openDenunciationFromVisit } from './open-denunciation-from-visit.js';
import { openPetitionFromOpinion } from './open-petition-from-opinion.js';
import { openSecondComplaint } from './open-second-complaint.js';
import type { Reaction } from './reaction.js';
import { wallLetterSenders } from './wall-letter-sender.js';
import { watchReveals } from './watch-reveals.js';
import { takeInMergedComplaint } from './take-in-merged-complaint.js';
import { recomputeAfterCalendar, recomputeAfterRuleSet } from './recompute-deadlines.js';

export { carryOutApproval } from './carry-out-approval.js';
export { carryOutMerger, carryOutSplit } from './carry-out-reorganisation.js';
export type { Acted, Around, Send } from './deliver.js';
export { makeCommitmentFromDirection } from './make-commitment-from-direction.js';
export { makeCommitmentFromDialogue, type ReactionRefusal } from './make-commitment-from-dialogue.js';
export { makeCommitmentFromProgramme } from './make-commitment-from-programme.js';
export { makeCommitmentFromSession } from './make-commitment-from-session.js';
export { openCaseFromLetter } from './open-case-from-letter.js';
export { openCaseFromSplit } from './open-case-from-split.js';
export { openPetitionFromOpinion } from './open-petition-from-opinion.js';
export { openSecondComplaint } from './open-second-complaint.js';
export { takeInMergedComplaint } from './take-in-merged-complaint.js';
export { openCaseFromVisit } from './open-case-from-visit.js';
export { openDenunciationFromLetter } from './open-denunciation-from-letter.js';
export { openDenunciationFromVisit } from './open-denunciation-from-visit.js';
export { wallLetterSenders } from './wall-letter-sender.js';
export { OpenWork, type ClosingRefusal, type WorkItem } from './open-work.js';
export type { HandOver } from './work-kinds.js';
export * from './reaction.js';
export * from './reaction-checkpoints.js';
export { recomputeAfterCalendar, recomputeAfterRuleSet } from './recompute-deadlines.js';
export { Reactions, type CaughtUp, type ReactionsOptions } from './runner.js';
export { categoriesWithAnEnding, STAYS_WHEN_A_UNIT_ENDS } from './unit-endings.js';
export { Progress } from './progress.js';
export { Lease, type LeaseHolder } from './streams/lease.js';
export { StreamCheckpoints } from './streams/stream-checkpoints.js';
export { ReactionFile } from './sqlite/reaction-file.js';

/** Everything the product does by itself when something has happened. */
export const reactions: readonly Reaction[] = [
  openCaseFromVisit,
  openCaseFromLetter,
  openDenunciationFromVisit,
  openDenunciationFromLetter,
  openCaseFromSplit,
  openSecondComplaint,
  takeInMergedComplaint,
  makeCommitmentFromDialogue,
  recomputeAfterRuleSet,
  recomputeAfterCalendar,
  makeCommitmentFromDirection,
  makeCommitmentFromProgramme,
  carryOutMerger,
  carryOutSplit,
  makeCommitmentFromSession,
  openPetitionFromOpinion,
  carryOutApproval,
  watchReveals,
  ...wallLetterSenders,
];
