import type { Decider, UpcasterMap } from '#kernel';
import type { Stop, ViewEventSkipped, ViewRetried, ViewUpkeepEvent } from './view-upkeep.events.js';

export type ViewUpkeepCommand =
  Readonly<{ type: 'retry' } & ViewRetried['data']> | Readonly<{ type: 'skip' } & ViewEventSkipped['data']>;

/** What was tried again, and what was left out as it was signed; of which version, oldest first. */
export type ViewUpkeep = Readonly<{
  retries: readonly ViewRetried['data'][];
  skips: readonly ViewEventSkipped['data'][];
}>;

/** Whether both speak of the same event in the same version of the view. */
export const isSameStop = (one: Omit<Stop, 'view'>, other: Omit<Stop, 'view'>): boolean =>
  one.version === other.version && one.eventId === other.eventId;

const decide = ({ skips }: ViewUpkeep, command: ViewUpkeepCommand): readonly ViewUpkeepEvent[] => {
  const { view, version, eventId, occurredOn } = command;
  if (skips.some((skip) => isSameStop(skip, command))) return [];
  const at = { view, version, eventId, occurredOn };
  if (command.type === 'retry') return [{ type: 'ViewRetried', data: at }];
  const { approval, reason, basis } = command;
  return [{ type: 'ViewEventSkipped', data: { ...at, approval, reason, basis } }];
};

const evolve = ({ retries, skips }: ViewUpkeep, { type, data }: ViewUpkeepEvent): ViewUpkeep =>
  type === 'ViewRetried' ? { retries: [...retries, data], skips } : { retries, skips: [...skips, data] };

/** Every type is still at version 1. */
export const viewUpkeepUpcasters: UpcasterMap<ViewUpkeepEvent> = {};

/** What persons decided about a view that stopped, stream `view-<name>`: an event is left out once, and for one version. */
export const viewUpkeepDecider: Decider<ViewUpkeep, ViewUpkeepCommand, ViewUpkeepEvent> = {
  category: 'view',
  initial: { retries: [], skips: [] },
  decide,
  evolve,
};

/** Where a view's decisions stand: read by whoever builds it, before it is built. */
export const viewUpkeepStream = (view: string): string => `${viewUpkeepDecider.category}-${view}`;
