import type { Command } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { present, type DomainEvent, type Recorded } from '#kernel';
import type { Units } from '#organisation';
import type { WorkItem } from './open-work.js';

/** What a reaction may look up besides the event itself. Only what can be read from the log again. */
export type World = Readonly<{
  units: Pick<Units, 'at'>;
  work: Readonly<{
    /** What these units have in hand. */
    of(units: readonly string[]): Promise<readonly WorkItem[]>;
    /** Units that stand directly under these. */
    under(units: readonly string[]): Promise<readonly string[]>;
  }>;
}>;

/** "When this has happened, that is to be done." Pure but for the look-up, so a repeat asks for the same. */
export type Reaction<E extends DomainEvent = DomainEvent> = Readonly<{
  /** Part of the contract: the checkpoint and the command ids hang on it. Never rename. */
  name: string;
  to: E['type'];
  /** Where it begins when it has never run: `current` for effects that must not be had for history. */
  from: 'origin' | 'current';
  /** One thing to do, several in this order, or nothing. */
  react(
    event: Recorded<E>,
    world: World,
  ): Promise<Command<Decided> | readonly Command<Decided>[] | undefined>;
}>;

/** The reaction acts for the person whose act caused it; the command id makes a second delivery harmless. */
export const onBehalf = (reaction: string, { id, meta }: Recorded, unit: string): Who => ({
  actor: `reaction:${reaction}`,
  onBehalfOf: meta.onBehalfOf ?? meta.actor,
  ...present({ delegation: meta.delegation, adjustment: meta.adjustment }),
  unit,
  commandId: `reaction:${reaction}:${id}`,
  correlationId: meta.correlationId,
  causationId: id,
});
