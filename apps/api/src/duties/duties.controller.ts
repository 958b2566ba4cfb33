import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  EndObligation,
  RecordDutyFulfilled,
  SetObligation,
  WaiveDuty,
  WithdrawDutyFulfilment,
  dutyIdOf,
  isAbove,
} from '#duties';
import type { Decided } from '#event-store';
import { Clock, localDate, refuse } from '#kernel';
import type { DutyEvidence } from '#law';
import {
  Backlog,
  DutyBoard,
  DutyCoverage,
  DutyQuality,
  Establishments,
  Obligations,
  Scorecard,
  type DutyQuestion,
} from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import {
  BacklogDto,
  CoverageDto,
  DutySpanDto,
  EndObligationDto,
  FulfilDutyDto,
  SetObligationDto,
  WaiveDutyDto,
  WithdrawFulfilmentDto,
} from './duty.dto.js';

/** Unresolved for so long: a hot spot begins (domain section 9, row 55). */
const BACKLOG_DAYS = 60;

/** nghĩa vụ: what leaders and establishments owe even when nobody complains, and how much of it was held. */
@ApiTags('duties')
@Controller('duties')
export class DutiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('duty.read')
  @ApiOperation({ summary: 'Every duty that somebody in scope owes: held, owed, who is missing' })
  async board(@Query() dto: DutySpanDto, @By() { actor }: Caller) {
    const question = this.questionOf(dto);
    return { ...question, duties: await this.queries.execute(new DutyBoard(actor, question)) };
  }

  @Get('coverage')
  @Policy('duty.read')
  @ApiOperation({ summary: 'One duty: held of owed, the missing by name, by kind of establishment' })
  async coverage(@Query() dto: CoverageDto, @By() { actor }: Caller) {
    const found = await this.queries.execute(new DutyCoverage(actor, dto.rule, this.questionOf(dto)));
    if (dto.above === undefined) return found;
    const statement = `trên ${dto.above} %`;
    return { ...found, threshold: { above: dto.above, met: isAbove(found, dto.above), statement } };
  }

  @Get('rules')
  @Policy('duty.read')
  @ApiOperation({ summary: 'Duties with a frequency: of law, dated, and those that units set' })
  async rules(@By() { actor }: Caller) {
    return { rules: await this.queries.execute(new Obligations(actor)) };
  }

  @Get('scorecard')
  @Policy('duty.read')
  @ApiOperation({
    summary: 'What the people know, discuss, do and check, unit by unit (dân biết, dân bàn …)',
  })
  async scorecard(@Query() dto: DutySpanDto, @By() { actor }: Caller) {
    const question = this.questionOf(dto);
    return { ...question, ...(await this.queries.execute(new Scorecard(actor, question))) };
  }

  @Get('quality')
  @Policy('duty.read')
  @ApiOperation({
    summary: 'Dialogues held for form’s sake: no opinions, identical minutes, no day in the conclusions',
  })
  quality(@Query() dto: DutySpanDto, @By() { actor }: Caller) {
    const { from, to } = this.questionOf(dto);
    return this.queries.execute(new DutyQuality(actor, from, to));
  }

  @Get('backlog')
  @Policy('case.read')
  @ApiOperation({ summary: 'Cases open for so many days or longer, and the hot ones among them' })
  backlog(@Query() { olderThan }: BacklogDto, @By() { actor }: Caller) {
    return this.queries.execute(new Backlog(actor, olderThan ?? BACKLOG_DAYS));
  }

  @Act('duty.fulfil', 'fulfil', 'Record by hand that a duty was fulfilled; the day is the day of the meeting')
  async fulfil(@Body() dto: FulfilDutyDto, @AsAuthor() by: Author) {
    const data = { ...(await this.owed(dto, by)), evidence: dto.evidence, by: dto.by };
    return this.run(new RecordDutyFulfilled(data, by.who(dto.expectedRevision)));
  }

  @Act('duty.withdraw', 'withdraw', 'Take back a record that was wrong')
  async withdraw(@Body() dto: WithdrawFulfilmentDto, @AsAuthor() by: Author) {
    const { dutyId, occurredOn, lateReason } = await this.owed(dto, by);
    const entry = { dutyId, occurredOn, ...(lateReason !== undefined && { lateReason }) };
    const data = { ...entry, no: dto.no, reason: dto.reason };
    return this.run(new WithdrawDutyFulfilment(data, by.who(dto.expectedRevision)));
  }

  @Act('duty.waive', 'waive', 'Free an establishment from a duty in one period')
  async waive(@Body() dto: WaiveDutyDto, @AsAuthor() by: Author) {
    const data = { ...(await this.owed(dto, by)), basis: dto.basis, reason: dto.reason };
    return this.run(new WaiveDuty(data, by.who(dto.expectedRevision)));
  }

  @Act('duty.set', 'obligations', 'A unit sets a duty for itself and everything below it', 201)
  async set(@Body() dto: SetObligationDto, @AsAuthor() by: Author) {
    const { obligationId, family, duty, owners, count, period, basis } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const evidence = dto.evidence as DutyEvidence;
    const what = { unit, family, duty, owners, count, period, evidence, basis };
    const data = { obligationId, ...toEntry(dto), ...what, validFrom: localDate(dto.validFrom) };
    return { obligationId, ...(await this.run(new SetObligation(data, by.who(dto.expectedRevision)))) };
  }

  @Act('duty.set', 'obligations/:id/end', 'It is no longer owed')
  async end(@Param('id') id: string, @Body() dto: EndObligationDto, @AsAuthor() by: Author) {
    const known = await this.queries.execute(new Obligations(by.actor));
    if (!known.some((one) => one.id === id && one.unit !== undefined)) refuse<EdgeRefusal>('not-found');
    const when = { validTo: localDate(dto.validTo), reason: dto.reason };
    const data = { obligationId: id, ...toEntry(dto), ...when };
    return this.run(new EndObligation(data, by.who(dto.expectedRevision)));
  }

  private questionOf({ from, to, asOf }: DutySpanDto): DutyQuestion {
    const seen = asOf === undefined ? this.clock.today() : localDate(asOf);
    const year = (from ?? to ?? seen).slice(0, 4);
    return {
      from: localDate(from ?? `${year}-01-01`),
      to: localDate(to ?? `${year}-12-31`),
      asOf: seen,
    };
  }

  /** @throws Refusal `not-found` for an establishment out of scope */
  private async owed(dto: FulfilDutyDto | WithdrawFulfilmentDto | WaiveDutyDto, by: Author) {
    const { rule: family, establishment, period } = dto;
    const all = await this.queries.execute(new Establishments(by.actor));
    const { unit } = all.find(({ id }) => id === establishment) ?? refuse<EdgeRefusal>('not-found');
    by.permit({ unit });
    const dutyId = dutyIdOf(family, establishment, period);
    return { dutyId, ...toEntry(dto), family, establishment, period, unit };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
