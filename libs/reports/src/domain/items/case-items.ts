import type { Remedies } from '#law';
import type { CaseAt, Ending } from '../facts/case-at.js';
import { doneNumbers, remedyNumbers } from '../facts/remedies.js';
import type { ReportSettings } from '../settings.js';
import type { Item } from '../sources.js';
import { enteredBy, type Asked } from './asked.js';

/** A case as it stood on the day before the period and at the cut-off. */
export type Span = Readonly<{ before: CaseAt | undefined; at: CaseAt }>;

/**
 * In competence and open at some time in the period (vụ việc thuộc thẩm quyền). What was not accepted was never to be
 * resolved; what had ended before and was not reopened is over.
 */
export const isOfPeriod = ({ before, at }: Span, asked: Asked): boolean => {
  if (neverCounts(at.ended) || !asked.inScope(at.holder)) return false;
  return before?.ended === undefined || (at.reopenedOn !== undefined && at.reopenedOn >= asked.period.from);
};

/** What was not accepted or was sent on was never to be resolved; what was merged is counted where it went. */
const neverCounts = (ended: Ending | undefined): boolean => ended !== undefined && !isEnd(ended.how);

const endingOf = (ended: Ending | undefined): Item<'complaints'>['is']['ended'] => {
  if (!ended || !isEnd(ended.how)) return 'open';
  return ended.how === 'answered' ? 'decided' : ended.how;
};

type End = Exclude<Ending['how'], 'refused' | 'merged' | 'sent-on'>;

const isEnd = (how: Ending['how']): how is End => how !== 'refused' && how !== 'merged' && how !== 'sent-on';

/** 24:00 of the last day is still in time; what had no clock cannot be late. */
const punctuality = ({ on, due }: Ending): 'in' | 'out' => (due === undefined || on <= due ? 'in' : 'out');

export const complaintItem = ({ at }: Span, asked: Asked): Item<'complaints'> => {
  const { received, ended, handedOver } = at;
  const decision = ended?.decision;
  return {
    id: at.id,
    is: {
      entered: enteredBy(received.receivedOn, handedOver, asked),
      ended: endingOf(ended),
      explained: ended?.explained ?? false,
      instance: received.instance,
      outcome: decision?.outcome ?? 'none',
      firstDecision: firstDecision(at),
      onTime: ended && counted(ended, asked.settings) ? punctuality(ended) : 'none',
      ...remedyNumbers(decision?.remedies),
    },
  };
};

const counted = ({ how }: Ending, { withdrawnOnTime }: ReportSettings): boolean =>
  how === 'decided' || (how === 'withdrawn' && withdrawnOnTime === 'counted');

/** A second decision says what becomes of the first; where nobody wrote it, the outcome does. */
const firstDecision = ({ received, ended }: CaseAt): Item<'complaints'>['is']['firstDecision'] => {
  const decision = ended?.decision;
  if (!decision || received.instance === 'first') return 'none';
  return decision.firstDecision ?? (decision.outcome === 'wrong' ? 'confirmed' : 'amended');
};

export const denunciationItem = ({ at }: Span, asked: Asked): Item<'denunciations'> => {
  const { received, ended, handedOver } = at;
  const ends = endingOf(ended);
  return {
    id: at.id,
    is: {
      entered: enteredBy(received.receivedOn, handedOver, asked),
      ended: ends,
      turn: received.continued ? 'continued' : 'first',
      outcome: ended?.decision?.outcome ?? 'none',
      onTime: ended && ends !== 'open' && ends !== 'left' ? punctuality(ended) : 'none',
      ...remedyNumbers(withReferral(at)),
    },
  };
};

/** Handed to the investigation body by a paper of its own, where the conclusion itself names nobody. */
const withReferral = ({ ended, referred }: CaseAt): Remedies | undefined => {
  const remedies = ended?.decision?.remedies;
  if (!ended?.decision || !referred || remedies?.investigated) return remedies;
  return { ...remedies, investigated: { cases: 1, ...referred } };
};

/** What had to be done in the period (thi hành): not finished before it began. */
export const executionItem = (
  { before, at }: Span,
  asked: Asked,
): Item<'decisions' | 'conclusions'> | undefined => {
  const { execution, ended } = at;
  if (!execution || !ended?.decision || !asked.inScope(at.holder)) return undefined;
  if (before?.execution?.finishedOn !== undefined) return undefined;
  return {
    id: at.id,
    is: {
      finished: execution.finishedOn !== undefined,
      ...remedyNumbers(ended.decision.remedies),
      ...doneNumbers(execution.done),
    },
  };
};
