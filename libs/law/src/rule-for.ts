import { refuse, type LocalDate } from '#kernel';
import { countTerm } from './count-term.js';
import type { Law, Rule } from './law.types.js';

export type LawRefusal =
  | 'law.rule-unknown'
  | 'law.rule-not-in-force'
  | 'law.rule-not-pausable'
  | 'law.rule-without-term'
  | 'law.week-not-for-rule';

export const refuseLaw = refuse<LawRefusal>;

/**
 * The rule valid on the day of the trigger (C13); where law and decree disagree, the one that the
 * tenant's conflict policy names (C14).
 *
 * @param ruleOrFamily a rule id (`KN.ACCEPT.1.LAW`) or a family (`KN.ACCEPT.1`)
 * @throws Refusal `law.rule-unknown`, `law.rule-without-term` (facts: rule), `law.rule-not-in-force` (facts: rule, day)
 */
export const ruleFor = (law: Law, ruleOrFamily: string, onDay: LocalDate): Rule => {
  const named = law.ruleSet.rules.filter(({ id, family }) => id === ruleOrFamily || family === ruleOrFamily);
  if (named.length === 0) return refuseLaw(termless(law, ruleOrFamily), { rule: ruleOrFamily });
  const inForce = named.filter((rule) => isInForce(rule, onDay));
  const [only] = inForce;
  if (!only) return refuseLaw('law.rule-not-in-force', { rule: ruleOrFamily, day: onDay });
  return inForce.length === 1 ? only : settleConflict(law, inForce, only, onDay);
};

/** The other rules of its family in force on that day: what the conflict policy set aside (C14). */
export const rivalsOf = (law: Law, { id, family }: Rule, onDay: LocalDate): readonly Rule[] =>
  family === undefined
    ? []
    : law.ruleSet.rules.filter(
        (other) => other.family === family && other.id !== id && isInForce(other, onDay),
      );

const termless = ({ ruleSet }: Law, id: string): LawRefusal =>
  ruleSet.provisions.some((one) => one.id === id) ? 'law.rule-without-term' : 'law.rule-unknown';

const isInForce = ({ validFrom, validTo }: Rule, day: LocalDate): boolean =>
  validFrom <= day && (validTo === undefined || day <= validTo);

const settleConflict = (law: Law, rules: readonly Rule[], first: Rule, onDay: LocalDate): Rule => {
  const { conflictPolicy } = law.ruleSet.settings;
  if (conflictPolicy !== 'EARLIEST') return rules.find(({ source }) => source === conflictPolicy) ?? first;
  const dueOf = (rule: Rule): LocalDate => countTerm(law, rule, { rule: rule.id, from: onDay }).due;
  return rules.reduce((earliest, rule) => (dueOf(rule) < dueOf(earliest) ? rule : earliest), first);
};
