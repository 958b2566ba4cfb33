import { after, newest, sayNext, type PrivateStreams } from '#event-store';
import type { Clock } from '#kernel';

/** Entries of releases before the place was told have none. */
type Held = Readonly<{ holder: string; place?: string; until: number }>;

export type LeaseHolder = Readonly<{
  /** One for each process. */
  process: string;
  /** Where the process runs: no two do so at once, and the next one there finds the one before it dead. */
  place: string;
}>;

/**
 * Which of several nodes does what one is enough for. It lies where the log is: a node that cannot reach it can do
 * nothing anyway. A process that is started again in the place of the holder takes over at once; anybody else waits
 * until the holder has been silent. Two may hold it for a moment when their clocks differ; what they do must bear that.
 */
export class Lease {
  /** Only then is the process before this one known to be dead: later, a second one of the same place would be. */
  private begun = false;

  /**
   * @param stream of its own, `lease-<what>`
   * @param ms for which it is held unless held again
   */
  constructor(
    private readonly streams: PrivateStreams,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly stream: string,
    private readonly holder: LeaseHolder,
    private readonly ms: number,
  ) {}

  /** @returns whether this holder has it now, whether it had it before or not */
  async hold(): Promise<boolean> {
    const last = await newest(this.streams, this.stream);
    const now = Date.parse(this.clock.now());
    const others = this.isOthers(last?.data as Held | undefined, now);
    this.begun = true;
    return !others && this.write(now + this.ms, after(last));
  }

  /** Whether somebody has it now, this holder or another one. */
  async isHeld(): Promise<boolean> {
    const held = (await newest(this.streams, this.stream))?.data as Held | undefined;
    return held !== undefined && held.until > Date.parse(this.clock.now());
  }

  /** Gives it to whoever asks next. */
  async release(): Promise<void> {
    const last = await newest(this.streams, this.stream);
    if ((last?.data as Held | undefined)?.holder !== this.holder.process) return;
    await this.write(0, after(last));
  }

  private isOthers(held: Held | undefined, now: number): boolean {
    if (!held || held.until <= now || held.holder === this.holder.process) return false;
    return this.begun || held.place !== this.holder.place;
  }

  /** @returns false when another one was quicker */
  private async write(until: number, expected: 'none' | number): Promise<boolean> {
    const data: Held = { holder: this.holder.process, place: this.holder.place, until };
    return (await sayNext(this.streams, this.stream, { type: 'Held', data }, expected)) !== undefined;
  }
}
