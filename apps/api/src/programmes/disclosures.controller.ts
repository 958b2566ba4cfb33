import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerDisclosureQuestion,
  BroadcastDisclosure,
  OpenDisclosure,
  PublishDisclosure,
  QuestionDisclosure,
  RemoveDisclosure,
  WithdrawDisclosure,
  disclosureItems,
} from '#duties';
import type { Decided } from '#event-store';
import { Clock, present } from '#kernel';
import { Disclosures } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import {
  DaysDto,
  EvidenceDto,
  OpenDisclosureDto,
  PublishDisclosureDto,
  QuestionAnswerDto,
  QuestionDto,
  ProgrammeReasonDto,
  RemoveDto,
} from './register.dto.js';
import { daysOf } from './days-of.js';

/** công khai: what must be made public, by when, where it hangs and what the people asked about it. */
@ApiTags('disclosures')
@Controller('disclosures')
export class DisclosuresController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('disclosure.read')
  @ApiOperation({ summary: 'What was decided on these days, and the share published on time' })
  list(@Query() dto: DaysDto, @By() { actor }: Caller) {
    const { from, to } = daysOf(dto, this.clock.today());
    return this.queries.execute(new Disclosures(actor, from, to));
  }

  @Get('items')
  @Policy('disclosure.read')
  @ApiOperation({ summary: 'Items of the law that must be public' })
  items() {
    return { items: disclosureItems };
  }

  @Act('disclosure.open', '', 'Something must be made public', 201)
  async open(@Body() dto: OpenDisclosureDto, @AsAuthor() by: Author) {
    const { disclosureId, item, title, responsible, establishment, decisionNo } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const what = { unit, item, title, responsible, ...present({ establishment, decisionNo }) };
    const data = { disclosureId, ...toEntry(dto), ...what };
    return { disclosureId, ...(await this.run(new OpenDisclosure(data, by.who(dto.expectedRevision)))) };
  }

  @Act('disclosure.publish', ':id/publish', 'It was made public')
  publish(@Param('id') id: string, @Body() dto: PublishDisclosureDto, @AsAuthor() by: Author) {
    const { ways, place, evidence } = dto;
    const data = { ...entry(id, dto), ways, place, evidence };
    return this.run(new PublishDisclosure(data, by.who(dto.expectedRevision)));
  }

  @Act('disclosure.broadcast', ':id/broadcast', 'It was broadcast by loudspeaker on this day')
  broadcast(@Param('id') id: string, @Body() dto: EvidenceDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), evidence: dto.evidence };
    return this.run(new BroadcastDisclosure(data, by.who(dto.expectedRevision)));
  }

  @Act('disclosure.question', ':id/question', 'The people asked about it')
  question(@Param('id') id: string, @Body() dto: QuestionDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), question: dto.question };
    return this.run(new QuestionDisclosure(data, by.who(dto.expectedRevision)));
  }

  @Act('disclosure.reply', ':id/reply', 'A question was answered')
  reply(@Param('id') id: string, @Body() dto: QuestionAnswerDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), no: dto.no, answer: dto.answer };
    return this.run(new AnswerDisclosureQuestion(data, by.who(dto.expectedRevision)));
  }

  @Act('disclosure.remove', ':id/remove', 'It was taken down, after it had hung long enough')
  remove(@Param('id') id: string, @Body() dto: RemoveDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), ...present({ note: dto.note }) };
    return this.run(new RemoveDisclosure(data, by.who(dto.expectedRevision)));
  }

  @Act('disclosure.withdraw', ':id/withdraw', 'It was entered by mistake')
  withdraw(@Param('id') id: string, @Body() dto: ProgrammeReasonDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), reason: dto.reason };
    return this.run(new WithdrawDisclosure(data, by.who(dto.expectedRevision)));
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}

const entry = (disclosureId: string, dto: EntryDto) => ({ disclosureId, ...toEntry(dto) });
