import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { DenunciationStep } from '../domain/denunciation.command.js';
import { denunciationDecider } from '../domain/denunciation.js';

type WithoutWorld<C> = C extends DenunciationStep ? Omit<C, 'today' | 'law'> : never;

/** What all handlers of a denunciation share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class DenunciationHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  protected run(denunciationId: string, step: WithoutWorld<DenunciationStep>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.laws.current() };
    return this.decisions.run(denunciationDecider, denunciationId, { ...step, ...world }, who);
  }
}
