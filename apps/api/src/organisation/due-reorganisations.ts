import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore } from '#event-store';
import type { Round } from '#jobs';
import { Clock, fold, START, type Position, type Recorded } from '#kernel';
import { CarryOutReorganisation, reorganisationDecider, type ReorganisationEvent } from '#organisation';
import { RaisedCase } from '../http/raised-case.js';

const HOUR_MS = 3_600_000;
const ACTOR = 'reaction:reorganisation-day';

/** Puts confirmed reorganisations into effect when their day has come: every hour, and on confirming. */
@Injectable()
export class DueReorganisations {
  readonly round: Round = {
    kind: 'reorganisation-day',
    every: HOUR_MS,
    run: async () => void (await this.carryOut()),
  };

  constructor(
    private readonly store: EventStore,
    private readonly commands: CommandBus,
    private readonly raised: RaisedCase,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns where the log stands when what followed from them has been written, too; undefined when nothing was due
   */
  async carryOut(): Promise<Position | undefined> {
    let last: Position | undefined;
    for (const { id, confirmedBy } of await this.due()) {
      const commandId = `${ACTOR}:${id}`;
      const who = { actor: ACTOR, onBehalfOf: confirmedBy, commandId, correlationId: commandId };
      const { position } = await this.commands.execute(new CarryOutReorganisation(id, who));
      last = position ?? last;
    }
    return last && this.raised.settle(last);
  }

  /** They are few: a handful in years. */
  private async due(): Promise<readonly Readonly<{ id: string; confirmedBy: string }>[]> {
    const streams = new Map<string, Recorded<ReorganisationEvent>[]>();
    for await (const { events } of this.store.readAll(START, { categories: ['reorganisation'] })) {
      for (const event of events as readonly Recorded<ReorganisationEvent>[]) {
        streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
      }
    }
    const today = this.clock.today();
    return [...streams.values()].flatMap((events) => {
      const state = fold(reorganisationDecider, events);
      if (state.status !== 'confirmed' || state.plan.day > today) return [];
      const by = events.find(({ type }) => type === 'ReorganisationConfirmed')?.meta.actor ?? ACTOR;
      return [{ id: state.reorganisationId, confirmedBy: by }];
    });
  }
}
