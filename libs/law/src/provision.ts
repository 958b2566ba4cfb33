import { refuseLaw } from './rule-for.js';
import type { Law } from './law.types.js';
import type { Provision } from './provision.types.js';

/** @throws Refusal `law.rule-unknown` */
export const provisionOf = (law: Law, id: string): Provision =>
  law.ruleSet.provisions.find((one) => one.id === id) ?? refuseLaw('law.rule-unknown', { rule: id });

const HOUR_MS = 3_600_000;

/**
 * The latest instant for what must be done at least so many hours before an event (TCD.ONLINE.CONNECT).
 *
 * @param event UTC instant, ISO 8601
 * @returns UTC instant, ISO 8601 with milliseconds
 * @throws Refusal `law.rule-unknown`, `law.rule-without-term`
 */
export const latestInstant = (law: Law, id: string, event: string): string => {
  const { hoursBefore } = provisionOf(law, id);
  if (hoursBefore === undefined) return refuseLaw('law.rule-without-term', { rule: id });
  return new Date(Date.parse(event) - hoursBefore * HOUR_MS).toISOString();
};
