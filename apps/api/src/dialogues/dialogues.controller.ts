import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnnounceDialogue,
  CancelDialogue,
  CloseDialogue,
  CollectOpinion,
  FollowUpDialogue,
  PlanDialogue,
  PostponeDialogue,
  PublishDialogue,
} from '#dialogues';
import type { Decided } from '#event-store';
import { localDate, present, refuse } from '#kernel';
import { DialoguePage, Dialogues, type DialogueRow } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { DialogueActions, type ShownDialogue } from './dialogue-actions.js';
import { DialoguesDto, PlanDialogueDto, PostponeDialogueDto, WaysDto } from './dialogue.dto.js';
import { CancelDialogueDto, NoteDto } from './meeting.dto.js';
import { CollectOpinionDto } from './opinion.dto.js';

/** đối thoại, hội nghị of every kind: the plan, the announcement, the opinions, what follows the conclusions. */
@ApiTags('dialogues')
@Controller('dialogues')
export class DialoguesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly actions: DialogueActions,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  @Get()
  @Policy('dialogue.read')
  @ApiOperation({ summary: 'Dialogues and conferences, newest day first' })
  async list(
    @Query() { tt, loai }: DialoguesDto,
    @By() { actor }: Caller,
  ): Promise<{ dialogues: readonly DialogueRow[] }> {
    const filter = present({ status: tt, kind: loai });
    return { dialogues: await this.queries.execute(new Dialogues(actor, filter)) };
  }

  @Get(':id')
  @Policy('dialogue.read')
  @ApiOperation({ summary: 'One dialogue with its opinions, by id or code' })
  async page(@Param('id') id: string, @By() { actor }: Caller): Promise<ShownDialogue> {
    const page = await this.queries.execute(new DialoguePage(actor, id));
    return page ? this.actions.show(actor, page) : refuse<EdgeRefusal>('not-found');
  }

  @Act('dialogue.plan', '', 'Plan a dialogue or a conference', 201)
  async plan(@Body() dto: PlanDialogueDto, @AsAuthor() by: Author) {
    const { dialogueId, kind, title, topics, audience, startsAt, place, chair } = dto;
    const { establishment, online, conference } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const opinionsUntil = dto.opinionsUntil === undefined ? undefined : localDate(dto.opinionsUntil);
    const when = { heldOn: localDate(dto.heldOn), startsAt };
    const what = { kind, unit, title, topics, audience, place, chair };
    const more = present({ establishment, online, opinionsUntil, conference });
    const data = { dialogueId, ...toEntry(dto), ...when, ...what, ...more };
    return { dialogueId, ...(await this.run(new PlanDialogue(data, by.who(dto.expectedRevision)))) };
  }

  @Act('dialogue.postpone', ':id/postpone', 'Another day; it counts only once it is held')
  async postpone(@Param('id') id: string, @Body() dto: PostponeDialogueDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), heldOn: localDate(dto.heldOn), reason: dto.reason };
    return this.run(new PostponeDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.announce', ':id/announce', 'Announce it, or send its contents to the other side')
  async announce(@Param('id') id: string, @Body() dto: WaysDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), ways: dto.ways };
    return this.run(new AnnounceDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.collect', ':id/opinions', 'Collect an opinion, before or at the meeting')
  async collect(@Param('id') id: string, @Body() dto: CollectOpinionDto, @AsAuthor() by: Author) {
    const { text, topic, hamlet, source } = dto;
    const entry = await this.entry(id, dto, by);
    const guidedTo = this.catalogues.guidedTo(topic, entry.occurredOn);
    const data = { ...entry, text, topic, ...present({ hamlet, guidedTo }), source };
    return this.run(new CollectOpinion(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.publish', ':id/publish', 'Publish the conclusions')
  async publish(@Param('id') id: string, @Body() dto: WaysDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), ways: dto.ways };
    return this.run(new PublishDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.follow-up', ':id/follow-up', 'How far the conclusions have come')
  async followUp(@Param('id') id: string, @Body() dto: NoteDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), note: dto.note };
    return this.run(new FollowUpDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.close', ':id/close', 'Everything that it promised has been told')
  async close(@Param('id') id: string, @Body() dto: NoteDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), note: dto.note };
    return this.run(new CloseDialogue(data, by.who(dto.expectedRevision)));
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
