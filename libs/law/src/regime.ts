import type { LocalDate } from '#kernel';
import type { Law } from './law.types.js';
import type { ActInCase, Governing, Procedure, Regime, Transitional } from './regime.types.js';

/** First day of each regime, latest first. */
const SINCE: readonly (readonly [day: string, regime: Regime])[] = [
  ['2026-07-01', 'R3'],
  ['2025-07-01', 'R2'],
  ['2023-07-01', 'R1'],
];

/** The regime of a day; also the answer for competence, which follows the day of the act. */
export const regimeOf = (day: LocalDate): Regime => SINCE.find(([first]) => first <= day)?.[1] ?? 'R0';

/** True when `regime` is `other` or came after it: `isSince(regime, 'R3')`. */
export const isSince = (regime: Regime, other: Regime): boolean => regime >= other;

/**
 * Which regime governs an act in a case (C13): that of the day on which the case was accepted, unless a
 * transitional clause puts the act under the law of its own day. A case not accepted yet follows the law of the
 * act. So suspension of a complaint accepted in June 2026 is possible from 01/07/2026, and the finding that it is
 * complex still needs no writing.
 *
 * @example isSince(governs(law, 'complaint', { act: 'suspend', acceptedOn, actOn }).regime, 'R3')
 * @source NĐ155 22(1); NĐ156 10(1)
 */
export const governs = (law: Pick<Law, 'ruleSet'>, procedure: Procedure, asked: ActInCase): Governing => {
  const { acceptedOn = asked.actOn, actOn } = asked;
  const clause = law.ruleSet.transitional.find((one) => one.procedure === procedure && reaches(one, asked));
  return clause ? { regime: regimeOf(actOn), basis: clause.basis } : { regime: regimeOf(acceptedOn) };
};

const reaches = (
  { acts, acceptedBefore }: Transitional,
  { act, actOn, acceptedOn = actOn, decidedOn }: ActInCase,
): boolean =>
  acceptedOn < acceptedBefore &&
  actOn >= acceptedBefore &&
  (decidedOn === undefined || decidedOn >= acceptedBefore) &&
  (acts === undefined || acts.includes(act));
