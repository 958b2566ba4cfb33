import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { PeriodHandler } from './period-handler.js';

/** A second person confirms the adjustment they have seen; it gets a number. */
export class AdjustPeriod extends Command<Decided> {
  constructor(
    readonly period: Readonly<{ periodId: string; hash: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AdjustPeriod)
export class AdjustPeriodHandler extends PeriodHandler implements ICommandHandler<AdjustPeriod> {
  execute({ period: { periodId, hash }, who }: AdjustPeriod): Promise<Decided> {
    return this.run(periodId, { type: 'adjust', by: who.actor, hash }, who);
  }
}
