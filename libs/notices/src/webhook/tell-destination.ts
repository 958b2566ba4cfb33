import type { EventStore } from '#event-store';
import { present, type Clock, type Position, type Recorded } from '#kernel';
import { TOLD_KINDS, toldOutside, type ToldEvent } from '../domain/told-outside.js';
import type { Lanes } from '../lanes.js';
import type { Destination } from './destinations.js';
import { postSigned } from './post-signed.js';
import type { Resolve } from './post-webhook.js';

export type TellOptions = Readonly<{
  store: EventStore;
  lanes: Lanes;
  /** The machine's clock: receivers compare the instant of a try with theirs. */
  clock: Pick<Clock, 'now'>;
  /** Units above a unit. */
  above: (unit: string) => readonly string[];
  resolve?: Resolve;
  patience?: number;
  /** Seeded defect, for the test that must catch it. */
  fault?: 'place-first';
}>;

/**
 * Tells a destination, in the order of the log, everything that it was not told yet. Its place moves after each answer,
 * so that a crash in between tells the same event again, under the same id.
 *
 * @param signal between two events: leave the rest for the next time
 * @throws WebhookFailed at the first event that was not taken; it comes first the next time
 */
export const tellDestination = async (
  destination: Destination,
  options: TellOptions,
  signal?: AbortSignal,
): Promise<void> => {
  const { store, lanes } = options;
  const { position } = await lanes.of(destination.name);
  if (position === undefined) return lanes.reached(destination.name, await store.head());
  for await (const { events, checkpoint } of store.readAll(position, { categories: TOLD_KINDS })) {
    for (const event of events) {
      if (signal?.aborted) return;
      const told = concerns(destination, event, options.above);
      if (told) await tell(destination, told, event.position, options);
    }
    await lanes.reached(destination.name, checkpoint);
  }
};

/** Whether there may be something for it. Of a destination that is new, the place is taken now. */
export const isBehind = async (
  { name }: Destination,
  { store, lanes }: Pick<TellOptions, 'store' | 'lanes'>,
): Promise<boolean> => {
  const head = await store.head();
  const { position } = await lanes.of(name);
  if (position !== undefined && position <= head) return position < head;
  // New, or beyond the head because an older log was put back: it is told what comes.
  await lanes.reached(name, head);
  return false;
};

const concerns = (
  { kinds, units }: Destination,
  event: Recorded,
  above: TellOptions['above'],
): ToldEvent | undefined => {
  const told = toldOutside(event);
  if (!told || !kinds.includes(told.data.kind)) return undefined;
  if (!units) return told;
  const { unit } = told.data;
  const line = unit === undefined ? [] : [unit, ...above(unit)];
  return line.some((one) => units.includes(one)) ? told : undefined;
};

const tell = async (
  destination: Destination,
  told: ToldEvent,
  position: Position,
  { lanes, clock, resolve, patience, fault }: TellOptions,
): Promise<void> => {
  const { name } = destination;
  const message = { id: told.data.eventId, at: clock.now(), body: JSON.stringify(told) };
  if (fault === 'place-first') await lanes.reached(name, position);
  await postSigned(destination, message, present({ resolve, patience }));
  await lanes.reached(name, position, clock.now());
};
