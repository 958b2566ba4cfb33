import { fold, type Clock, type Decider, type DomainEvent, type Resource } from '#kernel';
import { RevisionConflict, type AppendMeta, type Appended, type EventStore } from './event-store.js';

const ATTEMPTS = 3;

/** On whose behalf a command runs, and whether they may. */
export type Who = Readonly<{
  actor: string;
  onBehalfOf?: string;
  unit?: string;
  unitVersion?: number;
  /** The client's Idempotency-Key, or a UUIDv5 of the causing event for a reaction. */
  commandId: string;
  correlationId: string;
  causationId?: string;
  /** Throws a Refusal when the actor may not do this to that. Absent for reactions and imports. */
  permit?: (resource: Resource) => void;
  /** Revision the user saw; another one is a RevisionConflict instead of a retry. */
  expectedRevision?: number;
}>;

export type Decided = Readonly<
  { stream: string } & Omit<Appended, 'position'> & { position?: Appended['position'] }
>;

/**
 * Load, decide, append: the one place where a command touches a stream. Everything that must hold
 * for every command lives here (optimistic concurrency, retry, permission, metadata), because
 * @nestjs/cqrs has no pipeline around its handlers.
 */
export class Decisions {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Refusal when the domain or the policy says no
   * @throws RevisionConflict when the stream is still moving after three attempts, or is not at `who.expectedRevision`
   */
  async run<State, Command, Event extends DomainEvent>(
    decider: Decider<State, Command, Event>,
    id: string,
    command: Command,
    who: Who,
  ): Promise<Decided> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(decider, `${decider.category}-${id}`, command, who);
      } catch (error) {
        if (!(error instanceof RevisionConflict) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async once<State, Command, Event extends DomainEvent>(
    decider: Decider<State, Command, Event>,
    stream: string,
    command: Command,
    who: Who,
  ): Promise<Decided> {
    const history: Event[] = [];
    for await (const event of this.store.read<Event>(stream)) {
      if (event.meta.commandId === who.commandId) return repeat(event);
      history.push(event);
    }
    const revision = history.length - 1;
    const state = fold(decider, history);
    const resource = decider.resource?.(state);
    if (resource) who.permit?.(resource);
    if (who.expectedRevision !== undefined && who.expectedRevision !== revision) {
      throw new RevisionConflict(stream, who.expectedRevision, revision);
    }
    const events = decider.decide(state, command);
    if (events.length === 0) return { stream, revision, repeated: true };
    const expected = history.length === 0 ? 'none' : revision;
    return { stream, ...(await this.store.append(stream, expected, events, this.meta(who))) };
  }

  private meta({ permit: _permit, expectedRevision: _expected, ...who }: Who): AppendMeta {
    return { recordedAt: this.clock.now(), ...who };
  }
}

/** The command has been here before: the same answer, and no second event. */
const repeat = (first: { stream: string; revision: number; position: Appended['position'] }): Decided => ({
  stream: first.stream,
  revision: first.revision,
  position: first.position,
  repeated: true,
});
