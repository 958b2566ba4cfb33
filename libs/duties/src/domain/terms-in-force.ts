import type { LocalDate } from '#kernel';
import { deadline, deadlineFact, type DeadlineFact, type Law } from '#law';

/** The clock of a rule; nothing on a day on which it was not in force yet. */
export const termInForce = (law: Law, rule: string, from: LocalDate): DeadlineFact | undefined =>
  law.ruleSet.rules.some(
    ({ id, family, validFrom, validTo }) =>
      (id === rule || family === rule) && validFrom <= from && (validTo === undefined || from <= validTo),
  )
    ? deadlineFact(deadline(law, { rule, from }))
    : undefined;
