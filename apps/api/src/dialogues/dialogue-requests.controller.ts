import { Body, Controller, Get, Param } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerDialogueRequest, RequestDialogue } from '#dialogues';
import type { Decided } from '#event-store';
import { present } from '#kernel';
import { DialogueRequests } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { DialogueActions } from './dialogue-actions.js';
import { AnswerRequestDto, RequestDialogueDto } from './dialogue.dto.js';

/** yêu cầu đối thoại: worker representatives or voters ask; the answer has its day. */
@ApiTags('dialogues')
@Controller('dialogue-requests')
export class DialogueRequestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly actions: DialogueActions,
  ) {}

  @Get()
  @Policy('dialogue.read')
  @ApiOperation({ summary: 'Requests for a dialogue, newest first' })
  async list(@By() { actor }: Caller) {
    const rows = await this.queries.execute(new DialogueRequests(actor));
    return { requests: await Promise.all(rows.map((row) => this.actions.showRequest(actor, row))) };
  }

  @Act('dialogue.request', '', 'Record that a dialogue is asked for', 201)
  async request(@Body() dto: RequestDialogueDto, @AsAuthor() by: Author) {
    const { dialogueId, kind, subject, asking, establishment } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const what = { kind, unit, subject, asking, ...present({ establishment }) };
    const data = { dialogueId, ...toEntry(dto), ...what };
    return { dialogueId, ...(await this.run(new RequestDialogue(data, by.who(dto.expectedRevision)))) };
  }

  @Act('dialogue.reply', ':id/reply', 'Accept or decline the request')
  async reply(@Param('id') id: string, @Body() dto: AnswerRequestDto, @AsAuthor() by: Author) {
    const dialogueId = await this.actions.find(by.actor, id);
    const data = { dialogueId, ...toEntry(dto), accepted: dto.accepted, answer: dto.answer };
    return this.run(new AnswerDialogueRequest(data, by.who(dto.expectedRevision)));
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
