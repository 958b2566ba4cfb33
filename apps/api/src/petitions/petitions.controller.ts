import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Decided } from '#event-store';
import { localDate, present } from '#kernel';
import {
  AnswerPetition,
  AssignPetition,
  ClosePetition,
  ReopenPetition,
  ResumePetition,
  SuspendPetition,
  TransferPetition,
} from '#petitions';
import { CaseIds } from '../cases/case-ids.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import {
  AnswerPetitionDto,
  AssignPetitionDto,
  ClosePetitionDto,
  PetitionReasonDto,
  TransferPetitionDto,
} from './petition.dto.js';

/** What is done to a petition or reflection (kiến nghị, phản ánh) after it was received. */
@ApiTags('petitions')
@Controller('petitions/:case')
export class PetitionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly ids: CaseIds,
  ) {}

  @Act('petition.assign', 'assign', 'Give it to an officer')
  async assign(@Param('case') id: string, @Body() dto: AssignPetitionDto, @AsAuthor() by: Author) {
    const { assignee, unit, internalDueOn } = dto;
    const due = internalDueOn === undefined ? undefined : localDate(internalDueOn);
    const data = { ...(await this.entry(id, dto, by)), assignee, ...present({ unit, internalDueOn: due }) };
    return this.run(new AssignPetition(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.answer', 'answer', 'Answer the citizen; ends it')
  async answer(@Param('case') id: string, @Body() dto: AnswerPetitionDto, @AsAuthor() by: Author) {
    const { documentNo, answer, satisfied } = dto;
    const data = { ...(await this.entry(id, dto, by)), ...present({ documentNo, answer, satisfied }) };
    return this.run(new AnswerPetition(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.transfer', 'transfer', 'Send it to the competent body; ends it here')
  async transfer(@Param('case') id: string, @Body() dto: TransferPetitionDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), to: dto.to, documentNo: dto.documentNo };
    return this.run(new TransferPetition(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.suspend', 'suspend', 'Stop the clock, with a reason')
  async suspend(@Param('case') id: string, @Body() dto: PetitionReasonDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new SuspendPetition(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.resume', 'resume', 'Go on, with a reason')
  async resume(@Param('case') id: string, @Body() dto: PetitionReasonDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new ResumePetition(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.close', 'close', 'End it without an answer, with a reason')
  async close(@Param('case') id: string, @Body() dto: ClosePetitionDto, @AsAuthor() by: Author) {
    const { reason, outcome, ground, documentNo } = dto;
    const data = { ...(await this.entry(id, dto, by)), reason, ...present({ outcome, ground, documentNo }) };
    return this.run(new ClosePetition(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.reopen', 'reopen', 'Open it again, with a reason')
  async reopen(@Param('case') id: string, @Body() dto: PetitionReasonDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new ReopenPetition(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, by: Author) {
    return { petitionId: await this.ids.find('petition', id, by), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
