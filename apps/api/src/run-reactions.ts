import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Reactions, type Lease } from '#reactions';
import { WorkerPart } from './worker-part.js';

/** Several times within the lease: one lost answer loses nothing. */
const ASK_MS = 4_000;

/**
 * Reactions run from the moment when every command has its handler until the application closes; of several nodes, on
 * the one that holds the lease.
 */
@Injectable()
export class RunReactions implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();
  private asking: Promise<void> | undefined;
  private running = false;

  constructor(
    private readonly reactions: Reactions,
    private readonly part: WorkerPart,
  ) {}

  /** @param report told when the lease could not be asked for: whoever has it keeps it until it is over */
  start(report: (error: unknown) => void): void {
    const { works, lease } = this.part;
    if (lease) this.asking = this.take(lease, report);
    else if (works) this.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.asking;
    await this.end();
    await this.part.lease?.release().catch(() => undefined);
  }

  private async take(lease: Lease, report: (error: unknown) => void): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        if (await lease.hold()) this.begin();
        else await this.end();
      } catch (error) {
        report(error);
      }
      await sleep(ASK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private begin(): void {
    if (this.running) return;
    this.running = true;
    this.reactions.start();
  }

  private async end(): Promise<void> {
    if (!this.running) return;
    this.running = false;
    await this.reactions.stop();
  }
}
