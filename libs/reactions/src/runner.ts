import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '#event-store';
import { START, type Clock, type Position, type Recorded } from '#kernel';
import { act, deliver, type Around, type Delivery, type Send } from './deliver.js';
import { OpenWork } from './open-work.js';
import { Progress } from './progress.js';
import type { Reaction, World } from './reaction.js';
import type { ReactionCheckpoints, Stuck } from './reaction-checkpoints.js';

export type ReactionsOptions = Readonly<{
  store: EventStore;
  checkpoints: ReactionCheckpoints;
  send: Send;
  units: World['units'];
  clock: Clock;
  reactions: readonly Reaction[];
  /** How far they have come where another process runs them; absent: this one does. */
  elsewhere?: Progress;
  /** Told of every error before the next try. The message may name an event, never a citizen. */
  report?: (reaction: string, error: unknown) => void;
  around?: Around;
  /** Longest pause before the next try, in milliseconds. */
  longestPause?: number;
  /** Seeded defect, for the test that must catch it. */
  fault?: Delivery['fault'];
}>;

/** The reactions' answer to "are you there yet?". */
export type CaughtUp = Readonly<{
  /** False when they did not get there in time; they go on all the same. */
  reached: boolean;
  /** Newest event known to the asker: the one asked for, or a later one that a reaction wrote. */
  position: Position;
}>;

const FIRST_PAUSE = 50;

/**
 * Runs every reaction from its own checkpoint, each in its own loop: catch-up, then live. A loop
 * never ends by an error; it begins again at its checkpoint after a pause that grows.
 */
export class Reactions {
  private stopping = new AbortController();
  private readonly progress: Progress;
  private readonly tries = new Map<string, number>();
  private readonly delivery: Delivery;
  private loops: Promise<void>[] = [];

  constructor(private readonly options: ReactionsOptions) {
    const { checkpoints, send, units, clock, around, fault } = options;
    this.progress = options.elsewhere ?? new Progress(options.reactions.map(({ name }) => name));
    const tries = ({ id }: Recorded): number => this.tries.get(id) ?? 0;
    this.delivery = {
      checkpoints,
      send,
      clock,
      tries: this.counted(tries),
      world: { units, work: new OpenWork(options.store) },
      ...(around && { around }),
      ...(fault && { fault }),
    };
  }

  /** Also after a stop. */
  start(): void {
    this.stopping = new AbortController();
    this.loops = this.options.reactions.map((reaction) => this.follow(reaction));
  }

  /** Waits for the event in hand; the next start goes on from the checkpoint. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
  }

  /** Waits until every reaction has seen the log up to `position`, at most `within` milliseconds. */
  async caughtUpTo(position: Position, within = 2_000): Promise<CaughtUp> {
    const reached = await this.progress.wait(position, within);
    const { newest } = this.progress;
    return { reached, position: newest > position ? newest : position };
  }

  /** Where each reaction stands, for the health page. */
  standing(): readonly Readonly<{ name: string; position: Position }>[] {
    return this.options.reactions.map(({ name }) => ({ name, position: this.progress.at(name) }));
  }

  /** What waits for a person. */
  stuck(): Promise<readonly Stuck[]> {
    return this.options.checkpoints.stuck();
  }

  /** Acts on one event again, after a person has removed the cause. @returns false when it is stuck still */
  async retry(reaction: string, eventId: string): Promise<boolean> {
    const found = this.options.reactions.find(({ name }) => name === reaction);
    const stuck = (await this.stuck()).find((one) => one.reaction === reaction && one.eventId === eventId);
    if (!found || !stuck) return false;
    for await (const event of this.options.store.read(stuck.stream, { from: stuck.revision, max: 1 })) {
      if ((await act(found, event, this.delivery)).stuck) return false;
      await this.options.checkpoints.settle(reaction, eventId);
      return true;
    }
    return false;
  }

  private async follow(reaction: Reaction): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        for await (const batch of this.batches(reaction, await this.begin(reaction))) {
          const written = await deliver(reaction, batch, this.delivery);
          this.progress.reach(reaction.name, batch.checkpoint, written);
          failures = 0;
          if (signal.aborted) return;
        }
        throw new Error('the subscription ended');
      } catch (error) {
        if (signal.aborted) return;
        this.options.report?.(reaction.name, error);
        failures += 1;
        await this.pause(failures);
      }
    }
  }

  private batches(reaction: Reaction, after: Position) {
    const { signal } = this.stopping;
    return this.options.store.subscribe({ after, filter: { types: [reaction.to] }, signal });
  }

  /** A checkpoint beyond the head means that an older log was put back: everything is safe to see again. */
  private async begin({ name, from }: Reaction): Promise<Position> {
    const { store, checkpoints } = this.options;
    const saved = await checkpoints.load(name);
    const head = await store.head();
    if (saved !== undefined) return saved > head ? START : saved;
    const first = from === 'origin' ? START : head;
    await checkpoints.save(name, first);
    return first;
  }

  private counted(tries: (event: Recorded) => number): (event: Recorded) => number {
    return (event) => {
      const count = tries(event) + 1;
      this.tries.set(event.id, count);
      return count;
    };
  }

  private async pause(failures: number): Promise<void> {
    const { longestPause = 30_000 } = this.options;
    const length = Math.min(longestPause, FIRST_PAUSE * 2 ** Math.min(failures - 1, 20));
    await sleep(length, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
