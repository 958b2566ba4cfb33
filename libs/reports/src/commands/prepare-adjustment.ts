import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { Clock, refuse } from '#kernel';
import type { PeriodRefusal } from '../domain/closing/reporting-period.js';
import { Reports } from '../reports.js';
import { PeriodHandler } from './period-handler.js';

/** An adviser draws the closed report up anew, with what came in late (lập báo cáo điều chỉnh). */
export class PrepareAdjustment extends Command<Decided> {
  constructor(
    readonly period: Readonly<{ periodId: string; reason: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PrepareAdjustment)
export class PrepareAdjustmentHandler extends PeriodHandler implements ICommandHandler<PrepareAdjustment> {
  constructor(
    decisions: Decisions,
    store: EventStore,
    clock: Clock,
    private readonly reports: Reports,
  ) {
    super(decisions, store, clock);
  }

  /** By the settings, the map and the forms of the report that was closed: only what happened may differ. */
  async execute({ period: { periodId, reason }, who }: PrepareAdjustment): Promise<Decided> {
    const { unit, formSet, from, to, closed } = await this.known(periodId);
    who.permit?.({ unit });
    const first = closed[0] ?? refuse<PeriodRefusal>('period.not-closed');
    const { settings, map, ruleSet } = (closed.at(-1) ?? first).snapshot;
    const { snapshot } = await this.reports.ask({
      unit,
      formSet,
      formsAt: first.snapshot,
      period: { from, to },
      settings,
      map,
      ruleSet,
    });
    return this.run(periodId, { type: 'prepare-adjustment', by: who.actor, reason, snapshot }, who);
  }
}
