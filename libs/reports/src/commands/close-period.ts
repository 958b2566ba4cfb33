import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { PeriodHandler } from './period-handler.js';

/** A second person closes the period with the report they have seen (chốt số liệu). */
export class ClosePeriod extends Command<Decided> {
  constructor(
    readonly period: Readonly<{ periodId: string; hash: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ClosePeriod)
export class ClosePeriodHandler extends PeriodHandler implements ICommandHandler<ClosePeriod> {
  execute({ period: { periodId, hash }, who }: ClosePeriod): Promise<Decided> {
    return this.run(periodId, { type: 'close', by: who.actor, hash }, who);
  }
}
