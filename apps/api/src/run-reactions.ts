import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Reactions } from '#reactions';

/** Reactions run from the moment when every command has its handler until the application closes. */
@Injectable()
export class RunReactions implements BeforeApplicationShutdown {
  constructor(private readonly reactions: Reactions) {}

  start(): void {
    this.reactions.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.reactions.stop();
  }
}
