import { Injectable } from '@nestjs/common';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { Clock, fold, refuse } from '#kernel';
import { periodDecider, type PeriodCommand, type PeriodRefusal } from '../domain/closing/reporting-period.js';
import type { PeriodEvent } from '../domain/closing/period.events.js';
import type { KnownPeriod } from '../domain/closing/period-state.js';

type WithoutWorld<C> = C extends PeriodCommand ? Omit<C, 'today' | 'periodId'> : never;

/** What the handlers of a period share: they add the day, and let the decider speak. */
@Injectable()
export abstract class PeriodHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  protected run(periodId: string, command: WithoutWorld<PeriodCommand>, who: Who): Promise<Decided> {
    return this.decisions.run(
      periodDecider,
      periodId,
      { ...command, periodId, today: this.clock.today() },
      who,
    );
  }

  /** @throws Refusal `period.unknown` */
  protected async known(periodId: string): Promise<KnownPeriod> {
    const history: PeriodEvent[] = [];
    for await (const event of this.store.read<PeriodEvent>(`period-${periodId}`)) history.push(event);
    const period = fold(periodDecider, history);
    return period.status === 'none' ? refuse<PeriodRefusal>('period.unknown') : period;
  }
}
