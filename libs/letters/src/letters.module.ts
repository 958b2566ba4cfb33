import { Module } from '@nestjs/common';
import { ClassifyLetterHandler } from './commands/classify-letter.js';
import { FileLetterHandler } from './commands/file-letter.js';
import { GuideLetterHandler } from './commands/guide-letter.js';
import { MergeLetterHandler } from './commands/merge-letter.js';
import { ProposeLetterHandler } from './commands/propose-letter.js';
import { ReceiveLetterHandler } from './commands/receive-letter.js';
import { RecordTransferReplyHandler } from './commands/record-transfer-reply.js';
import { RegisterLetterHandler } from './commands/register-letter.js';
import { ReturnLetterHandler } from './commands/return-letter.js';
import { TransferLetterHandler } from './commands/transfer-letter.js';

/** `Decisions`, `EventStore`, `Clock`, `LawBook` and `CaseNumbers` come from the application. */
@Module({
  providers: [
    ReceiveLetterHandler,
    RegisterLetterHandler,
    ClassifyLetterHandler,
    ProposeLetterHandler,
    GuideLetterHandler,
    TransferLetterHandler,
    ReturnLetterHandler,
    FileLetterHandler,
    MergeLetterHandler,
    RecordTransferReplyHandler,
  ],
})
export class LettersModule {}
