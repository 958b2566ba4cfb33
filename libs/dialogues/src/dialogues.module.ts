import { Module } from '@nestjs/common';
import { PlanDialogueHandler } from './commands/plan-dialogue.js';
import { AnnounceDialogueHandler } from './commands/announce-dialogue.js';
import { CollectOpinionHandler } from './commands/collect-opinion.js';
import { HoldDialogueHandler } from './commands/hold-dialogue.js';
import { AnswerOpinionHandler } from './commands/answer-opinion.js';
import { CommitOpinionHandler } from './commands/commit-opinion.js';
import { GuideOpinionHandler } from './commands/guide-opinion.js';
import { ForwardOpinionHandler } from './commands/forward-opinion.js';
import { ConcludeDialogueHandler } from './commands/conclude-dialogue.js';
import { PublishDialogueHandler } from './commands/publish-dialogue.js';
import { CancelDialogueHandler } from './commands/cancel-dialogue.js';

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
    ConcludeDialogueHandler,
    PublishDialogueHandler,
    CancelDialogueHandler,
  ],
})
export class DialoguesModule {}
