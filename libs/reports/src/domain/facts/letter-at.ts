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
  /** Units that had it, the first one first; the last one is answerable for it. */
  holders: readonly string[];
}>;

/** @returns `undefined` when it had not been received by then */
export const letterAt = (id: string, facts: readonly Fact[], day: LocalDate): LetterAt | undefined => {
  let letter: LetterAt | undefined;
  for (const fact of facts) {
    if (fact.on > day) continue;
    if (fact.kind === 'letter-received') {
      letter = { id, received: fact, replies: [], holders: [fact.unit] };
    } else if (letter) {
      letter = next(letter, fact);
    }
  }
  return letter;
};

const next = (letter: LetterAt, fact: Fact): LetterAt => {
  switch (fact.kind) {
    case 'letter-classified':
      return { ...letter, classified: fact };
    case 'letter-disposed':
      return { ...letter, disposed: fact };
    case 'letter-reply':
      return { ...letter, replies: [...letter.replies, fact.on] };
    case 'letter-handed-over':
      // What was dealt with stays in the figures of the unit that dealt with it.
      return letter.disposed ? letter : { ...letter, holders: [...letter.holders, fact.to] };
    default:
      return letter;
  }
};
