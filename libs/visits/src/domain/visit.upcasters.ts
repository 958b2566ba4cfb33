import type { UpcasterMap } from '#kernel';
import type { VisitEvent } from './visit.events.js';

/**
 * v1 kept neither who received nor which visit it was: a periodic or unscheduled reception is by its nature the
 * head's, a visit about a known case is at least the second, and five people and more were a large group.
 */
const withReceiver = (visit: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...visit,
  receivedBy: visit['kind'] === 'regular' ? 'staff' : 'head',
  order: isAboutCase(visit['outcome']) ? 2 : 1,
  largeGroup: Number(visit['people']) >= 5,
});

const isAboutCase = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'about-case';

/** Element 0 of a type turns its v1 into v2. Never edit a step that has shipped. */
export const visitUpcasters: UpcasterMap<VisitEvent> = { VisitLogged: [withReceiver] };
