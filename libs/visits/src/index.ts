export type * from './domain/visit.events.js';
export type * from './domain/visit.facts.js';
export type * from './domain/visit.command.js';
export type * from './domain/visit.refusal.js';
export type * from './domain/visit.state.js';
export * from './domain/refusal-grounds.js';
export * from './domain/visit.transitions.js';
export { visitDecider } from './domain/visit.js';
export { visitUpcasters } from './domain/visit.upcasters.js';
export type * from './domain/session.events.js';
export type { Direction, PlanSessionCommand, SessionCommand, SessionStep } from './domain/session.command.js';
export type * from './domain/session.refusal.js';
export type * from './domain/session.state.js';
export * from './domain/session.transitions.js';
export { commitmentOfSession } from './domain/session.holding.js';
export { sessionDecider } from './domain/session.js';
export { sessionUpcasters } from './domain/session.upcasters.js';
export { AnswerVisit } from './commands/answer-visit.js';
export { CorrectVisit } from './commands/correct-visit.js';
export { IssueRefusalNotice } from './commands/issue-refusal-notice.js';
export { LinkLetterToVisit } from './commands/link-letter-to-visit.js';
export {
  LogVisit,
  type Reception,
  type ReceptionLogged,
  type ReceptionOutcome,
} from './commands/log-visit.js';
export { HandOverSession } from './commands/hand-over-session.js';
export { CancelSession } from './commands/cancel-session.js';
export { GiveOnlineNotice } from './commands/give-online-notice.js';
export { HoldSession } from './commands/hold-session.js';
export { IssueConclusions } from './commands/issue-conclusions.js';
export { PassOnlineTest } from './commands/pass-online-test.js';
export { PlanSession } from './commands/plan-session.js';
export { PostSchedule } from './commands/post-schedule.js';
export { PostponeSession } from './commands/postpone-session.js';
export { VisitsModule } from './visits.module.js';
