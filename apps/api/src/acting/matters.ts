import { Injectable } from '@nestjs/common';
import { ConflictSubjects, type Subject } from '#access';
import { complaintDecider } from '#complaints';
import { dialogueDecider } from '#dialogues';
import type { Decider, DomainEvent, Resource } from '#kernel';
import type { Conflicted, ConflictEvent } from '#law';
import { letterDecider } from '#letters';
import { petitionDecider } from '#petitions';

type NounDecider<State extends Conflicted, Event extends DomainEvent> = Pick<
  Decider<State, never, Event | ConflictEvent>,
  'category' | 'initial' | 'evolve'
> &
  Readonly<{ resource(state: State): Resource | undefined }>;

/** A noun's decider as the conflicts see it: whatever its states and events are, they come from itself alone. */
const subject = <State extends Conflicted, Event extends DomainEvent>(
  decider: NounDecider<State, Event>,
): Subject => ({
  category: decider.category,
  initial: decider.initial,
  evolve: (state, event) => decider.evolve(state as State, event as Event),
  resource: (state) => decider.resource(state as State),
});

const SUBJECTS: readonly Subject[] = [
  subject(complaintDecider),
  subject(petitionDecider),
  subject(letterDecider),
  subject(dialogueDecider),
];

/** Matters that know conflicts of interest. Denunciations have a declaration of their own (NĐ31 10(3)). */
@Injectable()
export class Matters extends ConflictSubjects {
  override of(stream: string): Subject | undefined {
    return SUBJECTS.find(({ category }) => stream.startsWith(`${category}-`));
  }
}
