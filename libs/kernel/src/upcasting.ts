import type { DomainEvent } from './event.js';

type Json = Readonly<Record<string, unknown>>;

/** Turns the data of one schema version into the next. Pure; must accept everything ever stored. */
export type Upcast = (older: Json) => Json;

/** For each event type, the steps from v1 to today. A type without steps is still at v1. */
export type UpcasterMap<E extends DomainEvent> = Readonly<Partial<Record<E['type'], readonly Upcast[]>>>;

/** The schema version that is written today. */
export const currentVersion = (upcasters: UpcasterMap<DomainEvent>, type: string): number =>
  (upcasters[type]?.length ?? 0) + 1;

/**
 * Lifts stored data to today's schema.
 *
 * @throws RangeError when the event was written by a newer release: an old program must stop, not guess
 */
export const upcast = (
  upcasters: UpcasterMap<DomainEvent>,
  type: string,
  version: number,
  data: Json,
): Json => {
  const newest = currentVersion(upcasters, type);
  if (version > newest) throw new RangeError(`${type} v${version} is newer than this program (v${newest})`);
  return (upcasters[type] ?? []).slice(version - 1).reduce((older, step) => step(older), data);
};
