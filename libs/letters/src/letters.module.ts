import { Module } from '@nestjs/common';
import { AnswerLetterForwarderHandler } from './commands/answer-letter-forwarder.js';
import { ClassifyLetterHandler } from './commands/classify-letter.js';
import { ConfirmLetterHandler } from './commands/confirm-letter.js';
import { CorrectLetterHandler } from './commands/correct-letter.js';
import { KeepLetterHandler } from './commands/keep-letter.js';
import { DestroyLetterHandler } from './commands/destroy-letter.js';
import { FileLetterHandler } from './commands/file-letter.js';
import { GuideLetterHandler } from './commands/guide-letter.js';
import { HandOverLetterHandler } from './commands/hand-over-letter.js';
import { MergeLetterHandler } from './commands/merge-letter.js';
import { NotifyLetterAuthorHandler } from './commands/notify-letter-author.js';
import { ProposeLetterHandler } from './commands/propose-letter.js';
import { ReceiveLetterHandler } from './commands/receive-letter.js';
import { RecordTransferReplyHandler } from './commands/record-transfer-reply.js';
import { ReferLetterHandler } from './commands/refer-letter.js';
import { RegisterLetterHandler } from './commands/register-letter.js';
import { ReturnLetterHandler } from './commands/return-letter.js';
import { RouteLetterHandler } from './commands/route-letter.js';
import { SplitLetterHandler } from './commands/split-letter.js';
import { TransferLetterHandler } from './commands/transfer-letter.js';
import { UrgeLowerLevelHandler } from './commands/urge-lower-level.js';
import { WallLetterSenderHandler } from './commands/wall-letter-sender.js';

/** `Decisions`, `EventStore`, `IdentityVault`, `Clock`, `LawBook` and `CaseNumbers` come from the application. */
@Module({
  providers: [
    AnswerLetterForwarderHandler,
    ClassifyLetterHandler,
    ConfirmLetterHandler,
    CorrectLetterHandler,
    DestroyLetterHandler,
    KeepLetterHandler,
    FileLetterHandler,
    GuideLetterHandler,
    HandOverLetterHandler,
    MergeLetterHandler,
    NotifyLetterAuthorHandler,
    ProposeLetterHandler,
    ReceiveLetterHandler,
    RecordTransferReplyHandler,
    ReferLetterHandler,
    RegisterLetterHandler,
    ReturnLetterHandler,
    RouteLetterHandler,
    SplitLetterHandler,
    TransferLetterHandler,
    UrgeLowerLevelHandler,
    WallLetterSenderHandler,
  ],
})
export class LettersModule {}
