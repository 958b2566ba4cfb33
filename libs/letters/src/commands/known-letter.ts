import type { EventStore, Who } from '#event-store';
import { refuse } from '#kernel';
import { letterDecider } from '../domain/letter.js';
import type { LetterEvent } from '../domain/letter.events.js';
import type { KnownLetter, Letter, LetterRefusal } from '../domain/letter-state.js';

/** A letter as it stands now, read for a command that needs to know it before it is decided. */
export const letterIn = async (store: Pick<EventStore, 'read'>, letterId: string): Promise<Letter> => {
  let letter = letterDecider.initial;
  for await (const event of store.read<LetterEvent>(`letter-${letterId}`)) {
    letter = letterDecider.evolve(letter, event);
  }
  return letter;
};

/** @throws Refusal `letter.unknown`, or what `who.permit` throws */
export const knownLetter = async (
  store: Pick<EventStore, 'read'>,
  letterId: string,
  who: Who,
): Promise<KnownLetter> => {
  const letter = await letterIn(store, letterId);
  const resource = letterDecider.resource(letter);
  if (letter.status === 'none' || !resource) return refuse<LetterRefusal>('letter.unknown');
  who.permit?.(resource);
  return letter;
};
