import { Module } from '@nestjs/common';
import { PlanDialogueHandler } from './commands/plan-dialogue.js';
import { AnnounceDialogueHandler } from './commands/announce-dialogue.js';
import { CollectOpinionHandler } from './commands/collect-opinion.js';
import { HoldDialogueHandler } from './commands/hold-dialogue.js';
import { AnswerOpinionHandler } from './commands/answer-opinion.js';
import { CommitOpinionHandler } from './commands/commit-opinion.js';
import { GuideOpinionHandler } from './commands/guide-opinion.js';
import { ForwardOpinionHandler } from './commands/forward-opinion.js';
import { RaisePetitionFromOpinionHandler } from './commands/raise-petition-from-opinion.js';
import { ConcludeDialogueHandler } from './commands/conclude-dialogue.js';
import { PublishDialogueHandler } from './commands/publish-dialogue.js';
import { RequestDialogueHandler } from './commands/request-dialogue.js';
import { AnswerDialogueRequestHandler } from './commands/answer-dialogue-request.js';
import { PostponeDialogueHandler } from './commands/postpone-dialogue.js';
import { ReadOutConclusionsHandler } from './commands/read-out-conclusions.js';
import { DeclineOpinionHandler } from './commands/decline-opinion.js';
import { SignMinutesHandler } from './commands/sign-minutes.js';
import { FollowUpDialogueHandler } from './commands/follow-up-dialogue.js';
import { CloseDialogueHandler } from './commands/close-dialogue.js';
import { CancelDialogueHandler } from './commands/cancel-dialogue.js';
import { HandOverDialogueHandler } from './commands/hand-over-dialogue.js';

/** `Decisions`, `Clock`, `LawBook` and `CaseNumbers` come from the application. */
@Module({
  providers: [
    PlanDialogueHandler,
    AnnounceDialogueHandler,
    CollectOpinionHandler,
    HoldDialogueHandler,
    AnswerOpinionHandler,
    CommitOpinionHandler,
    GuideOpinionHandler,
    ForwardOpinionHandler,
    RaisePetitionFromOpinionHandler,
    ConcludeDialogueHandler,
    PublishDialogueHandler,
    RequestDialogueHandler,
    AnswerDialogueRequestHandler,
    PostponeDialogueHandler,
    ReadOutConclusionsHandler,
    DeclineOpinionHandler,
    SignMinutesHandler,
    FollowUpDialogueHandler,
    CloseDialogueHandler,
    CancelDialogueHandler,
    HandOverDialogueHandler,
  ],
})
export class DialoguesModule {}
