import { Module } from '@nestjs/common';
import { AnswerVisitHandler } from './commands/answer-visit.js';
import { HandOverSessionHandler } from './commands/hand-over-session.js';
import { CancelSessionHandler } from './commands/cancel-session.js';
import { CorrectVisitHandler } from './commands/correct-visit.js';
import { GiveOnlineNoticeHandler } from './commands/give-online-notice.js';
import { HoldSessionHandler } from './commands/hold-session.js';
import { IssueConclusionsHandler } from './commands/issue-conclusions.js';
import { IssueRefusalNoticeHandler } from './commands/issue-refusal-notice.js';
import { LinkLetterToVisitHandler } from './commands/link-letter-to-visit.js';
import { LogVisitHandler } from './commands/log-visit.js';
import { PassOnlineTestHandler } from './commands/pass-online-test.js';
import { PlanSessionHandler } from './commands/plan-session.js';
import { PostScheduleHandler } from './commands/post-schedule.js';
import { PostponeSessionHandler } from './commands/postpone-session.js';

/** `Decisions`, `Clock`, `LawBook` and `CaseNumbers` come from the application. */
@Module({
  providers: [
    AnswerVisitHandler,
    CancelSessionHandler,
    HandOverSessionHandler,
    CorrectVisitHandler,
    GiveOnlineNoticeHandler,
    HoldSessionHandler,
    IssueConclusionsHandler,
    IssueRefusalNoticeHandler,
    LinkLetterToVisitHandler,
    LogVisitHandler,
    PassOnlineTestHandler,
    PlanSessionHandler,
    PostScheduleHandler,
    PostponeSessionHandler,
  ],
})
export class VisitsModule {}
