import { Body, Controller, Get, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  RecordDutyFulfilled,
  WaiveDuty,
  WithdrawDutyFulfilment,
  WithdrawDutyWaiver,
  dutyIdOf,
} from '#duties';
import type { Decided } from '#event-store';
import { Clock, present, refuse } from '#kernel';
import { DutyRecords, Establishments, Obligations, type CoverageRefusal } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import {
  DutyRecordsDto,
  FulfilDutyDto,
  WaiveDutyDto,
  WithdrawFulfilmentDto,
  WithdrawWaiverDto,
  type OwedDto,
} from './duty.dto.js';

/** What is recorded of a duty by hand: it counts for the period that it names, until it is taken back. */
@ApiTags('duties')
@Controller('duties')
export class DutyRecordsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get('records')
  @Policy('duty.read')
  @ApiOperation({ summary: 'Recorded by hand for the periods of a year: fulfilled, taken back, waived' })
  records(@Query() { year }: DutyRecordsDto, @By() { actor }: Caller) {
    return this.queries.execute(new DutyRecords(actor, year ?? Number(this.clock.today().slice(0, 4))));
  }

  @Act('duty.fulfil', 'fulfil', 'Record by hand that a duty was fulfilled; the day is the day of the meeting')
  async fulfil(@Body() dto: FulfilDutyDto, @AsAuthor() by: Author) {
    const data = { ...(await this.owed(dto, by)), evidence: dto.evidence, by: dto.by };
    return this.run(new RecordDutyFulfilled(data, by.who(dto.expectedRevision)));
  }

  @Act('duty.withdraw', 'withdraw', 'Take back a record that was wrong')
  async withdraw(@Body() dto: WithdrawFulfilmentDto, @AsAuthor() by: Author) {
    const data = { ...(await this.recorded(dto, by)), no: dto.no, reason: dto.reason };
    return this.run(new WithdrawDutyFulfilment(data, by.who(dto.expectedRevision)));
  }

  @Act('duty.waive', 'waive', 'Free an establishment from a duty in one period')
  async waive(@Body() dto: WaiveDutyDto, @AsAuthor() by: Author) {
    const data = { ...(await this.owed(dto, by)), basis: dto.basis, reason: dto.reason };
    return this.run(new WaiveDuty(data, by.who(dto.expectedRevision)));
  }

  @Act('duty.withdraw-waiver', 'withdraw-waiver', 'Take back a waiver: the duty is owed again')
  async withdrawWaiver(@Body() dto: WithdrawWaiverDto, @AsAuthor() by: Author) {
    const data = { ...(await this.recorded(dto, by)), reason: dto.reason };
    return this.run(new WithdrawDutyWaiver(data, by.who(dto.expectedRevision)));
  }

  /** Which record it speaks of, and when. */
  private async recorded(dto: OwedDto, by: Author) {
    const { dutyId, occurredOn, lateReason } = await this.owed(dto, by);
    return { dutyId, occurredOn, ...present({ lateReason }) };
  }

  /** @throws Refusal `not-found` for an establishment out of scope, `duty.rule-unknown` for a duty that nobody owes */
  private async owed(dto: OwedDto, by: Author) {
    const { rule: family, establishment, period } = dto;
    const all = await this.queries.execute(new Establishments(by.actor));
    const { unit } = all.find(({ id }) => id === establishment) ?? refuse<EdgeRefusal>('not-found');
    by.permit({ unit });
    const rules = await this.queries.execute(new Obligations(by.actor));
    if (!rules.some((rule) => rule.family === family)) refuse<CoverageRefusal>('duty.rule-unknown');
    const dutyId = dutyIdOf(family, establishment, period);
    return { dutyId, ...toEntry(dto), family, establishment, period, unit };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
