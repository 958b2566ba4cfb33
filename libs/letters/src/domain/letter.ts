import {
  allowedIn,
  assertNever,
  checkTransition,
  present,
  refuse as say,
  type AllowedAction,
  type Decider,
  type LocalDate,
  type Resource,
} from '#kernel';
import { checkEntry, deadline, deadlineFact, type DeadlineRecomputed, type EntryNote, type Law } from '#law';
import { dispose, type Disposal } from './letter-disposal.js';
import type { LetterClassified, LetterEvent, LetterReceived, LetterRegistered } from './letter.events.js';
import type { Letter, LetterRefusal } from './letter-state.js';
import { letterTransitions, type LetterStepRefusal } from './letter-transitions.js';

type Receive = Readonly<{ type: 'receive' }> & Omit<LetterReceived['data'], 'reply'>;
type Classify = Readonly<{ type: 'classify' }> & LetterClassified['data'];

export type LetterCommand = Readonly<{ today: LocalDate; law: Law }> &
  (Receive | (Readonly<{ type: 'register' }> & LetterRegistered['data']) | Classify | Disposal);

/** What may be done with the letter now. */
export const allowedActions = (
  letter: Letter,
): readonly AllowedAction<LetterCommand['type'], LetterStepRefusal>[] =>
  allowedIn(letterTransitions, letter.status);

const refuse = say<LetterRefusal>;

const decide = (letter: Letter, command: LetterCommand): readonly LetterEvent[] => {
  checkTransition(letterTransitions, letter.status, command.type);
  const { occurredOn, lateReason, today, law } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  if (command.type === 'receive') return receive(letter, command, law, late);
  if (letter.status === 'none') return refuse('letter.unknown');

  const { occurredOn: receivedOn } = letter.received;
  if (occurredOn < receivedOn) return refuse('letter.date-before-receipt', { receivedOn });
  switch (command.type) {
    case 'register': {
      const { letterId, bookNo, demand } = command;
      return [{ type: 'LetterRegistered', data: { letterId, occurredOn, bookNo, demand, ...late } }];
    }
    case 'classify':
      return classify(command, late);
    default:
      return dispose(letter, command, late);
  }
};

const receive = (letter: Letter, command: Receive, law: Law, late: EntryNote): readonly LetterEvent[] => {
  const { letterId, code, occurredOn, unit, channel, pages, summary, signatories } = command;
  if (letter.status !== 'none') {
    const { received } = letter;
    return received.occurredOn === occurredOn && received.unit === unit && received.channel === channel
      ? []
      : refuse('letter.id-taken', { letterId });
  }
  if (!Number.isInteger(pages) || pages < 1) refuse('letter.pages-missing');
  if (!Number.isInteger(signatories) || signatories < 0) refuse('letter.signatories-invalid');
  const { forwardedBy, subject, narrative, visitId } = command;
  if (channel === 'forwarded' && !forwardedBy) refuse('letter.forwarder-missing');
  const reply = deadlineFact(deadline(law, { rule: 'TCD.REPLY', from: occurredOn }));
  const data = { letterId, code, occurredOn, unit, channel, pages, summary, signatories, reply };
  const optional = present({ forwardedBy, subject, narrative, visitId });
  return [{ type: 'LetterReceived', data: { ...data, ...optional, ...late } }];
};

const classify = (command: Classify, late: EntryNote): readonly LetterEvent[] => {
  const { letterId, occurredOn, letterType, field, eligible, anonymous, inCompetence } = command;
  const { ineligibleReason, duplicateOf } = command;
  if (!eligible && !ineligibleReason?.trim()) refuse('letter.ineligible-without-reason');
  const data = { letterId, occurredOn, letterType, field, eligible, anonymous, inCompetence };
  const optional = present({ ineligibleReason, duplicateOf });
  return [{ type: 'LetterClassified', data: { ...data, ...optional, ...late } }];
};

/** A date that a changed rule moves changes nothing that is decided here. */
const evolve = (letter: Letter, event: LetterEvent): Letter =>
  event.type === 'DeadlineRecomputed' ? letter : advance(letter, event);

const advance = (letter: Letter, { type, data }: Exclude<LetterEvent, DeadlineRecomputed>): Letter => {
  if (type === 'LetterReceived') {
    const { reply: _reply, lateReason: _late, ...received } = data;
    return { status: 'received', received };
  }
  if (letter.status === 'none') return letter;
  switch (type) {
    case 'LetterRegistered':
      return { ...letter, status: 'registered', bookNo: data.bookNo };
    case 'LetterClassified': {
      const { letterId: _id, occurredOn: _on, lateReason: _late, ...classified } = data;
      return { ...letter, status: 'classified', classified };
    }
    case 'LetterProposedForAcceptance':
      return { ...letter, status: 'proposed' };
    case 'LetterGuided':
      return { ...letter, status: 'guided' };
    case 'LetterTransferred':
      return { ...letter, status: 'transferred' };
    case 'LetterReturned':
      return { ...letter, status: 'returned' };
    case 'LetterFiled':
      return { ...letter, status: 'filed' };
    case 'LetterMerged':
      return { ...letter, status: 'merged' };
    case 'TransferReplyReceived':
      return letter;
    default:
      return assertNever(type);
  }
};

const resource = (letter: Letter): Resource | undefined =>
  letter.status === 'none' ? undefined : { unit: letter.received.unit };

/** One letter (đơn), stream `letter-<letterId>`. */
export const letterDecider: Decider<Letter, LetterCommand, LetterEvent> = {
  category: 'letter',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
};
