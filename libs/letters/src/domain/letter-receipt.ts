import { accusedOf } from '#identity';
import { present, refuse as say, type LocalDate } from '#kernel';
import { deadline, deadlineFact, type DeadlineFact, type EntryNote, type Law } from '#law';
import type { Asked, Receive, Register } from './letter.command.js';
import type { LetterEvent, LetterReceived } from './letter.events.js';
import type { Letter, LetterRefusal } from './letter-state.js';

const refuse = say<LetterRefusal>;

/** The letter itself; one that was told by mouth also says how the record was checked and signed. */
export const receive = (command: Receive, law: Law, late: EntryNote): readonly LetterEvent[] => {
  check(command);
  const { letterId, code, occurredOn, unit, channel, pages, summary, signatories, statement } = command;
  const { forwardedBy, envelopeOn, language, translated, parentLetterId } = command;
  const { denunciation, subject, narrative, visitId } = command;
  const data = { letterId, code, occurredOn, unit, channel, pages, summary, signatories };
  const clocks = clocksFrom(occurredOn, law, forwardedBy?.kind === 'press');
  const came = present({ forwardedBy, envelopeOn, language, translated, parentLetterId });
  const optional = { ...came, ...present({ denunciation, subject, narrative, visitId }) };
  const received: LetterReceived = {
    type: 'LetterReceived',
    data: {
      ...data,
      ...clocks,
      ...optional,
      ...(command.accused && { accused: command.accused.map(accusedOf) }),
      ...late,
    },
  };
  if (!statement) return [received];
  const { readBack, signedBy } = statement;
  return [
    received,
    { type: 'OralStatementRecorded', data: { letterId, occurredOn, readBack, signedBy, ...late } },
  ];
};

const check = (command: Receive): void => {
  const { pages, signatories, statement } = command;
  if (!Number.isInteger(pages) || pages < 1) refuse('letter.pages-missing');
  if (!Number.isInteger(signatories) || signatories < 0) refuse('letter.signatories-invalid');
  if (statement && !statement.readBack) refuse('letter.statement-not-read-back');
  checkOrigin(command);
};

const checkOrigin = (command: Receive): void => {
  const { channel, occurredOn, forwardedBy, envelopeOn = occurredOn } = command;
  if (channel === 'forwarded' && !forwardedBy?.body.trim()) refuse('letter.forwarder-missing');
  if (envelopeOn > occurredOn) refuse('letter.envelope-after-receipt');
  if (command.accused && !command.denunciation) refuse('letter.accused-without-denunciation');
  if (command.denunciation && (command.subject ?? command.narrative)) refuse('letter.identity-kept-apart');
};

const clocksFrom = (day: LocalDate, law: Law, press: boolean) => {
  const clock = (rule: string): DeadlineFact => deadlineFact(deadline(law, { rule, from: day }));
  return {
    reply: clock('TCD.REPLY'),
    ...(press ? { press: clock('TC.PRESS') } : {}),
    ...(inForce(law, 'TCD.INACTION', day) ? { inaction: clock('TCD.INACTION') } : {}),
  };
};

const inForce = ({ ruleSet }: Law, id: string, day: LocalDate): boolean =>
  ruleSet.rules.some((rule) => rule.id === id && rule.validFrom <= day && day <= (rule.validTo ?? day));

/** A part names the mixed letter whose author was guided to write it. @throws Refusal otherwise */
export const checkParent = (parent: Letter): void => {
  if (parent.status === 'none') return refuse('letter.parent-unknown');
  const guided = parent.status === 'guided' && parent.classified?.letterType === 'mixed';
  if (parent.status !== 'split' && !guided) refuse('letter.parent-not-split');
};

/** The same letter once more is no second letter; another one under its id is a clash. */
export const again = (
  { received }: Exclude<Letter, { status: 'none' }>,
  { letterId, occurredOn, unit, channel }: Receive,
): readonly LetterEvent[] =>
  received.occurredOn === occurredOn && received.unit === unit && received.channel === channel
    ? []
    : refuse('letter.id-taken', { letterId });

export const register = ({ step, at }: Asked<Register>): LetterEvent => {
  const { bookNo, demand, handledBefore, authorisation } = step;
  return {
    type: 'LetterRegistered',
    data: { ...at, bookNo, demand, ...present({ handledBefore, authorisation }) },
  };
};
