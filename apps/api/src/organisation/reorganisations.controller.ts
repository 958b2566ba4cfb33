import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { localDate, refuse } from '#kernel';
import {
  ConfirmReorganisation,
  ProposeMerge,
  ProposeSplit,
  WithdrawReorganisation,
  type ReorganisationRefusal,
} from '#organisation';
import {
  DenunciationsOfUnits,
  Reorganisations,
  WorkOfUnits,
  type DenunciationTotal,
  type ReorganisationRow,
  type UnitWork,
} from '#views';
import { answerOf } from '../http/command-answer.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { DueReorganisations } from './due-reorganisations.js';
import { MergeDto, SplitDto, WithdrawDto, WorkDto, toNewUnit } from './reorganisation.dto.js';

/** sáp nhập, chia tách: one person asks, a second one confirms, and it happens on its day. */
@ApiTags('organisation')
@Controller()
export class ReorganisationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly due: DueReorganisations,
  ) {}

  @Get('reorganisations')
  @Policy('unit.reorganise')
  @ApiOperation({ summary: 'Mergers and splits of units in my scope' })
  async list(@By() { actor }: Caller): Promise<{ reorganisations: readonly ReorganisationRow[] }> {
    return { reorganisations: await this.queries.execute(new Reorganisations(actor)) };
  }

  @Get('unit-work')
  @Policy('unit.reorganise')
  @ApiOperation({ summary: 'What these units have in hand: what a merger would hand over, clocks unchanged' })
  async work(
    @Query() { dv }: WorkDto,
    @By() { actor }: Caller,
  ): Promise<UnitWork & Readonly<{ denunciations: DenunciationTotal }>> {
    const units = dv.split(',');
    const work = await this.queries.execute(new WorkOfUnits(actor, units));
    return { ...work, denunciations: await this.queries.execute(new DenunciationsOfUnits(actor, units)) };
  }

  @Act('unit.reorganise', 'units/merge', 'Ask for a merger; a second person confirms it', 201)
  async merge(@Body() dto: MergeDto, @AsAuthor() by: Author) {
    const { from, establish, legalBasis } = dto;
    const into =
      dto.into ?? (establish ? by.key : refuse<ReorganisationRefusal>('reorganisation.units-missing'));
    for (const unit of [...from, establish ? establish.parent : into]) by.permit({ unit });
    const made = establish && dto.into === undefined ? { establish: toNewUnit(establish, into) } : {};
    const plan = { from, into, ...made, day: localDate(dto.day), legalBasis };
    return {
      reorganisation: by.key,
      ...answerOf(await this.commands.execute(new ProposeMerge(by.key, plan, by.who()))),
    };
  }

  @Act('unit.reorganise', 'units/split', 'Ask for a split; a second person confirms it', 201)
  async split(@Body() dto: SplitDto, @AsAuthor() by: Author) {
    const establish = dto.establish.map((unit, at) => toNewUnit(unit, `${by.key}-${at + 1}`));
    const heir = establish.find(({ name }) => name === dto.heir)?.unitId ?? dto.heir;
    const into = [...dto.into, ...establish.map(({ unitId }) => unitId)];
    for (const unit of [dto.from, ...dto.into, ...dto.establish.map(({ parent }) => parent)])
      by.permit({ unit });
    const { from, legalBasis } = dto;
    const plan = { from, into, heir, establish, day: localDate(dto.day), legalBasis };
    return {
      reorganisation: by.key,
      ...answerOf(await this.commands.execute(new ProposeSplit(by.key, plan, by.who()))),
    };
  }

  @Act('unit.reorganise', 'reorganisations/:id/confirm', 'Agree as the second person')
  async confirm(@Param('id') id: string, @AsAuthor() by: Author) {
    const answer = answerOf(await this.commands.execute(new ConfirmReorganisation(id, by.who())));
    const position = await this.due.carryOut();
    return position === undefined ? answer : { ...answer, position };
  }

  @Act('unit.reorganise', 'reorganisations/:id/withdraw', 'Give the plan up before its day')
  async withdraw(@Param('id') id: string, @Body() { reason }: WithdrawDto, @AsAuthor() by: Author) {
    return answerOf(await this.commands.execute(new WithdrawReorganisation(id, reason, by.who())));
  }
}
