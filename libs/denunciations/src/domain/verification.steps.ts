import { present } from '#kernel';
import type { DeadlineFact } from '#law';
import { clock, extended, paused } from './denunciation.clocks.js';
import { no } from './denunciation.refusal.js';
import type { KnownDenunciation } from './denunciation.state.js';
import type { Finding } from './denunciation.terms.js';
import type { Steps } from './denunciation.command.js';
import type { StepAt, StepsOf } from './steps-of.js';

/** Smallest verification team (Tổ xác minh), NĐ31 10. */
const TEAM = 2;

const running = ({ clocks }: KnownDenunciation): DeadlineFact =>
  clocks.resolve ?? no('denunciation.not-yet-accepted');

/** The term of settlement after a stretch of time that does not count. */
const goesOn = (
  denunciation: KnownDenunciation,
  { occurredOn }: StepAt,
  from: StepAt['occurredOn'] | undefined,
  { law }: Pick<Steps['resume'], 'law'>,
  reason: string,
): DeadlineFact => {
  const since = from ?? occurredOn;
  if (occurredOn < since) return no('denunciation.date-before-pause', { since });
  return paused(law, running(denunciation), { from: since, to: occurredOn, reason });
};

const checkTeam = (
  { excluded, resolver }: KnownDenunciation,
  { leader, members, declared }: Steps['form-team'],
): void => {
  if (new Set(members).size < TEAM) no('denunciation.team-too-small', { least: TEAM });
  if (!members.includes(leader)) no('denunciation.leader-not-in-team');
  if (members.some((member) => excluded.includes(member))) no('denunciation.verifier-in-conflict');
  if (resolver !== undefined && members.includes(resolver)) no('denunciation.verifier-is-resolver');
  if (!declared) no('denunciation.conflict-not-declared');
};

/** One finding for each content that is still to be decided, and for no other. */
export const checkFindings = ({ contents }: KnownDenunciation, findings: readonly Finding[]): void => {
  const found = findings.map(({ content }) => content).toSorted((a, b) => a - b);
  if (found.join() !== contents.join())
    no('denunciation.findings-incomplete', { contents: contents.join(', ') });
};

const copied = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map(({ content, outcome }) => ({ content, outcome }));

export const verificationSteps: StepsOf<
  | 'declare-conflict'
  | 'form-team'
  | 'record-minutes'
  | 'request-expert'
  | 'receive-expert-result'
  | 'hear-accused'
  | 'extend'
  | 'suspend'
  | 'resume'
  | 'withdraw'
  | 'disregard-withdrawal'
  | 'terminate'
  | 'send-stop'
  | 'report'
> = {
  'declare-conflict': (_known, at, { person, relation }) => ({
    type: 'DenunciationConflictDeclared',
    data: { ...at, person, relation },
  }),

  'form-team': (known, at, step) => {
    checkTeam(known, step);
    const { documentNo, leader, members, reportDueOn } = step;
    return {
      type: 'VerificationTeamFormed',
      data: { ...at, documentNo, leader, members: [...members], ...present({ reportDueOn }) },
    };
  },

  'record-minutes': (_known, at, { documentNo, with: others, content }) => ({
    type: 'DenunciationMinutesRecorded',
    data: { ...at, documentNo, with: others, content },
  }),

  'request-expert': (_known, at, { documentNo, to, question }) => ({
    type: 'DenunciationExpertRequested',
    data: { ...at, documentNo, to, question },
  }),

  'receive-expert-result': (known, at, { documentNo, result, law }) => ({
    type: 'DenunciationExpertResultReceived',
    data: { ...at, documentNo, result, resolve: goesOn(known, at, known.expertSince, { law }, 'expert') },
  }),

  'hear-accused': (_known, at, { documentNo, content }) => ({
    type: 'AccusedExplained',
    data: { ...at, documentNo, content },
  }),

  /** Complex: once; specially complex: twice (LTC 30). Each in writing, with its criteria of NĐ31 3. */
  extend: (known, at, { documentNo, criteria, reason, law }) => {
    const count = new Set(criteria).size;
    if (count === 0) return no('denunciation.not-complex');
    if (known.extensions === 1 && count === 1) return no('denunciation.not-specially-complex');
    const ordinal = known.extensions === 0 ? 1 : 2;
    const resolve = extended(law, running(known), ordinal);
    return {
      type: 'DenunciationTermExtended',
      data: { ...at, documentNo, ordinal, criteria: [...criteria], reason, resolve },
    };
  },

  suspend: (_known, at, { documentNo, ground, reason, law }) => {
    const stopSend = clock(law, 'TC.STOP.SEND', at.occurredOn);
    return { type: 'DenunciationSuspended', data: { ...at, documentNo, ground, reason, stopSend } };
  },

  resume: (known, at, { documentNo, reason, law }) => ({
    type: 'DenunciationResumed',
    data: { ...at, documentNo, reason, resolve: goesOn(known, at, known.suspendedOn, { law }, 'suspension') },
  }),

  withdraw: (known, at, { documentNo, paper, whole, contents }) => {
    const parts = whole ? [] : contents;
    if (known.acceptedOn !== undefined && !whole) checkParts(known, parts);
    return {
      type: 'DenunciationWithdrawn',
      data: { ...at, documentNo, paper, whole, contents: [...parts] },
    };
  },

  'disregard-withdrawal': (_known, at, { documentNo, why }) => ({
    type: 'WithdrawalDisregarded',
    data: { ...at, documentNo, why },
  }),

  terminate: ({ withdrawal }, at, { documentNo, ground, reason, law }) => {
    if (ground === 'a' && !withdrawal?.whole) return no('denunciation.not-withdrawn');
    const stopSend = clock(law, 'TC.STOP.SEND', at.occurredOn);
    return { type: 'DenunciationTerminated', data: { ...at, documentNo, ground, reason, stopSend } };
  },

  'send-stop': (_known, at, { to, documentNo }) => ({
    type: 'StopDecisionSent',
    data: { ...at, to, documentNo },
  }),

  report: (known, at, { documentNo, findings, proposal }) => {
    checkFindings(known, findings);
    return {
      type: 'DenunciationVerificationReported',
      data: { ...at, documentNo, findings: copied(findings), proposal },
    };
  },
};

/** A withdrawal in part names contents that are still open, and leaves one. */
const checkParts = ({ contents }: KnownDenunciation, parts: readonly number[]): void => {
  if (parts.length === 0 || parts.some((part) => !contents.includes(part))) {
    no('denunciation.content-unknown', { contents: contents.join(', ') });
  }
  if (new Set(parts).size === contents.length) no('denunciation.withdrawn-in-part-all');
};
