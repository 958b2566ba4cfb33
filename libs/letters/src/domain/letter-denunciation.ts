import { accusedUsers, type Accused } from '#identity';
import type { DomainEvent } from '#kernel';
import type { LetterEvent } from './letter.events.js';
import type { KnownLetter } from './letter-state.js';

type Fact = LetterEvent | DomainEvent;

const isLetterFact = (event: Fact): event is LetterEvent => 'letterId' in event.data;

/**
 * Whether this event makes the letter one that denounces (đơn tố cáo): from here on its content stands behind the
 * wall, whatever it is sorted as later. A mixed letter does so when it names whom it accuses, or when one of its contents
 * is found to denounce.
 */
export const denounces = (event: Fact): boolean => {
  if (!isLetterFact(event)) return false;
  switch (event.type) {
    case 'LetterReceived':
      return event.data.denunciation ?? false;
    case 'LetterClassified':
      return event.data.letterType === 'denunciation' || (event.data.accused ?? []).length > 0;
    case 'LetterSplitGuided':
      return event.data.parts.some(({ letterType }) => letterType === 'denunciation');
    case 'LetterProposedForAcceptance':
      return event.data.caseKind === 'denunciation';
    default:
      return false;
  }
};

/** Whom this event says that the letter accuses. */
export const accusedBy = (event: Fact): readonly Accused[] => {
  if (!isLetterFact(event)) return [];
  return event.type === 'LetterReceived' || event.type === 'LetterClassified'
    ? (event.data.accused ?? [])
    : [];
};

/** User ids for whom the letter does not exist. */
export const excludedFrom = ({ accused }: KnownLetter): readonly string[] => accusedUsers(accused);
