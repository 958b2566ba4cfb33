import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore, ReadOn } from '#event-store';
import type { Round } from '#jobs';
import { Clock, type Position } from '#kernel';
import {
  CarryOutReorganisation,
  reorganisationDecider,
  type Reorganisation,
  type ReorganisationEvent,
} from '#organisation';
import { RaisedCase } from '../http/raised-case.js';

const HOUR_MS = 3_600_000;
const ACTOR = 'reaction:reorganisation-day';

type Known = Readonly<{ state: Reorganisation; confirmedBy: string }>;

/** Puts confirmed reorganisations into effect when their day has come: every hour, and on confirming. */
@Injectable()
export class DueReorganisations {
  readonly round: Round = {
    kind: 'reorganisation-day',
    every: HOUR_MS,
    run: async () => void (await this.carryOut()),
  };

  /** By stream. They are few: a handful in years. */
  private readonly known = new Map<string, Known>();
  private readonly reading: ReadOn<ReorganisationEvent>;

  constructor(
    store: EventStore,
    private readonly commands: CommandBus,
    private readonly raised: RaisedCase,
    private readonly clock: Clock,
  ) {
    this.reading = new ReadOn<ReorganisationEvent>(store, { categories: ['reorganisation'] }, (event) => {
      const { stream, type, meta } = event;
      const { state, confirmedBy = ACTOR } = this.known.get(stream) ?? {
        state: reorganisationDecider.initial,
      };
      this.known.set(stream, {
        state: reorganisationDecider.evolve(state, event),
        confirmedBy: type === 'ReorganisationConfirmed' ? meta.actor : confirmedBy,
      });
    });
  }

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

  private async due(): Promise<readonly Readonly<{ id: string; confirmedBy: string }>[]> {
    await this.reading.toHead();
    const today = this.clock.today();
    return [...this.known.values()].flatMap(({ state, confirmedBy }) =>
      state.status === 'confirmed' && state.plan.day <= today
        ? [{ id: state.reorganisationId, confirmedBy }]
        : [],
    );
  }
}
