import { Module } from '@nestjs/common';
import { CarryOutApprovalHandler } from './commands/carry-out-approval.js';
import { ErasePersonHandler } from './commands/erase-person.js';
import { ExpireApprovalHandler } from './commands/expire-approval.js';
import { GiveApprovalHandler } from './commands/give-approval.js';
import { RefuseApprovalHandler } from './commands/refuse-approval.js';
import { RequestApprovalHandler } from './commands/request-approval.js';
import { WithdrawApprovalHandler } from './commands/withdraw-approval.js';

/** Needs `Clock`, `Decisions`, `IdentityVault` and `LawBook` from a global module. */
@Module({
  providers: [
    RequestApprovalHandler,
    GiveApprovalHandler,
    RefuseApprovalHandler,
    WithdrawApprovalHandler,
    ExpireApprovalHandler,
    CarryOutApprovalHandler,
    ErasePersonHandler,
  ],
})
export class ApprovalsModule {}
