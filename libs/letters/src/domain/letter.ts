import { allowedIn, checkTransition, refuse as say, type AllowedAction, type Resource } from '#kernel';
import { checkEntry, withConflicts, type Law } from '#law';
import type { Asked, Disposal, FollowUp, LetterCommand, LetterStep } from './letter.command.js';
import type { LetterEvent } from './letter.events.js';
import { classify, confirm } from './letter-classification.js';
import { excludedFrom } from './letter-denunciation.js';
import { dispose } from './letter-disposal.js';
import { evolve } from './letter-evolution.js';
import { followUp } from './letter-follow-up.js';
import { again, receive, register } from './letter-receipt.js';
import type { KnownLetter, Letter, LetterRefusal } from './letter-state.js';
import { letterTransitions, type LetterAction, type LetterStepRefusal } from './letter-transitions.js';

/** What may be done with the letter now. */
export const allowedActions = (letter: Letter): readonly AllowedAction<LetterAction, LetterStepRefusal>[] =>
  allowedIn(letterTransitions, letter.status);

const refuse = say<LetterRefusal>;

const decide = (letter: Letter, command: LetterCommand): readonly LetterEvent[] => {
  checkTransition(letterTransitions, letter.status, command.type);
  const { letterId, occurredOn, law } = command;
  const late = checkEntry(command);
  if (command.type === 'receive') {
    return letter.status === 'none' ? receive(command, law, late) : again(letter, command);
  }
  if (letter.status === 'none') return refuse('letter.unknown');
  const { occurredOn: receivedOn } = letter.received;
  if (occurredOn < receivedOn) return refuse('letter.date-before-receipt', { receivedOn });
  return take({ letter, step: command, at: { letterId, occurredOn, ...late }, law });
};

const take = ({ letter, step, at, law }: Asked<LetterStep>): readonly LetterEvent[] => {
  switch (step.type) {
    case 'register':
      return [register({ letter, step, at, law })];
    case 'classify':
      return [classify({ letter, step, at, law })];
    case 'confirm':
      return confirm({ letter, step, at, law });
    default:
      return later(letter, step, at, law);
  }
};

const later = (
  letter: KnownLetter,
  step: Disposal | FollowUp,
  at: Asked<LetterStep>['at'],
  law: Law,
): readonly LetterEvent[] =>
  isFollowUp(step) ? followUp({ letter, step, at, law }) : [dispose(step.type, { letter, step, at, law })];

const FOLLOW_UPS: ReadonlySet<string> = new Set<FollowUp['type']>([
  'reply',
  'notify',
  'tell-forwarder',
  'correct',
  'hand-over',
  'keep',
  'destroy',
]);

const isFollowUp = (step: Disposal | FollowUp): step is FollowUp => FOLLOW_UPS.has(step.type);

const resource = (letter: Letter): Resource | undefined =>
  letter.status === 'none' ? undefined : { unit: letter.unit, excluded: excludedFrom(letter) };

/** One letter (đơn), stream `letter-<letterId>`. */
export const letterDecider = withConflicts<Letter, LetterCommand, LetterEvent>({
  category: 'letter',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
});
