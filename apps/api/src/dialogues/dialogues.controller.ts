import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnnounceDialogue,
  CancelDialogue,
  CollectOpinion,
  ConcludeDialogue,
  HoldDialogue,
  PlanDialogue,
  PublishDialogue,
} from '#dialogues';
import type { Decided } from '#event-store';
import { localDate, present, refuse } from '#kernel';
import { DialoguePage, Dialogues, type DialogueRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { DialogueActions, type ShownDialogue } from './dialogue-actions.js';
import {
  CancelDialogueDto,
  CollectOpinionDto,
  ConcludeDialogueDto,
  DialoguesDto,
  HoldDialogueDto,
  PlanDialogueDto,
  WaysDto,
} from './dialogue.dto.js';

/** đối thoại: a leader and the people in one room, from the plan to the published conclusions. */
@ApiTags('dialogues')
@Controller('dialogues')
export class DialoguesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly actions: DialogueActions,
  ) {}

  @Get()
  @Policy('dialogue.read')
  @ApiOperation({ summary: 'Dialogues, newest day first' })
  async list(
    @Query() { tt }: DialoguesDto,
    @By() { actor }: Caller,
  ): Promise<{ dialogues: readonly DialogueRow[] }> {
    return { dialogues: await this.queries.execute(new Dialogues(actor, tt)) };
  }

  @Get(':id')
  @Policy('dialogue.read')
  @ApiOperation({ summary: 'One dialogue with its opinions, by id or code' })
  async page(@Param('id') id: string, @By() { actor }: Caller): Promise<ShownDialogue> {
    const page = await this.queries.execute(new DialoguePage(actor, id));
    return page ? this.actions.show(actor, page) : refuse<EdgeRefusal>('not-found');
  }

  @Act('dialogue.plan', '', 'Plan a dialogue', 201)
  async plan(@Body() dto: PlanDialogueDto, @AsAuthor() by: Author) {
    const { dialogueId, kind, title, topics, audience, startsAt, place, chair } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const opinionsUntil = dto.opinionsUntil === undefined ? undefined : localDate(dto.opinionsUntil);
    const when = { heldOn: localDate(dto.heldOn), startsAt, ...present({ opinionsUntil }) };
    const data = { dialogueId, ...toEntry(dto), kind, unit, title, topics, audience, ...when, place, chair };
    return { dialogueId, ...(await this.run(new PlanDialogue(data, by.who(dto.expectedRevision)))) };
  }

  @Act('dialogue.announce', ':id/announce', 'Announce it')
  async announce(@Param('id') id: string, @Body() dto: WaysDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), ways: dto.ways };
    return this.run(new AnnounceDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.collect', ':id/opinions', 'Collect an opinion, before or at the meeting')
  async collect(@Param('id') id: string, @Body() dto: CollectOpinionDto, @AsAuthor() by: Author) {
    const { text, topic, hamlet, source } = dto;
    const data = { ...(await this.entry(id, dto, by)), text, topic, ...present({ hamlet }), source };
    return this.run(new CollectOpinion(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.hold', ':id/hold', 'The meeting took place')
  async hold(@Param('id') id: string, @Body() dto: HoldDialogueDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), attended: dto.attended, chair: dto.chair };
    return this.run(new HoldDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.conclude', ':id/conclude', 'Sign the notice of conclusion')
  async conclude(@Param('id') id: string, @Body() dto: ConcludeDialogueDto, @AsAuthor() by: Author) {
    const { documentNo, conclusions } = dto;
    const data = { ...(await this.entry(id, dto, by)), documentNo, conclusions };
    return this.run(new ConcludeDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.publish', ':id/publish', 'Publish the conclusions')
  async publish(@Param('id') id: string, @Body() dto: WaysDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), ways: dto.ways };
    return this.run(new PublishDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.cancel', ':id/cancel', 'It will not take place')
  async cancel(@Param('id') id: string, @Body() dto: CancelDialogueDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new CancelDialogue(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, by: Caller) {
    return { dialogueId: await this.actions.find(by.actor, id), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
