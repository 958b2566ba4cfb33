import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerRecommendation,
  CarryOutRecommendation,
  ReceiveRecommendation,
  WithdrawRecommendation,
} from '#duties';
import type { Decided } from '#event-store';
import { Clock, present } from '#kernel';
import { Recommendations } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { daysOf } from './days-of.js';
import {
  AnswerRecommendationDto,
  DaysDto,
  EvidenceDto,
  ProgrammeReasonDto,
  ReceiveRecommendationDto,
} from './register.dto.js';

/** kiến nghị của Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng: answered within fifteen days. */
@ApiTags('recommendations')
@Controller('recommendations')
export class RecommendationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('recommendation.read')
  @ApiOperation({ summary: 'Received on these days, and the share answered on time' })
  list(@Query() dto: DaysDto, @By() { actor }: Caller) {
    const { from, to } = daysOf(dto, this.clock.today());
    return this.queries.execute(new Recommendations(actor, from, to));
  }

  @Act('recommendation.receive', '', 'A board of the people recommends something', 201)
  async receive(@Body() dto: ReceiveRecommendationDto, @AsAuthor() by: Author) {
    const { recommendationId, board, subject, text, documentNo } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const what = { unit, board, subject, text, ...present({ documentNo }) };
    const data = { recommendationId, ...toEntry(dto), ...what };
    return {
      recommendationId,
      ...(await this.run(new ReceiveRecommendation(data, by.who(dto.expectedRevision)))),
    };
  }

  @Act('recommendation.answer', ':id/answer', 'The head answers')
  answer(@Param('id') id: string, @Body() dto: AnswerRecommendationDto, @AsAuthor() by: Author) {
    const { accepted, answer, documentNo } = dto;
    const data = { ...entry(id, dto), accepted, answer, ...present({ documentNo }) };
    return this.run(new AnswerRecommendation(data, by.who(dto.expectedRevision)));
  }

  @Act('recommendation.carry-out', ':id/carry-out', 'What was promised was done')
  carryOut(@Param('id') id: string, @Body() dto: EvidenceDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), evidence: dto.evidence };
    return this.run(new CarryOutRecommendation(data, by.who(dto.expectedRevision)));
  }

  @Act('recommendation.withdraw', ':id/withdraw', 'The board takes it back')
  withdraw(@Param('id') id: string, @Body() dto: ProgrammeReasonDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), reason: dto.reason };
    return this.run(new WithdrawRecommendation(data, by.who(dto.expectedRevision)));
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}

const entry = (recommendationId: string, dto: EntryDto) => ({ recommendationId, ...toEntry(dto) });
