import { obligationRules, type ObligationPeriod, type ObligationRule } from '#law';
import type { ObligationSet } from './obligation.events.js';

type Asked = Pick<ObligationSet['data'], 'family' | 'owners' | 'validFrom' | 'count' | 'period'>;

/** How many of each period make a year: weeks are counted short, so that twelve months are never fewer. */
const IN_A_YEAR: Readonly<Record<ObligationPeriod, number>> = { WEEK: 52, MONTH: 12, YEAR: 1 };

/** Rules of law of the same family that stand when it begins or later, for those who would owe it. */
export const lawBehind = ({ family, owners, validFrom }: Asked): readonly ObligationRule[] =>
  obligationRules.filter(
    (rule) =>
      rule.family === family &&
      (rule.validTo === undefined || rule.validTo >= validFrom) &&
      rule.owners.some((owner) => owners.includes(owner)),
  );

/** The law itself fixes the number, and this asks for less: a unit may ask for more, never for less. */
export const isLess = ({ count, period }: Asked, rule: ObligationRule): boolean =>
  !rule.setting && count * IN_A_YEAR[period] < rule.count * IN_A_YEAR[rule.period];
