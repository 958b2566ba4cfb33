import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock, refuse, type LocalDate } from '#kernel';
import { reorganisationDecider, type ReorganisationCommand } from '../domain/reorganisation.js';
import type { UnitRefusal } from '../domain/unit.js';
import { Units } from '../units.js';

type WithoutToday<C> = C extends ReorganisationCommand ? Omit<C, 'today'> : never;

/** What all handlers of a reorganisation share: they add the day and let the decider speak. */
@Injectable()
export abstract class ReorganisationHandler {
  constructor(
    private readonly decisions: Decisions,
    protected readonly clock: Clock,
    private readonly units: Units,
  ) {}

  protected run(command: WithoutToday<ReorganisationCommand>, who: Who): Promise<Decided> {
    const dated = { ...command, today: this.clock.today() } as ReorganisationCommand;
    return this.decisions.run(reorganisationDecider, command.reorganisationId, dated, who);
  }

  /**
   * Units that exist on the last day of the old order.
   *
   * @throws Refusal `unit.unknown`, `unit.dissolved`
   */
  protected async requireUnits(units: readonly string[], lastDay: LocalDate): Promise<void> {
    for (const unit of units) {
      if (await this.units.at(unit, lastDay)) continue;
      refuse<UnitRefusal>((await this.units.established(unit)) ? 'unit.dissolved' : 'unit.unknown', { unit });
    }
  }
}
