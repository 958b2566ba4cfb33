import { present } from '#kernel';
import { clock, longer, underNewLaw } from '../complaint.clocks.js';
import { no } from '../complaint.refusal.js';
import type { KnownComplaint } from '../complaint.state.js';
import type { VerificationStep } from '../complaint.terms.js';
import { mayChair } from '../dialogue-chair.js';
import type { StepsOf } from '../step.js';
import type { VerificationCommand, Verify } from './verification.command.js';
import type { VerificationStepRecorded } from './verification.events.js';

const FORMS: Readonly<Record<VerificationStep, VerificationStepRecorded['data']['form']>> = {
  minutes: '06',
  'evidence-requested': '07',
  'evidence-received': '08',
  'expert-requested': '09',
  'expert-result': '10',
};

/** Neither the resolver nor a person complained about verifies (LKN 29; guard 7 of the procedure). */
const checkVerifiers = (
  { accepted, complainedAbout }: KnownComplaint,
  { verifiers, leader }: Verify,
): void => {
  if (verifiers.length === 0) no('complaint.verifier-missing');
  const resolver = accepted?.resolver;
  if (resolver !== undefined && verifiers.includes(resolver))
    no('complaint.verifier-is-resolver', { resolver });
  const party = verifiers.find((verifier) => complainedAbout.includes(verifier));
  if (party !== undefined) no('complaint.verifier-complained-about', { verifier: party });
  if (leader !== undefined && !verifiers.includes(leader)) no('complaint.leader-not-verifier', { leader });
};

export const verificationSteps: StepsOf<VerificationCommand> = {
  verify: (complaint, at, step) => {
    const { verifiers, leader, scope, documentNo, reportDueOn } = step;
    checkVerifiers(complaint, step);
    return {
      type: 'VerificationAssigned',
      data: {
        ...at,
        verifiers: [...verifiers],
        ...present({ leader, scope }),
        documentNo,
        ...present({ reportDueOn }),
      },
    };
  },

  record: (_complaint, at, { kind, documentNo, note }) => ({
    type: 'VerificationStepRecorded',
    data: { ...at, kind, form: FORMS[kind], documentNo, note },
  }),

  /** No longer than what is left of the term of settlement (LKN 35). */
  stop: ({ clocks: { resolve } }, at, { reason, documentNo, until }) => {
    if (!resolve) return no('complaint.not-yet-accepted');
    const last = until ?? resolve.due;
    if (last > resolve.due || last < at.occurredOn)
      return no('complaint.stop-too-long', { due: resolve.due });
    return { type: 'ContestedDecisionSuspended', data: { ...at, reason, until: last, documentNo } };
  },

  lift: (_complaint, at, { reason, documentNo }) => ({
    type: 'ContestedDecisionSuspensionLifted',
    data: { ...at, reason, documentNo },
  }),

  /** Totals count from acceptance, by the law of that day; from 2026-07-01 one of seven criteria is named. */
  extend: (complaint, at, { reason, criteria = [], documentNo, law }) => {
    const { remote } = complaint;
    const { resolve } = complaint.clocks;
    if (!resolve) return no('complaint.not-yet-accepted');
    const named = criteria.length > 0;
    if (!named && underNewLaw(law, complaint, 'extend', at.occurredOn))
      return no('complaint.criteria-missing');
    return {
      type: 'ComplaintDeclaredComplex',
      data: {
        ...at,
        reason,
        ...(named ? { criteria: [...criteria] } : {}),
        documentNo,
        resolve: longer(law, resolve, { variants: ['complex', ...(remote ? ['remote'] : [])] }),
      },
    };
  },

  report: (_complaint, at, { finding, contents, proposal, documentNo, demandDiffers }) => ({
    type: 'VerificationReported',
    data: {
      ...at,
      finding,
      ...(contents && {
        contents: contents.map(({ content, finding: found }) => ({ content, finding: found })),
      }),
      proposal,
      documentNo,
      demandDiffers,
    },
  }),

  /** From 2026-07-01 the notice goes out at least 5 days before (NĐ124 28(1)). */
  invite: (complaint, at, { heldOn, place, invited, documentNo, law }) => {
    if (heldOn < at.occurredOn) return no('complaint.dialogue-in-the-past');
    const dialogueNotice = underNewLaw(law, complaint, 'dialogue', at.occurredOn)
      ? clock(law, { rule: 'KN.DLG.NOTICE', from: heldOn })
      : undefined;
    if (dialogueNotice && at.occurredOn > dialogueNotice.due)
      return no('complaint.dialogue-notice-short', { latest: dialogueNotice.due });
    return {
      type: 'ComplaintDialogueInvited',
      data: { ...at, heldOn, place, invited: [...invited], documentNo, ...present({ dialogueNotice }) },
    };
  },

  /** At second instance some resolvers must come themselves (NĐ124 28(2)). */
  dialogue: (complaint, at, step) => {
    const { agreed, noShow, excused, minutesNo, chair, grave = complaint.about.people > 1 } = step;
    const position = complaint.accepted?.position;
    if (complaint.instance === 'second' && !mayChair(chair ?? 'resolver', position, grave))
      return no('complaint.dialogue-in-person');
    const { agreedPoints, openPoints } = step;
    return {
      type: 'ComplaintDialogueHeld',
      data: {
        ...at,
        agreed,
        noShow,
        ...(noShow && excused ? { excused } : {}),
        minutesNo,
        ...present({ chair, agreedPoints, openPoints }),
      },
    };
  },

  council: (_complaint, at, { documentNo, opinion }) => ({
    type: 'CouncilConsulted',
    data: { ...at, documentNo, opinion },
  }),
};
