import { deadline, deadlineFact, requestOf, ruleFor, type DeadlineFact, type Law } from '#law';

/**
 * The same question under another law. Where the law of its day chose the rule out of a family (C13, C14), the
 * new law chooses anew; a rule that was asked for by its own name stays.
 *
 * @param was the law by which the fact was counted
 * @throws Refusal as `deadline` does, when the new law cannot answer the question
 */
export const countAnew = (law: Law, was: Law, fact: DeadlineFact): DeadlineFact => {
  const family = was.ruleSet.rules.find(({ id }) => id === fact.rule)?.family;
  const chosen = family !== undefined && ruleFor(was, family, fact.from).id === fact.rule;
  return deadlineFact(deadline(law, { ...requestOf(fact), rule: chosen ? family : fact.rule }));
};

/** Whether a person would see a difference: the date, the rule, or that the date is certain now. */
export const differs = (before: DeadlineFact, after: DeadlineFact): boolean =>
  before.due !== after.due ||
  before.raw !== after.raw ||
  before.rule !== after.rule ||
  before.provisional !== after.provisional;
