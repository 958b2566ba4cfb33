import { assertNever, present, refuse as say } from '#kernel';
import { deadline, deadlineFact, requestOf, type Law } from '#law';
import type { Asked, FollowUp } from './letter.command.js';
import { checkCorrection } from './letter-correction.js';
import type { LetterEvent } from './letter.events.js';
import type { KnownLetter, LetterRefusal } from './letter-state.js';

const refuse = say<LetterRefusal>;

export const followUp = ({ letter, step, at, law }: Asked<FollowUp>): readonly LetterEvent[] => {
  switch (step.type) {
    case 'reply': {
      const { from, documentNo, result } = step;
      return [{ type: 'TransferReplyReceived', data: { ...at, from, documentNo, ...present({ result }) } }];
    }
    case 'notify': {
      const { answer, way, documentNo } = step;
      return [{ type: 'AuthorNotified', data: { ...at, answer, way, ...present({ documentNo }) } }];
    }
    case 'tell-forwarder': {
      const { body: to } = letter.received.forwardedBy ?? refuse('letter.not-forwarded');
      return [{ type: 'ForwarderAnswered', data: { ...at, to, documentNo: step.documentNo } }];
    }
    case 'correct': {
      checkCorrection(letter, step);
      const { field, oldHash, value, reason } = step;
      return [{ type: 'LetterCorrected', data: { ...at, field, oldHash, value, reason } }];
    }
    case 'hand-over': {
      const { to, basis, documentNo } = step;
      if (to === letter.unit) return [];
      const moved = { from: letter.unit, to, basis, ...present({ documentNo }) };
      return [{ type: 'LetterHandedOver', data: { ...at, ...moved } }];
    }
    case 'keep':
      return [keepLonger(letter, step, at, law)];
    case 'destroy': {
      const { documentNo, reason } = step;
      checkNoLongerKept(letter, at.occurredOn);
      return [{ type: 'DestructionDecided', data: { ...at, documentNo, reason } }];
    }
    default:
      return assertNever(step);
  }
};

/** The last day of keeping is still a day of keeping. */
const checkNoLongerKept = ({ retain }: KnownLetter, on: string): void => {
  if (retain && on <= retain.due) refuse('letter.still-kept', { keptUntil: retain.due });
};

const LONGEST_YEARS = 70;

/** Counted from the last day of the time before, so that deciding early takes nothing away. */
const keepLonger = (
  { retain }: KnownLetter,
  { years, reason, documentNo }: Extract<FollowUp, { type: 'keep' }>,
  at: Asked<FollowUp>['at'],
  law: Law,
): LetterEvent => {
  if (!Number.isInteger(years) || years < 1 || years > LONGEST_YEARS) refuse('letter.years-invalid');
  if (reason.trim() === '') refuse('letter.reason-missing');
  const before = requestOf(retain ?? refuse('letter.not-filed'));
  const extensions = [...(before.extensions ?? []), { n: years, unit: 'YEAR' } as const];
  const longer = deadlineFact(deadline(law, { ...before, extensions }));
  return {
    type: 'LetterKeptLonger',
    data: { ...at, years, reason, ...present({ documentNo }), retain: longer },
  };
};
