import type { Command } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Decider, DomainEvent, LocalDate, Transitions } from '#kernel';
import {
  commitmentDecider,
  commitmentTransitions,
  disclosureDecider,
  disclosureTransitions,
  establishmentDecider,
  establishmentTransitions,
  HandOverCommitment,
  HandOverDisclosure,
  HandOverEstablishment,
  HandOverObligation,
  HandOverPeopleBoard,
  HandOverProgramme,
  HandOverRecommendation,
  obligationDecider,
  obligationTransitions,
  peopleBoardDecider,
  peopleBoardTransitions,
  programmeDecider,
  programmeTransitions,
  recommendationDecider,
  recommendationTransitions,
} from '#duties';
import { complaintDecider, complaintTransitions, HandOverComplaint } from '#complaints';
import { denunciationDecider, denunciationTransitions, HandOverDenunciation } from '#denunciations';
import { dialogueDecider, dialogueTransitions, HandOverDialogue } from '#dialogues';
import { HandOverLetter, letterDecider } from '#letters';
import { HandOverPetition, petitionDecider, petitionTransitions } from '#petitions';
import { HandOverSession, sessionDecider, sessionTransitions } from '#visits';

/** From whom to whom, and on which day. */
export type HandOver = Readonly<{
  from: string;
  to: string;
  occurredOn: LocalDate;
  legalBasis: string;
  /** First day on which the successor has it; the unit that ends exists until the day before. */
  newOrder: LocalDate;
}>;

/** Sees the events of one stream in their order. */
export type Follower = Readonly<{
  see(event: DomainEvent): void;
  /** Unit that has it, while it may be handed over. */
  holder(): string | undefined;
}>;

export type WorkKind = Readonly<{
  category: string;
  follow(): Follower;
  handOver(id: string, to: HandOver, who: Who): Command<Decided>;
}>;

/** What a row says of one kind of stream: when it is still open, and how it is given to another unit. */
type Row<Status extends string> = Readonly<{
  open: (status: Status) => boolean;
  handOver: WorkKind['handOver'];
}>;

const kind = <State extends Readonly<{ status: string }>, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'category' | 'initial' | 'evolve' | 'resource'>,
  { open, handOver }: Row<State['status']>,
): WorkKind => ({
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
export const WORK_KINDS: readonly WorkKind[] = [
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
  kind(dialogueDecider, {
    open: handable(dialogueTransitions, 'hand-over'),
    handOver: (dialogueId, to, who) => new HandOverDialogue({ dialogueId, ...basisOf(to) }, who),
  }),
  kind(establishmentDecider, {
    open: handable(establishmentTransitions, 'hand-over'),
    handOver: (establishmentId, to, who) =>
      new HandOverEstablishment({ establishmentId, ...basisOf(to), newOrder: to.newOrder }, who),
  }),
  kind(obligationDecider, {
    open: handable(obligationTransitions, 'hand-over'),
    handOver: (obligationId, to, who) =>
      new HandOverObligation({ obligationId, ...basisOf(to), validFrom: to.newOrder }, who),
  }),
  kind(peopleBoardDecider, {
    open: handable(peopleBoardTransitions, 'hand-over'),
    handOver: (boardId, to, who) => new HandOverPeopleBoard({ boardId, ...basisOf(to) }, who),
  }),
  kind(programmeDecider, {
    open: handable(programmeTransitions, 'hand-over'),
    handOver: (programmeId, to, who) => new HandOverProgramme({ programmeId, ...basisOf(to) }, who),
  }),
];
