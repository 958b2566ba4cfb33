import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#access';
import type { Decided } from '#event-store';
import { localDate, present, refuse } from '#kernel';
import {
  AdjustPeriod,
  ClosePeriod,
  formSetFor,
  periodIdOf,
  Periods,
  PrepareAdjustment,
  PreparePeriod,
  Reports,
  ReturnPeriod,
  type FormSet,
  type ListedPeriod,
  type PeriodRefusal,
  type Told,
} from '#reports';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { mayAct } from '../policy/may-act.js';
import { Policy } from '../policy/policy.js';
import { ConfirmPeriodDto, PeriodListDto, PeriodReasonDto, PreparePeriodDto } from './report.dto.js';
import { ShownPeriods, toldNumbers, type PeriodNumbers, type ShownPeriod } from './shown-period.js';
import { toldTo } from './shown-report.js';

/** A period that was replayed up to its position, against what was closed. */
type Proof = Readonly<{ number: number; position: string; hash: string; replayed: string; same: boolean }>;

/** kỳ báo cáo: drawn up by an adviser, closed by a second person, adjusted by number. */
@ApiTags('periods')
@Controller('periods')
export class PeriodsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly periods: Periods,
    private readonly reports: Reports,
    private readonly shownPeriods: ShownPeriods,
    private readonly units: UnitTree,
  ) {}

  @Get()
  @Policy('report.read')
  @ApiOperation({ summary: 'Periods that were drawn up or closed, the newest first' })
  async list(
    @Query() { unit }: PeriodListDto,
    @By() { actor }: Caller,
  ): Promise<{ periods: readonly ShownPeriod[] }> {
    const all = await this.periods.all();
    const seen = all.filter(
      ({ period }) =>
        (unit === undefined || period.unit === unit) &&
        mayAct(actor, 'report.read', period.unit, this.units.above),
    );
    const sets = await this.reports.formSets();
    return { periods: seen.map((one) => this.shownPeriods.show(one, actor, this.toldOf(one, actor, sets))) };
  }

  @Get(':id')
  @Policy('report.read')
  @ApiOperation({ summary: 'A period with its numbers as submitted, closed and adjusted' })
  async one(@Param('id') id: string, @By() by: Caller): Promise<ShownPeriod & { numbers: PeriodNumbers }> {
    const found = await this.find(id, by);
    const { submitted, closed } = found.period;
    const told = this.toldOf(found, by.actor, await this.reports.formSets());
    const numbers = {
      ...(submitted && { submitted: toldNumbers(submitted.snapshot.numbers, told) }),
      closed: closed.map(({ snapshot }) => toldNumbers(snapshot.numbers, told)),
    };
    return { ...this.shownPeriods.show(found, by.actor, told), numbers };
  }

  private toldOf({ period }: ListedPeriod, actor: Actor, sets: readonly FormSet[]): Told {
    const { formSet, unit } = period;
    const set = sets.find(({ id }) => id === formSet) ?? { forms: [] };
    return toldTo(set, mayAct(actor, 'denunciation.read', unit, this.units.above));
  }

  @Get(':id/proof')
  @Policy('report.read')
  @ApiOperation({ summary: 'Counts a closed period again out of the log and compares every cell and id' })
  async proof(@Param('id') id: string, @By() by: Caller): Promise<{ proofs: readonly Proof[] }> {
    const { unit, formSet, from, to, closed } = (await this.find(id, by)).period;
    // Adjusted by the forms by which it was closed.
    const formsAt = closed[0]?.snapshot;
    const proofs: Proof[] = [];
    for (const [number, { snapshot }] of closed.entries()) {
      const { position, settings, ruleSet, map, hash } = snapshot;
      const again = await this.reports.ask({
        unit,
        formSet,
        period: { from, to },
        at: snapshot,
        settings,
        ruleSet,
        map,
        ...present({ formsAt }),
      });
      const replayed = again.snapshot.hash;
      proofs.push({ number, position, hash, replayed, same: replayed === hash });
    }
    return { proofs };
  }

  @Act('period.prepare', 'prepare', 'Draw up the report of a period and submit it', 201)
  async prepare(
    @Body() dto: PreparePeriodDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer & { periodId: string }> {
    const { unit = by.actor.home, map } = dto;
    by.permit({ unit });
    const period = { from: localDate(dto.from), to: localDate(dto.to) };
    const sets = await this.reports.formSets();
    const { id: formSet } = formSetFor(sets, { to: period.to, ...present({ formSet: dto.formSet }) });
    const question = { unit, formSet, period, ...present({ map }) };
    return {
      periodId: periodIdOf(unit, formSet, period),
      ...(await this.run(new PreparePeriod(question, by.who()))),
    };
  }

  @Act('period.close', 'return', 'Send back what was submitted')
  async return(
    @Body() { periodId, reason }: PeriodReasonDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    return this.run(new ReturnPeriod({ periodId, reason }, by.who()));
  }

  @Act('period.close', 'close', 'Close the period with the report that was looked at')
  async close(@Body() { periodId, hash }: ConfirmPeriodDto, @AsAuthor() by: Author): Promise<CommandAnswer> {
    return this.run(new ClosePeriod({ periodId, hash }, by.who()));
  }

  @Act('period.prepare', 'prepare-adjustment', 'Draw a closed report up anew, with what came in late')
  async prepareAdjustment(
    @Body() { periodId, reason }: PeriodReasonDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    return this.run(new PrepareAdjustment({ periodId, reason }, by.who()));
  }

  @Act('period.close', 'adjust', 'Confirm the adjustment that was looked at')
  async adjust(@Body() { periodId, hash }: ConfirmPeriodDto, @AsAuthor() by: Author): Promise<CommandAnswer> {
    return this.run(new AdjustPeriod({ periodId, hash }, by.who()));
  }

  private async find(id: string, by: Caller): Promise<ListedPeriod> {
    const found = (await this.periods.all()).find(({ periodId }) => periodId === id);
    if (!found) return refuse<PeriodRefusal>('period.unknown');
    by.permit({ unit: found.period.unit });
    return found;
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
