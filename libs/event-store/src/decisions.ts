import {
  fold,
  present,
  type Adjustment,
  type Clock,
  type Decider,
  type DomainEvent,
  type EventMeta,
  type LocalDate,
  type Recorded,
  type Resource,
} from '#kernel';
import type { EntryGuard } from './entry-guard.js';
import { holderOn } from './holder-on.js';
import { RevisionConflict, type AppendMeta, type Appended, type EventStore } from './event-store.js';

export type { DecidedEntry, EntryGuard } from './entry-guard.js';

const ATTEMPTS = 3;

/** In what capacity somebody acts on a thing: the grant that lets them, and for whom, when it is lent. */
export type Capacity = Pick<EventMeta, 'unit' | 'unitVersion' | 'role' | 'onBehalfOf' | 'delegation'>;

/** On whose behalf a command runs, and whether they may. */
export type Who = Readonly<{
  actor: string;
  onBehalfOf?: string;
  unit?: string;
  unitVersion?: number;
  /** Role in which the actor acts. */
  role?: string;
  /** Delegation under which the actor acts for `onBehalfOf`. */
  delegation?: string;
  /** The client's Idempotency-Key, or a UUIDv5 of the causing event for a reaction. */
  commandId: string;
  correlationId: string;
  causationId?: string;
  /**
   * Throws a Refusal when the actor may not do this to that; tells in what capacity they may. Absent for reactions
   * and imports.
   */
  permit?: (resource: Resource) => Capacity | undefined;
  /** Asked for as one (điều chỉnh số liệu); kept where the entry needs it. */
  adjustment?: Adjustment;
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
    private readonly guard?: EntryGuard,
  ) {}

  /**
   * A command id that already stands in the stream gets the first answer again, however far the stream has
   * gone since; it is permitted or not by what the stream was before that first time.
   *
   * @throws Refusal when the domain or the policy says no
   * @throws RevisionConflict when the stream is still moving after three attempts, or is not at `who.expectedRevision`
   * @throws StoreUnavailable as `append` does; run again with the same command id, it cannot happen twice
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
        const final = attempt === ATTEMPTS || who.expectedRevision !== undefined;
        if (final || !(error instanceof RevisionConflict)) throw error;
      }
    }
  }

  private async once<State, Command, Event extends DomainEvent>(
    decider: Decider<State, Command, Event>,
    stream: string,
    command: Command,
    who: Who,
  ): Promise<Decided> {
    const { before, first } = await this.load<Event>(stream, who.commandId);
    const state = fold(decider, before);
    const resource = decider.resource?.(state);
    const capacity = resource && who.permit?.(resource);
    if (first) return { stream, revision: first.revision, position: first.position, repeated: true };
    const found = before.length === 0 ? 'none' : before.length - 1;
    if (who.expectedRevision !== undefined && who.expectedRevision !== found) {
      throw new RevisionConflict(stream, who.expectedRevision, found);
    }
    const events = decider.decide(state, command);
    if (events.length === 0) return { stream, revision: before.length - 1, repeated: true };
    const adjustment = await this.guarded(decider, stream, before, events, who);
    const meta = { ...this.meta(who), ...capacity, ...(adjustment && { adjustment }) };
    return { stream, ...(await this.store.append(stream, found, events, meta)) };
  }

  /** A reaction follows what was let in, an import brings what lies before: only a person's entry is asked about. */
  private async guarded<State, Command, Event extends DomainEvent>(
    decider: Decider<State, Command, Event>,
    stream: string,
    before: readonly Event[],
    events: readonly Event[],
    { permit, adjustment }: Who,
  ): Promise<Adjustment | undefined> {
    if (!permit || !this.guard) return adjustment;
    const holder = (day?: LocalDate): string | undefined => holderOn(decider, [...before, ...events], day);
    return this.guard({ stream, events, holder, today: this.clock.today(), ...present({ adjustment }) });
  }

  /** The stream up to where this command first wrote to it, and the last event it wrote then. */
  private async load<Event extends DomainEvent>(
    stream: string,
    commandId: string,
  ): Promise<{ before: readonly Event[]; first?: Recorded<Event> }> {
    const before: Event[] = [];
    let first: Recorded<Event> | undefined;
    for await (const event of this.store.read<Event>(stream)) {
      if (event.meta.commandId === commandId) first = event;
      else if (first) break;
      else before.push(event);
    }
    return { before, ...(first && { first }) };
  }

  private meta({
    permit: _permit,
    expectedRevision: _expected,
    adjustment: _asked,
    ...who
  }: Who): AppendMeta {
    return { recordedAt: this.clock.now(), ...who };
  }
}
