import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Decided } from '#event-store';
import { present } from '#kernel';
import {
  HandOverPetition,
  LinkPetitionToDialogue,
  MediatePetition,
  NotifyPetitioner,
  TellPetitionForwarder,
} from '#petitions';
import { CaseIds } from '../cases/case-ids.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import {
  HandOverPetitionDto,
  LinkDialogueDto,
  MediatePetitionDto,
  NotifyPetitionerDto,
  TellForwarderDto,
} from './petition.dto.js';

/** What is recorded about a petition or reflection beside the work on it. */
@ApiTags('petitions')
@Controller('petitions/:case')
export class PetitionFollowUpsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly ids: CaseIds,
  ) {}

  @Act('petition.notify', 'notify', 'Tell the citizen which of four things happened (LTCD 28(1))')
  async notify(@Param('case') id: string, @Body() dto: NotifyPetitionerDto, @AsAuthor() by: Author) {
    const { answer, way, documentNo } = dto;
    const data = { ...(await this.entry(id, dto, by)), answer, way, ...present({ documentNo }) };
    return this.run(new NotifyPetitioner(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.link-dialogue', 'link-dialogue', 'Link it to the same matter raised at a dialogue')
  async link(@Param('case') id: string, @Body() dto: LinkDialogueDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), dialogueId: dto.dialogueId, no: dto.no };
    return this.run(new LinkPetitionToDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.mediate', 'mediate', 'Refer the dispute to the mediation team beside')
  async mediate(@Param('case') id: string, @Body() dto: MediatePetitionDto, @AsAuthor() by: Author) {
    const { to, documentNo } = dto;
    const data = { ...(await this.entry(id, dto, by)), to, ...present({ documentNo }) };
    return this.run(new MediatePetition(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.tell-forwarder', 'tell-forwarder', 'Tell the body that sent it on what came of it')
  async tellForwarder(@Param('case') id: string, @Body() dto: TellForwarderDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), documentNo: dto.documentNo };
    return this.run(new TellPetitionForwarder(data, by.who(dto.expectedRevision)));
  }

  @Act('petition.hand-over', 'hand-over', 'Pass it to another unit, with its clocks')
  async handOver(@Param('case') id: string, @Body() dto: HandOverPetitionDto, @AsAuthor() by: Author) {
    const { to, basis, documentNo } = dto;
    const data = { ...(await this.entry(id, dto, by)), to, basis, ...present({ documentNo }) };
    return this.run(new HandOverPetition(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, by: Author) {
    return { petitionId: await this.ids.find('petition', id, by), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
