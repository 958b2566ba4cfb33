import { addDays, daysBetween, present, type LocalDate } from '#kernel';
import { clock, effectClock, effectOf, rulesOf } from '../complaint.clocks.js';
import { no } from '../complaint.refusal.js';
import type { KnownComplaint } from '../complaint.state.js';
import type { ComplaintClock, Paper } from '../complaint.terms.js';
import type { StepAt, StepsOf } from '../step.js';
import type { Decide, DecisionStep } from './decision.command.js';

/** The clock that runs until a paper has reached its addressees. */
export const CLOCK_OF: Readonly<Record<Paper, ComplaintClock>> = {
  decision: 'send',
  suspension: 'sendSuspension',
  resumption: 'sendResumption',
  termination: 'sendTermination',
};

/** Days that a posted decision hangs at least (LKN 41(2)). */
const POSTED = 15;

/** Before the report only as self-correction, and that only in the citizen's favour (LKN 29(1)a). */
const checkBasis = ({ status, instance }: KnownComplaint, step: Decide): void => {
  const { outcome, selfCorrection = false, firstDecision } = step;
  const reported = status === 'verified';
  if (selfCorrection && instance === 'second') no('complaint.self-correction-only-first');
  if (!reported && !selfCorrection) no('complaint.report-missing');
  if (reported && selfCorrection) no('complaint.self-correction-after-report');
  if (selfCorrection && outcome !== 'upheld') no('complaint.self-correction-must-uphold');
  if (instance === 'second' && firstDecision === undefined) no('complaint.first-decision-missing');
};

/** Everything that a decision sets running (LKN 32, 41, 44, 57, 66(2); NĐ124 29; LTCD 27(2)). */
const clocksOfDecision = (complaint: KnownComplaint, { occurredOn: from }: StepAt, { law }: Decide) => {
  const { forwardedBy } = complaint;
  const told = (rule: string, ...kinds: readonly string[]) =>
    forwardedBy && kinds.includes(forwardedBy.kind) ? clock(law, { rule, from }) : undefined;
  return {
    send: clock(law, { rule: rulesOf(complaint).send, from }),
    publish: clock(law, { rule: 'KN.PUBLISH', from }),
    effect: effectOf(law, complaint, from),
    ...present({
      front: told('KN.MTTQ', 'front'),
      back: told('TCD.BACK', 'assembly', 'reception-board'),
    }),
  };
};

/** What a second complaint takes over from the first: its decision, or that it never came. */
const settledFirst = (
  { decided, accepted, contested, deliveredOn }: KnownComplaint,
  overdueSince: LocalDate,
) => ({
  ...present({ decisionNo: decided?.documentNo, resolver: accepted?.resolver }),
  receivedOn: deliveredOn ?? decided?.on ?? overdueSince,
  ...present({
    dismissal: contested?.dismissal || undefined,
    issuer: accepted?.position ?? contested?.issuer,
  }),
});

export const decisionSteps: StepsOf<DecisionStep> = {
  decide: (complaint, at, step) => {
    checkBasis(complaint, step);
    const { outcome, documentNo, summary, selfCorrection = false } = step;
    const { contested, firstDecision, remedies, oneEach } = step;
    return {
      type: 'ComplaintDecided',
      data: {
        ...at,
        outcome,
        documentNo,
        summary,
        selfCorrection,
        ...present({ contested, firstDecision, remedies, oneEach }),
        ...clocksOfDecision(complaint, at, step),
      },
    };
  },

  send: ({ clocks }, at, { paper, addressee, way, complete }) => {
    if (clocks[CLOCK_OF[paper]] === undefined) return no('complaint.nothing-to-send', { paper });
    return { type: 'ComplaintPaperSent', data: { ...at, paper, addressee, way, complete } };
  },

  /** After the second decision only the court is left, so no term of complaint starts (LKN 11(7)). */
  deliver: (complaint, at, { way, law }) => {
    const { instance, discipline, remote, contested } = complaint;
    const rule = discipline ? 'KN.DISC.TIMEBAR.2' : 'KN.FILE2';
    const variants = [...(remote ? ['remote'] : []), ...(contested?.dismissal ? ['dismissal'] : [])];
    const file2 = instance === 'first' ? clock(law, { rule, from: at.occurredOn, variants }) : undefined;
    return { type: 'DecisionReceivedByAuthor', data: { ...at, way, ...present({ file2 }) } };
  },

  publicise: (_complaint, at, { form, place, until, documentNo }) => {
    const hangs = until === undefined ? 0 : daysBetween(at.occurredOn, until);
    if (form === 'posting' && hangs < POSTED) return no('complaint.posting-too-short', { least: POSTED });
    return { type: 'DecisionPublicised', data: { ...at, form, place, ...present({ until, documentNo }) } };
  },

  inform: (_complaint, at, { documentNo, way }) => ({
    type: 'ForwardingBodyInformed',
    data: { ...at, documentNo, ...present({ way }) },
  }),

  /** The term for a second complaint may end later than this, when the decision was received late. */
  effect: (complaint, at, { law }) => {
    const { file2 } = complaint.clocks;
    const effect = effectClock(law, complaint);
    if (!effect) return no('complaint.not-decided');
    const effectiveOn = addDays(effect.due, 1);
    const appealable = file2 && file2.due >= effectiveOn ? file2.due : undefined;
    return {
      type: 'DecisionTookEffect',
      data: {
        ...at,
        effectiveOn,
        ...present({ appealableUntil: appealable }),
        exec: clock(law, { rule: 'KN.EXEC', from: effectiveOn }),
      },
    };
  },

  direct: (_complaint, at, { documentNo, duty, owner, dueOn, due }) => ({
    type: 'ExecutionDirected',
    data: { ...at, documentNo, duty, owner, ...present({ dueOn, due }) },
  }),

  progress: (_complaint, at, { note, done }) => ({
    type: 'ExecutionProgressed',
    data: { ...at, note, ...present({ done }) },
  }),

  complete: (_complaint, at, { note, done }) => ({
    type: 'ExecutionCompleted',
    data: { ...at, note, ...present({ done }) },
  }),

  appeal: (complaint, at, { secondComplaintId, code, unit, channel }) => {
    const { about, discipline } = complaint;
    const { field, summary, people, subject } = about;
    return {
      type: 'SecondComplaintFiled',
      data: {
        ...at,
        secondComplaintId,
        code,
        unit,
        channel,
        field,
        summary,
        people,
        ...(discipline ? { discipline } : {}),
        ...present({ subject }),
        ...settledFirst(complaint, complaint.clocks.resolve?.due ?? at.occurredOn),
        instance: 'second',
      },
    };
  },

  review: (_complaint, at, { grounds, orderedBy, reviewer, documentNo }) => ({
    type: 'IllegalResolutionReviewOrdered',
    data: { ...at, grounds, orderedBy, reviewer, documentNo },
  }),
};
