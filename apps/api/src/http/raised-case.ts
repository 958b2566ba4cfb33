import { Injectable } from '@nestjs/common';
import { nextMoment } from '#event-store';
import type { Position } from '#kernel';
import { Reactions } from '#reactions';
import { ViewProgress } from '#views';

const PATIENCE_MS = 2_000;

/** Waits, within reason, for what follows from a fact: the answer may then tell the officer what came of it. */
@Injectable()
export class RaisedCase {
  constructor(
    private readonly reactions: Reactions,
    private readonly progress: ViewProgress,
  ) {}

  /** @returns the position at which what was raised, too, stands in the log and, as a rule, in the views */
  async settle(from: Position): Promise<Position> {
    const { position } = await this.reactions.caughtUpTo(from, PATIENCE_MS);
    return this.shown(position);
  }

  async shown(position: Position): Promise<Position> {
    await this.progress.waitFor(position, PATIENCE_MS);
    // What was waited for may have been written by another node.
    nextMoment();
    return position;
  }
}
