import { present } from '#kernel';
import { governs, isSince, type Amount, type DeadlineFact, type Law, type Remedies } from '#law';
import { clock } from './denunciation.clocks.js';
import { no } from './denunciation.refusal.js';
import type { KnownDenunciation } from './denunciation.state.js';
import type { StepAt, StepsOf } from './steps-of.js';
import type { DenunciationOutcome, Finding } from './denunciation.terms.js';
import { checkFindings } from './verification.steps.js';

/** All true, all false, else partly true (có đúng, có sai). */
const outcomeOf = (findings: readonly Finding[]): DenunciationOutcome => {
  const outcomes = new Set(findings.map(({ outcome }) => outcome));
  const [only] = outcomes;
  return only !== undefined && outcomes.size === 1 ? only : 'partly-true';
};

/** The next report of the inspectorate, as long as the monthly rule holds on the day it would be due (NĐ156 3, 10(1)). */
const monthly = (
  law: Law,
  { acceptedOn }: KnownDenunciation,
  from: StepAt['occurredOn'],
): { follow?: DeadlineFact } => {
  const governing = (actOn: StepAt['occurredOn']) =>
    governs(law, 'denunciation', { act: 'other', actOn, ...present({ acceptedOn }) }).regime;
  if (isSince(governing(from), 'R3')) return {};
  const follow = clock(law, 'TC.FOLLOW', from);
  return isSince(governing(follow.due), 'R3') ? {} : { follow };
};

const amount = (given: Amount | undefined): Amount | undefined =>
  given && { money: given.money, land: given.land };

const copied = ({ disciplined, investigated, ...given }: Remedies): Remedies =>
  present({
    toState: amount(given.toState),
    toOrganisations: amount(given.toOrganisations),
    toIndividuals: amount(given.toIndividuals),
    organisations: given.organisations,
    individuals: given.individuals,
    disciplined: disciplined && { people: disciplined.people, officials: disciplined.officials },
    investigated: investigated && {
      cases: investigated.cases,
      people: investigated.people,
      officials: investigated.officials,
    },
  });

export const conclusionSteps: StepsOf<
  | 'conclude'
  | 'send-conclusion'
  | 'notify-conclusion'
  | 'handle'
  | 'refer'
  | 'report-result'
  | 'execute'
  | 'check-redaction'
  | 'publicise'
  | 'follow-up'
  | 'close'
> = {
  conclude: (known, at, { documentNo, findings, summary, responsibility, remedies, law }) => {
    checkFindings(known, findings);
    return {
      type: 'ConclusionIssued',
      data: {
        ...at,
        documentNo,
        findings: findings.map(({ content, outcome }) => ({ content, outcome })),
        outcome: outcomeOf(findings),
        summary,
        ...present({ responsibility, remedies: remedies && copied(remedies) }),
        send: clock(law, 'TC.SEND', at.occurredOn),
        handle: clock(law, 'TC.HANDLE', at.occurredOn),
        publish: clock(law, 'TC.PUBLISH', at.occurredOn),
      },
    };
  },

  'send-conclusion': (_known, at, { to, documentNo }) => ({
    type: 'ConclusionSent',
    data: { ...at, to, documentNo },
  }),

  'notify-conclusion': (_known, at, { documentNo }) => ({
    type: 'ConclusionNotifiedToDenouncer',
    data: { ...at, documentNo },
  }),

  handle: (known, at, { documentNo, measures, followed, law }) => ({
    type: 'HandlingDecided',
    data: {
      ...at,
      documentNo,
      measures: [...measures],
      followed,
      resultReport: clock(law, 'TC.RESULT', at.occurredOn),
      publishHandling: clock(law, 'TC.PUBLISH', at.occurredOn),
      ...(followed ? monthly(law, known, at.occurredOn) : {}),
    },
  }),

  refer: (_known, at, { to, documentNo, people, officials }) => ({
    type: 'DenunciationReferredToInvestigation',
    data: { ...at, to, documentNo, ...present({ people, officials }) },
  }),

  'report-result': (_known, at, { documentNo, result }) => ({
    type: 'HandlingResultReported',
    data: { ...at, documentNo, result },
  }),

  execute: (_known, at, { documentNo, of, amount, disciplined, officials, ...more }) => {
    if ((officials ?? 0) > (disciplined ?? 0)) return no('denunciation.more-officials-than-people');
    const { organisations, individuals, investigated } = copied(more);
    return {
      type: 'HandlingExecuted',
      data: {
        ...at,
        documentNo,
        of,
        amount: { money: amount.money, land: amount.land },
        ...present({ disciplined, officials, organisations, individuals, investigated }),
      },
    };
  },

  'check-redaction': (_known, at, { of, hash, found }) => ({
    type: 'RedactionChecked',
    data: { ...at, of, hash, found: [...found] },
  }),

  /** Only the text that was searched, only when nothing was found, and only after somebody has read it. */
  publicise: ({ checks, handlingDecided }, at, { of, form, hash, place, until, confirmed }) => {
    if (of === 'handling' && !handlingDecided) return no('denunciation.not-handled');
    const check = checks[of];
    if (check?.hash !== hash) return no('denunciation.redaction-not-checked');
    if (!check.passed) return no('denunciation.redaction-failed');
    if (!confirmed) return no('denunciation.redaction-not-confirmed');
    return { type: 'ConclusionPublicised', data: { ...at, of, form, hash, place, ...present({ until }) } };
  },

  'follow-up': (known, at, { documentNo, result, law }) => ({
    type: 'ImplementationReported',
    data: { ...at, documentNo, result, ...(known.followed ? monthly(law, known, at.occurredOn) : {}) },
  }),

  close: (_known, at, { reason }) => ({ type: 'DenunciationClosed', data: { ...at, reason } }),
};
