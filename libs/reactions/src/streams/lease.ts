import { after, newest, sayNext, type PrivateStreams } from '#event-store';
import type { Clock } from '#kernel';

type Held = Readonly<{ holder: string; until: number }>;

/**
 * Which of several nodes does what one is enough for. It lies where the log is: a node that cannot reach it can do
 * nothing anyway. Two may hold it for a moment when their clocks differ; what they do must bear that.
 */
export class Lease {
  /**
   * @param stream of its own, `lease-<what>`
   * @param holder one for each process
   * @param ms for which it is held unless held again
   */
  constructor(
    private readonly streams: PrivateStreams,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly stream: string,
    private readonly holder: string,
    private readonly ms: number,
  ) {}

  /** @returns whether this holder has it now, whether it had it before or not */
  async hold(): Promise<boolean> {
    const last = await newest(this.streams, this.stream);
    const now = Date.parse(this.clock.now());
    const held = last?.data as Held | undefined;
    if (held && held.holder !== this.holder && held.until > now) return false;
    return this.write({ holder: this.holder, until: now + this.ms }, after(last));
  }

  /** Gives it to whoever asks next. */
  async release(): Promise<void> {
    const last = await newest(this.streams, this.stream);
    if ((last?.data as Held | undefined)?.holder !== this.holder) return;
    await this.write({ holder: this.holder, until: 0 }, after(last));
  }

  /** @returns false when another one was quicker */
  private async write(data: Held, expected: 'none' | number): Promise<boolean> {
    return (await sayNext(this.streams, this.stream, { type: 'Held', data }, expected)) !== undefined;
  }
}
