import type { LocalDate } from '#kernel';
import { deadline, deadlineFact, type DeadlineFact, type Law } from '#law';

/** The clock of a kind's rule; nothing for a kind without one, and before the rule came into force. */
export const termOf = (law: Law, rule: string | undefined, from: LocalDate): DeadlineFact | undefined =>
  rule !== undefined && inForce(law, rule, from) ? deadlineFact(deadline(law, { rule, from })) : undefined;

const inForce = ({ ruleSet }: Law, rule: string, day: LocalDate): boolean =>
  ruleSet.rules.some(
    ({ id, family, validFrom, validTo }) =>
      (id === rule || family === rule) && validFrom <= day && (validTo === undefined || day <= validTo),
  );
