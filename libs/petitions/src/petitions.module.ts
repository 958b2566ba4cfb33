import { Module } from '@nestjs/common';
import { AnswerPetitionHandler } from './commands/answer-petition.js';
import { AssignPetitionHandler } from './commands/assign-petition.js';
import { ClassifyPetitionHandler } from './commands/classify-petition.js';
import { ClosePetitionHandler } from './commands/close-petition.js';
import { HandOverPetitionHandler } from './commands/hand-over-petition.js';
import { ReceivePetitionHandler } from './commands/receive-petition.js';
import { RegisterPetitionHandler } from './commands/register-petition.js';
import { ReopenPetitionHandler } from './commands/reopen-petition.js';
import { ResumePetitionHandler } from './commands/resume-petition.js';
import { SetPetitionDueHandler } from './commands/set-petition-due.js';
import { SuspendPetitionHandler } from './commands/suspend-petition.js';
import { TransferPetitionHandler } from './commands/transfer-petition.js';
import { NotifyPetitionerHandler } from './commands/notify-petitioner.js';
import { LinkPetitionToDialogueHandler } from './commands/link-petition-to-dialogue.js';
import { MediatePetitionHandler } from './commands/mediate-petition.js';
import { TellPetitionForwarderHandler } from './commands/tell-petition-forwarder.js';

/** Needs `Decisions`, `Clock` and `LawBook` from a global module of the application. */
@Module({
  providers: [
    ReceivePetitionHandler,
    RegisterPetitionHandler,
    ClassifyPetitionHandler,
    AssignPetitionHandler,
    HandOverPetitionHandler,
    SetPetitionDueHandler,
    SuspendPetitionHandler,
    ResumePetitionHandler,
    AnswerPetitionHandler,
    TransferPetitionHandler,
    ClosePetitionHandler,
    ReopenPetitionHandler,
    NotifyPetitionerHandler,
    LinkPetitionToDialogueHandler,
    MediatePetitionHandler,
    TellPetitionForwarderHandler,
  ],
})
export class PetitionsModule {}
