import type { LocalDate } from '#kernel';
import type { Fact, LetterFact } from './fact.types.js';

type Of<Kind extends LetterFact['kind']> = Extract<LetterFact, { kind: Kind }>;

/** A letter as it stood at the end of a day. */
export type LetterAt = Readonly<{
  id: string;
  received: Of<'letter-received'>;
  classified?: Of<'letter-classified'>;
  disposed?: Of<'letter-disposed'>;
  /** Days on which replies to a transfer or an urging came in. */
  replies: readonly LocalDate[];
  /** Who is answerable for it. */
  holder: string;
  /** Came from another office (bàn giao). */
  handedOver: boolean;
}>;

/** @returns `undefined` when it had not been received by then */
export const letterAt = (id: string, facts: readonly Fact[], day: LocalDate): LetterAt | undefined => {
  let letter: LetterAt | undefined;
  for (const fact of facts) {
    if (fact.on > day) continue;
    if (fact.kind === 'letter-received') {
      letter = { id, received: fact, replies: [], holder: fact.unit, handedOver: false };
    } else if (letter) {
      letter = next(letter, fact);
    }
  }
  return letter;
};

const next = (letter: LetterAt, fact: Fact): LetterAt => {
  switch (fact.kind) {
    case 'letter-signed':
      return { ...letter, received: { ...letter.received, signed: fact.signed } };
    case 'letter-classified':
      return { ...letter, classified: fact };
    case 'letter-disposed':
      // It was dealt with on the day of the first answer, whatever followed.
      return letter.disposed ? letter : { ...letter, disposed: fact };
    case 'letter-reply':
      return { ...letter, replies: [...letter.replies, fact.on] };
    case 'letter-handed-over':
      // What was dealt with stays in the figures of the unit that dealt with it.
      return letter.disposed ? letter : { ...letter, holder: fact.to, handedOver: true };
    default:
      return letter;
  }
};
