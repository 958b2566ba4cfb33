import { accusedOf } from '#identity';
import { present, refuse as say } from '#kernel';
import type { Asked, Propose } from './letter.command.js';
import type { LetterProposedForAcceptance } from './letter.events.js';
import { checkCrime } from './letter-guards.js';
import type { KnownLetter, LetterRefusal } from './letter-state.js';

const refuse = say<LetterRefusal>;

/** The letter raises a case; who denounces stays out of it. */
export const propose = ({ letter, step, at }: Asked<Propose>): LetterProposedForAcceptance => {
  const { caseId, caseCode, caseKind, resolver } = step;
  const classified = mayRaise(letter, step);
  const { summary, occurredOn: receivedOn, channel, subject, narrative, forwardedBy } = letter.received;
  const people = Math.max(1, classified.signatories ?? letter.received.signatories);
  const { field, instance, discipline, prior } = classified;
  const denounced = letter.accused.length > 0 ? { accused: letter.accused.map(accusedOf) } : {};
  const apart = caseKind === 'denunciation' ? denounced : present({ subject, narrative });
  return {
    type: 'LetterProposedForAcceptance',
    data: {
      ...at,
      caseId,
      caseCode,
      caseKind,
      prior,
      field,
      summary,
      unit: letter.unit,
      receivedOn,
      people,
      channel,
      ...(caseKind === 'complaint' ? present({ instance, discipline }) : {}),
      ...present({ forwardedBy, resolver }),
      ...apart,
    },
  };
};

/** @throws Refusal when the facts of the classification stand against it */
const mayRaise = (
  letter: KnownLetter,
  { caseKind }: Propose,
): Exclude<KnownLetter['classified'], undefined> => {
  const { classified } = letter;
  if (!classified) return refuse('letter.not-classified');
  if (!classified.eligible) refuse('letter.not-eligible');
  if (classified.competence !== 'own') refuse('letter.not-in-competence');
  if (classified.letterType === 'mixed') refuse('letter.mixed');
  if (classified.letterType !== caseKind) refuse('letter.other-type', { letterType: classified.letterType });
  if (classified.duplicateOf) refuse('letter.duplicate', { duplicateOf: classified.duplicateOf });
  if (isNameless(classified) && isOfNamedPeople(caseKind)) refuse('letter.anonymous');
  checkCrime(letter);
  return classified;
};

const isNameless = ({ anonymous, falseName }: NonNullable<KnownLetter['classified']>): boolean =>
  anonymous || (falseName ?? false);

/** Only who is known can complain or denounce (LKN 8(2), LTC 25); anybody may petition or reflect. */
const isOfNamedPeople = (caseKind: Propose['caseKind']): boolean =>
  caseKind === 'complaint' || caseKind === 'denunciation';
