import { carryOutMerger, carryOutSplit } from './carry-out-reorganisation.js';
import { makeCommitmentFromDirection } from './make-commitment-from-direction.js';
import { makeCommitmentFromDialogue } from './make-commitment-from-dialogue.js';
import { makeCommitmentFromSession } from './make-commitment-from-session.js';
import { openCaseFromLetter } from './open-case-from-letter.js';
import { openCaseFromVisit } from './open-case-from-visit.js';
import type { Reaction } from './reaction.js';
import { recomputeAfterCalendar, recomputeAfterRuleSet } from './recompute-deadlines.js';

export { carryOutMerger, carryOutSplit } from './carry-out-reorganisation.js';
export type { Send } from './deliver.js';
export { makeCommitmentFromDirection } from './make-commitment-from-direction.js';
export { makeCommitmentFromDialogue, type ReactionRefusal } from './make-commitment-from-dialogue.js';
export { makeCommitmentFromSession } from './make-commitment-from-session.js';
export { openCaseFromLetter } from './open-case-from-letter.js';
export { openCaseFromVisit } from './open-case-from-visit.js';
export { OpenWork, type HandOver, type WorkItem } from './open-work.js';
export * from './reaction.js';
export * from './reaction-checkpoints.js';
export { recomputeAfterCalendar, recomputeAfterRuleSet } from './recompute-deadlines.js';
export { Reactions, type CaughtUp, type ReactionsOptions } from './runner.js';
export { ReactionFile } from './sqlite/reaction-file.js';

/** Everything the product does by itself when something has happened. */
export const reactions: readonly Reaction[] = [
  openCaseFromVisit,
  openCaseFromLetter,
  makeCommitmentFromDialogue,
  recomputeAfterRuleSet,
  recomputeAfterCalendar,
  makeCommitmentFromDirection,
  carryOutMerger,
  carryOutSplit,
  makeCommitmentFromSession,
];
