import { Injectable } from '@nestjs/common';
import { Decisions, EventStore, type Capacity, type Decided, type Who } from '#event-store';
import { Clock, fold, present, refuse } from '#kernel';
import { accessDecider, type AccessCommand } from '../domain/access.js';
import type { DenunciationEvent, DenunciationRegistered } from '../domain/denunciation.events.js';
import { denunciationDecider } from '../domain/denunciation.js';
import type { DenunciationRefusal } from '../domain/denunciation.refusal.js';

type WithoutDay<C> = C extends AccessCommand ? Omit<C, 'occurredOn'> : never;

export type Seen = Pick<DenunciationRegistered['data'], 'denouncer' | 'origin'> &
  Readonly<{
    /** In what capacity the person may; absent for what nobody is asked about. */
    capacity?: Capacity;
  }>;

/** What all looks at a denunciation share: the case itself says who may, and the look stands on a stream beside it. */
@Injectable()
export abstract class AccessHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    protected readonly clock: Clock,
  ) {}

  /**
   * How the denouncer stands in the case, and in what capacity somebody may see it.
   *
   * @throws Refusal `denunciation.unknown`, or what the policy says
   */
  protected async denouncerOf(denunciationId: string, { permit }: Who): Promise<Seen> {
    const events: DenunciationEvent[] = [];
    for await (const event of this.store.read<DenunciationEvent>(`denunciation-${denunciationId}`)) {
      events.push(event);
    }
    const [first] = events;
    if (first?.type !== 'DenunciationRegistered') return refuse<DenunciationRefusal>('denunciation.unknown');
    const resource = denunciationDecider.resource?.(fold(denunciationDecider, events));
    const capacity = resource && permit?.(resource);
    const { denouncer, origin } = first.data;
    return { denouncer, origin, ...present({ capacity }) };
  }

  /** The look says in which role and for which unit it was had. */
  protected write(
    command: WithoutDay<AccessCommand>,
    who: Who,
    { capacity }: Pick<Seen, 'capacity'>,
  ): Promise<Decided> {
    const on = { occurredOn: this.clock.today() };
    return this.decisions.run(
      accessDecider,
      command.denunciationId,
      { ...command, ...on },
      {
        ...who,
        ...capacity,
      },
    );
  }
}
