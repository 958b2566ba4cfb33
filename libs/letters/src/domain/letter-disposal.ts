import { assertNever, localDate, present, refuse as say, type LocalDate } from '#kernel';
import type { EntryNote } from '#law';
import type { KnownLetter, LetterRefusal } from './letter-state.js';
import type {
  LetterEvent,
  LetterFiled,
  LetterGuided,
  LetterMerged,
  LetterProposedForAcceptance,
  LetterReturned,
  LetterTransferred,
  TransferReplyReceived,
} from './letter.events.js';

type Proposed = LetterProposedForAcceptance['data'];

/** What may become of a classified letter (xử lý đơn), and the reply to a transfer. */
export type Disposal =
  | (Readonly<{ type: 'propose' }> &
      Pick<Proposed, 'letterId' | 'occurredOn' | 'lateReason' | 'caseId' | 'caseCode' | 'caseKind'>)
  | (Readonly<{ type: 'guide' }> & LetterGuided['data'])
  | (Readonly<{ type: 'transfer' }> & LetterTransferred['data'])
  | (Readonly<{ type: 'return' }> & LetterReturned['data'])
  | (Readonly<{ type: 'file' }> & Omit<LetterFiled['data'], 'keptUntil'>)
  | (Readonly<{ type: 'merge' }> & LetterMerged['data'])
  | (Readonly<{ type: 'reply' }> & TransferReplyReceived['data']);

const refuse = say<LetterRefusal>;

/** The status has been checked; here speak the facts of the classification. */
export const dispose = (letter: KnownLetter, command: Disposal, late: EntryNote): readonly LetterEvent[] => {
  const { letterId, occurredOn } = command;
  const at = { letterId, occurredOn, ...late };
  switch (command.type) {
    case 'propose':
      return [propose(letter, command, at)];
    case 'guide':
      checkElsewhere(letter);
      return [
        {
          type: 'LetterGuided',
          data: { ...at, to: command.to, basis: command.basis, documentNo: command.documentNo },
        },
      ];
    case 'transfer':
      checkElsewhere(letter);
      return [{ type: 'LetterTransferred', data: { ...at, to: command.to, documentNo: command.documentNo } }];
    case 'return':
      return [{ type: 'LetterReturned', data: { ...at, reason: given(command.reason) } }];
    case 'file':
      return [
        {
          type: 'LetterFiled',
          data: { ...at, reason: given(command.reason), keptUntil: oneYearAfter(occurredOn) },
        },
      ];
    case 'merge':
      return [{ type: 'LetterMerged', data: { ...at, into: target(letter, command.into) } }];
    case 'reply':
      return [
        {
          type: 'TransferReplyReceived',
          data: { ...at, from: command.from, documentNo: command.documentNo },
        },
      ];
    default:
      return assertNever(command);
  }
};

const propose = (
  { received, classified }: KnownLetter,
  { caseId, caseCode, caseKind }: Extract<Disposal, { type: 'propose' }>,
  at: Pick<Proposed, 'letterId' | 'occurredOn' | 'lateReason'>,
): LetterProposedForAcceptance => {
  if (!classified) return refuse('letter.not-classified');
  if (!classified.eligible) refuse('letter.not-eligible');
  if (!classified.inCompetence) refuse('letter.not-in-competence');
  if (classified.letterType === 'mixed') refuse('letter.mixed');
  if (classified.letterType !== caseKind) refuse('letter.other-type', { letterType: classified.letterType });
  if (classified.duplicateOf) refuse('letter.duplicate', { duplicateOf: classified.duplicateOf });
  if (classified.anonymous && caseKind === 'complaint') refuse('letter.anonymous');
  const { summary, unit, occurredOn: receivedOn, signatories, channel, subject, narrative } = received;
  const people = Math.max(1, signatories);
  const raised = {
    caseId,
    caseCode,
    caseKind,
    field: classified.field,
    summary,
    unit,
    receivedOn,
    people,
    channel,
  };
  return {
    type: 'LetterProposedForAcceptance',
    data: { ...at, ...raised, ...present({ subject, narrative }) },
  };
};

/** Guided or transferred is what belongs to another body; a mixed letter is guided to be written anew (LTCD 25(3)). */
const checkElsewhere = ({ classified }: KnownLetter): void => {
  if (!classified?.eligible) refuse('letter.not-eligible');
  if (classified?.inCompetence && classified.letterType !== 'mixed') refuse('letter.in-competence');
};

const given = (reason: string): string => (reason.trim() === '' ? refuse('letter.reason-missing') : reason);

const target = ({ received }: KnownLetter, into: string): string => {
  if (into.trim() === '') refuse('letter.merge-without-target');
  return into === `letter-${received.letterId}` ? refuse('letter.merge-into-itself') : into;
};

/**
 * A filed letter is kept one year (TT 05/2021 28). A term in years ends on the day of the same date;
 * 29 February has none in the next year and ends on the 28th.
 */
const oneYearAfter = (day: LocalDate): LocalDate => {
  const nextYear = String(Number(day.slice(0, 4)) + 1);
  const monthAndDay = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return localDate(`${nextYear}${monthAndDay}`);
};
