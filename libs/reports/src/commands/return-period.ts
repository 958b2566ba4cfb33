import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { PeriodHandler } from './period-handler.js';

/** The leader sends back what was submitted. */
export class ReturnPeriod extends Command<Decided> {
  constructor(
    readonly period: Readonly<{ periodId: string; reason: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReturnPeriod)
export class ReturnPeriodHandler extends PeriodHandler implements ICommandHandler<ReturnPeriod> {
  execute({ period: { periodId, reason }, who }: ReturnPeriod): Promise<Decided> {
    return this.run(periodId, { type: 'return', by: who.actor, reason }, who);
  }
}
