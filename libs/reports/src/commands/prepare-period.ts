import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { periodIdOf } from '../domain/closing/reporting-period.js';
import { settingsOf } from '../domain/settings.js';
import { Reports, type ReportQuestion } from '../reports.js';
import { PeriodHandler } from './period-handler.js';

/** An adviser draws up the report of a period and submits it (lập, trình báo cáo). */
export class PreparePeriod extends Command<Decided> {
  constructor(
    readonly question: Pick<ReportQuestion, 'unit' | 'period' | 'map'> & Readonly<{ formSet: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PreparePeriod)
export class PreparePeriodHandler extends PeriodHandler implements ICommandHandler<PreparePeriod> {
  constructor(
    decisions: Decisions,
    store: EventStore,
    clock: Clock,
    private readonly reports: Reports,
    private readonly lawBook: LawBook,
  ) {
    super(decisions, store, clock);
  }

  async execute({ question, who }: PreparePeriod): Promise<Decided> {
    const { unit, formSet, period } = question;
    who.permit?.({ unit });
    const { version: ruleSet, settings } = this.lawBook.current().ruleSet;
    const { snapshot } = await this.reports.ask({ ...question, ruleSet, settings: settingsOf(settings) });
    const { from, to } = period;
    const id = periodIdOf(unit, formSet, period);
    return this.run(id, { type: 'prepare', by: who.actor, unit, formSet, from, to, snapshot }, who);
  }
}
