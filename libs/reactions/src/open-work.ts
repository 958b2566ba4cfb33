import type { Command } from '@nestjs/cqrs';
import type { Decided, EventStore, Who } from '#event-store';
import { idOf, START, type Decider, type DomainEvent, type LocalDate, type Transitions } from '#kernel';
import {
  commitmentDecider,
  commitmentTransitions,
  disclosureDecider,
  disclosureTransitions,
  HandOverCommitment,
  HandOverDisclosure,
  HandOverRecommendation,
  recommendationDecider,
  recommendationTransitions,
} from '#duties';
import { complaintDecider, complaintTransitions, HandOverComplaint } from '#complaints';
import { denunciationDecider, denunciationTransitions, HandOverDenunciation } from '#denunciations';
import { HandOverLetter, letterDecider } from '#letters';
import { HandOverPetition, petitionDecider, petitionTransitions } from '#petitions';
import { HandOverSession, sessionDecider, sessionTransitions } from '#visits';
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

/** What a row says of one kind of stream: when it is still open, and how it is given to another unit. */
type Row<Status extends string> = Readonly<{
  open: (status: Status) => boolean;
  handOver: Kind['handOver'];
}>;

const kind = <State extends Readonly<{ status: string }>, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'category' | 'initial' | 'evolve' | 'resource'>,
  { open, handOver }: Row<State['status']>,
): Kind => ({
  category: decider.category,
  follow: () => {
    let state = decider.initial;
    return {
      see: (event) => {
        state = decider.evolve(state, event as Event);
      },
      holder: () => (open(state.status) ? decider.resource?.(state)?.unit : undefined),
    };
  },
  handOver,
});

/** The transition table says what may still be handed over. */
const handable =
  <Status extends string, Step extends string>(table: Transitions<Status, Step, string>, step: Step) =>
  (status: Status): boolean =>
    typeof table[status][step] !== 'string';

const basisOf = ({ to, occurredOn, legalBasis: basis }: HandOver) => ({ to, occurredOn, basis });

/**
 * Whatever a unit can leave behind. What has ended stays where it ended: whoever takes over may look into it, and
 * the figures of the past do not move.
 */
const KINDS: readonly Kind[] = [
  kind(petitionDecider, {
    open: handable(petitionTransitions, 'hand-over'),
    handOver: (petitionId, { to, occurredOn }, who) =>
      new HandOverPetition({ petitionId, to, occurredOn }, who),
  }),
  kind(complaintDecider, {
    open: (status) => status !== 'closed' && handable(complaintTransitions, 'handover')(status),
    handOver: (complaintId, to, who) => new HandOverComplaint({ complaintId, ...basisOf(to) }, who),
  }),
  kind(denunciationDecider, {
    open: handable(denunciationTransitions, 'hand-over'),
    handOver: (denunciationId, to, who) => new HandOverDenunciation({ denunciationId, ...basisOf(to) }, who),
  }),
  kind(letterDecider, {
    open: (status) => status === 'received' || status === 'registered' || status === 'classified',
    handOver: (letterId, to, who) => new HandOverLetter({ letterId, ...basisOf(to) }, who),
  }),
  kind(commitmentDecider, {
    open: handable(commitmentTransitions, 'hand-over'),
    handOver: (commitmentId, to, who) => new HandOverCommitment({ commitmentId, ...basisOf(to) }, who),
  }),
  kind(disclosureDecider, {
    open: handable(disclosureTransitions, 'hand-over'),
    handOver: (disclosureId, to, who) => new HandOverDisclosure({ disclosureId, ...basisOf(to) }, who),
  }),
  kind(recommendationDecider, {
    open: handable(recommendationTransitions, 'hand-over'),
    handOver: (recommendationId, to, who) =>
      new HandOverRecommendation({ recommendationId, ...basisOf(to) }, who),
  }),
  kind(sessionDecider, {
    open: handable(sessionTransitions, 'hand-over'),
    handOver: (sessionId, to, who) => new HandOverSession({ sessionId, ...basisOf(to) }, who),
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
