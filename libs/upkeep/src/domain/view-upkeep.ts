import type { Decider, UpcasterMap } from '#kernel';
import type { Stop, ViewEventSkipped, ViewRetried, ViewUpkeepEvent } from './view-upkeep.events.js';

export type ViewUpkeepCommand =
  Readonly<{ type: 'retry' } & ViewRetried['data']> | Readonly<{ type: 'skip' } & ViewEventSkipped['data']>;

/** What was left out of which version, as it was signed, oldest first. */
export type ViewUpkeep = Readonly<{ retries: number; skips: readonly ViewEventSkipped['data'][] }>;

const same = (one: Stop, other: Stop): boolean =>
  one.version === other.version && one.eventId === other.eventId;

const decide = ({ skips }: ViewUpkeep, command: ViewUpkeepCommand): readonly ViewUpkeepEvent[] => {
  const { view, version, eventId, occurredOn } = command;
  if (skips.some((skip) => same(skip, command))) return [];
  const at = { view, version, eventId, occurredOn };
  if (command.type === 'retry') return [{ type: 'ViewRetried', data: at }];
  const { approval, reason, basis } = command;
  return [{ type: 'ViewEventSkipped', data: { ...at, approval, reason, basis } }];
};

const evolve = ({ retries, skips }: ViewUpkeep, { type, data }: ViewUpkeepEvent): ViewUpkeep =>
  type === 'ViewRetried' ? { retries: retries + 1, skips } : { retries, skips: [...skips, data] };

/** Every type is still at version 1. */
export const viewUpkeepUpcasters: UpcasterMap<ViewUpkeepEvent> = {};

/** What persons decided about a view that stopped, stream `view-<name>`: an event is left out once, and for one version. */
export const viewUpkeepDecider: Decider<ViewUpkeep, ViewUpkeepCommand, ViewUpkeepEvent> = {
  category: 'view',
  initial: { retries: 0, skips: [] },
  decide,
  evolve,
};

/** Where a view's decisions stand: read by whoever builds it, before it is built. */
export const viewUpkeepStream = (view: string): string => `${viewUpkeepDecider.category}-${view}`;
