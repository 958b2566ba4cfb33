import type { Command } from '@nestjs/cqrs';
import type { Decided, EventStore, Who } from '#event-store';
import { idOf, START, type Decider, type DomainEvent, type LocalDate, type Transitions } from '#kernel';
import { HandOverPetition, petitionDecider, petitionTransitions } from '#petitions';
import { unitsUnder } from './units-under.js';

/** From whom to whom, and on which day. */
export type HandOver = Readonly<{ from: string; to: string; occurredOn: LocalDate; legalBasis: string }>;

/** A thing that is not finished yet, and the command that gives it to another unit. */
export type WorkItem = Readonly<{
  stream: string;
  unit: string;
  handOver(to: HandOver, who: Who): Command<Decided>;
}>;

type Follower = Readonly<{
  see(event: DomainEvent): void;
  /** Unit that has it, while it may be handed over. */
  holder(): string | undefined;
}>;

type Kind = Readonly<{
  category: string;
  follow(): Follower;
  handOver(id: string, to: HandOver, who: Who): Command<Decided>;
}>;

/** The transition table says what is still open: whatever may be handed over. */
const kind = <State extends Readonly<{ status: string }>, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'category' | 'initial' | 'evolve' | 'resource'>,
  table: Transitions<State['status'], 'hand-over', string>,
  handOver: Kind['handOver'],
): Kind => ({
  category: decider.category,
  follow: () => {
    let state = decider.initial;
    return {
      see: (event) => {
        state = decider.evolve(state, event as Event);
      },
      holder: () => {
        const next: readonly string[] | string = table[state.status as State['status']]['hand-over'];
        return typeof next === 'string' ? undefined : decider.resource?.(state)?.unit;
      },
    };
  },
  handOver,
});

/** Whatever a unit can leave behind: a row for each kind of stream. */
const KINDS: readonly Kind[] = [
  kind(petitionDecider, petitionTransitions, (petitionId, { to, occurredOn }, who) => {
    return new HandOverPetition({ petitionId, to, occurredOn }, who);
  }),
];

/**
 * Unfinished work, read from the log itself and not from a view that may lag: a reorganisation happens once in
 * years, and nothing of it may be forgotten.
 */
export class OpenWork {
  constructor(private readonly store: Pick<EventStore, 'readAll'>) {}

  /** Units directly under these. */
  under(units: readonly string[]): Promise<readonly string[]> {
    return unitsUnder(this.store, units);
  }

  /** What these units have in hand, in the order in which it came. */
  async of(units: readonly string[]): Promise<readonly WorkItem[]> {
    const followers = new Map<string, Follower & { kind: Kind }>();
    const filter = { categories: KINDS.map(({ category }) => category) };
    for await (const { events } of this.store.readAll(START, filter)) {
      for (const event of events) {
        const known = followers.get(event.stream) ?? followerOf(event.stream);
        known.see(event);
        followers.set(event.stream, known);
      }
    }
    return [...followers].flatMap(
      ([
        stream,
        {
          kind: { handOver },
          holder,
        },
      ]) => {
        const unit = holder();
        if (unit === undefined || !units.includes(unit)) return [];
        return [{ stream, unit, handOver: (to, who) => handOver(idOf(stream), to, who) }];
      },
    );
  }
}

const followerOf = (stream: string): Follower & { kind: Kind } => {
  const found = KINDS.find(({ category }) => stream.startsWith(`${category}-`));
  if (!found) throw new TypeError(`${stream} is of no kind that can be handed over`);
  return { ...found.follow(), kind: found };
};
