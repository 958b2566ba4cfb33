import { Module } from '@nestjs/common';
import { DeclareConflictHandler } from './commands/declare-conflict.js';
import { WithdrawConflictHandler } from './commands/withdraw-conflict.js';

/** Needs `Clock`, `ConflictSubjects` and `Decisions` from a global module. */
@Module({ providers: [DeclareConflictHandler, WithdrawConflictHandler] })
export class ConflictsModule {}
