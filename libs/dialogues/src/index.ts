export type * from './domain/dialogue.events.js';
export type * from './domain/dialogue-state.js';
export {
  allowedActions as allowedDialogueActions,
  dialogueDecider,
  type DialogueCommand,
} from './domain/dialogue.js';
export { directionCommitment, type Direction } from './domain/dialogue-conclusions.js';
export { dialogueKinds, kindRow, type DialogueKindRow, type Threshold } from './domain/dialogue-kinds.js';
export * from './domain/dialogue-transitions.js';
export { commitmentOf, type OpinionCommand } from './domain/opinion.js';
export * from './domain/opinion-topics.js';
export { dialogueUpcasters } from './domain/dialogue.upcasters.js';
export { RequestDialogue } from './commands/request-dialogue.js';
export { AnswerDialogueRequest } from './commands/answer-dialogue-request.js';
export { PlanDialogue } from './commands/plan-dialogue.js';
export { PostponeDialogue } from './commands/postpone-dialogue.js';
export { AnnounceDialogue } from './commands/announce-dialogue.js';
export { CollectOpinion } from './commands/collect-opinion.js';
export { HoldDialogue } from './commands/hold-dialogue.js';
export { ReadOutConclusions } from './commands/read-out-conclusions.js';
export { AnswerOpinion } from './commands/answer-opinion.js';
export { CommitOpinion } from './commands/commit-opinion.js';
export { GuideOpinion } from './commands/guide-opinion.js';
export { ForwardOpinion } from './commands/forward-opinion.js';
export { RaisePetitionFromOpinion } from './commands/raise-petition-from-opinion.js';
export { DeclineOpinion } from './commands/decline-opinion.js';
export { SignMinutes } from './commands/sign-minutes.js';
export { ConcludeDialogue } from './commands/conclude-dialogue.js';
export { PublishDialogue } from './commands/publish-dialogue.js';
export { FollowUpDialogue } from './commands/follow-up-dialogue.js';
export { CloseDialogue } from './commands/close-dialogue.js';
export { HandOverDialogue } from './commands/hand-over-dialogue.js';
export { CancelDialogue } from './commands/cancel-dialogue.js';
export { DialoguesModule } from './dialogues.module.js';
