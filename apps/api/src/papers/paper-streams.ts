import type { Action } from '#access';
import { complaintDecider } from '#complaints';
import { denunciationDecider } from '#denunciations';
import { dialogueDecider } from '#dialogues';
import type { PaperNoun } from '#documents';
import { fold, type Decider, type DomainEvent, type Resource } from '#kernel';
import { letterDecider } from '#letters';
import { petitionDecider } from '#petitions';
import { sessionDecider, visitDecider } from '#visits';

type Whose = (history: readonly DomainEvent[]) => Resource | undefined;

const whose =
  <State, Event extends DomainEvent>(decider: Decider<State, never, Event>): Whose =>
  (history) =>
    decider.resource?.(fold(decider, history as readonly Event[]));

/** Streams that papers are written about: whose they are now, and what one must be allowed to read. */
export const PAPER_STREAMS: Readonly<Partial<Record<PaperNoun, Readonly<{ whose: Whose; read: Action }>>>> = {
  complaint: { whose: whose(complaintDecider), read: 'case.read' },
  denunciation: { whose: whose(denunciationDecider), read: 'denunciation.read' },
  petition: { whose: whose(petitionDecider), read: 'case.read' },
  letter: { whose: whose(letterDecider), read: 'letter.read' },
  visit: { whose: whose(visitDecider), read: 'visit.read' },
  session: { whose: whose(sessionDecider), read: 'visit.read' },
  dialogue: { whose: whose(dialogueDecider), read: 'dialogue.read' },
};
