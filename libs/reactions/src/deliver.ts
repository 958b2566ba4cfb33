import type { Command } from '@nestjs/cqrs';
import { RevisionConflict, StoreUnavailable, type Batch, type Decided } from '#event-store';
import { Refusal, START, type Clock, type Position, type Recorded } from '#kernel';
import type { Reaction, World } from './reaction.js';
import type { ReactionCheckpoints } from './reaction-checkpoints.js';

/** Sends a command to its handler; the application binds it to the command bus. */
export type Send = (command: Command<Decided>) => Promise<Decided>;

/** Stands around the acting on one event, for whoever watches the server at work. */
export type Around = (reaction: string, event: Recorded, act: () => Promise<Acted>) => Promise<Acted>;

export type Delivery = Readonly<{
  checkpoints: ReactionCheckpoints;
  send: Send;
  world: World;
  clock: Clock;
  around?: Around;
  /** How often an unexpected error was met with this event before now, this time included. */
  tries: (event: Recorded) => number;
  /** Seeded defect, for the test that must catch it. */
  fault?: 'checkpoint-first';
}>;

/** After so many tries an unexpected error is taken for a bug: one event must not stop the rest. */
const TRIES = 8;

/**
 * Acts on the events of one batch and then moves the checkpoint: first the command, then the
 * checkpoint, so that a crash in between repeats the command, which its id makes harmless.
 *
 * @returns the position of the last event that the commands wrote; `START` when they wrote none
 * @throws whatever is neither a refusal nor a bug (a full disk, a lost connection): deliver again
 */
export const deliver = async (reaction: Reaction, batch: Batch, delivery: Delivery): Promise<Position> => {
  let written = START;
  for (const event of batch.events) {
    if (delivery.fault === 'checkpoint-first') await delivery.checkpoints.save(reaction.name, event.position);
    const { decided } = await act(reaction, event, delivery);
    if (decided?.position !== undefined && decided.position > written) written = decided.position;
    if (decided) await delivery.checkpoints.save(reaction.name, event.position);
  }
  await delivery.checkpoints.save(reaction.name, batch.checkpoint, written);
  return written;
};

/** `stuck`: set aside for a person. */
export type Acted = Readonly<{ stuck: boolean; decided?: Decided }>;

type Acting = Pick<Delivery, 'checkpoints' | 'send' | 'world' | 'clock' | 'tries' | 'around'>;

/** @throws what `deliver` throws */
export const act = (reaction: Reaction, event: Recorded, acting: Acting): Promise<Acted> => {
  const once = (): Promise<Acted> => actOnce(reaction, event, acting);
  return acting.around ? acting.around(reaction.name, event, once) : once();
};

const actOnce = async (reaction: Reaction, event: Recorded, delivery: Acting): Promise<Acted> => {
  try {
    const asked = await reaction.react(event, delivery.world);
    return { stuck: false, ...(await sendAll(asked, delivery.send)) };
  } catch (error) {
    const { id: eventId, stream, revision, position } = event;
    const where = { reaction: reaction.name, eventId, stream, revision, position, at: delivery.clock.now() };
    await delivery.checkpoints.setAside({ ...where, ...why(error, () => delivery.tries(event)) });
    return { stuck: true };
  }
};

/**
 * In their order; what a rule refuses does not hold up the rest.
 *
 * @throws Refusal the first one, when all the others have been sent
 */
const sendAll = async (
  asked: Awaited<ReturnType<Reaction['react']>>,
  send: Send,
): Promise<Pick<Acted, 'decided'>> => {
  let decided: Decided | undefined;
  let refused: Refusal | undefined;
  for (const command of asked === undefined ? [] : [asked].flat()) {
    try {
      decided = later(decided, await send(command));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused ??= error;
    }
  }
  if (refused) throw refused;
  return decided ? { decided } : {};
};

/** The answer that stands furthest on in the log. */
const later = (one: Decided | undefined, other: Decided): Decided =>
  one?.position !== undefined && (other.position === undefined || other.position < one.position)
    ? one
    : other;

/** @throws the error itself, when trying again may help */
const why = (error: unknown, tries: () => number) => {
  if (error instanceof Refusal) {
    const { code, facts } = error as Refusal;
    return { code, facts };
  }
  const passing = error instanceof StoreUnavailable || error instanceof RevisionConflict;
  if (passing || tries() < TRIES) throw error;
  return { code: `bug.${error instanceof Error ? error.name : 'unknown'}`, facts: {} };
};
