import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import {
  recommendationDecider,
  type RecommendationCommand,
} from '../domain/recommendations/recommendation.js';

type WithoutWorld<C> = C extends RecommendationCommand ? Omit<C, 'today' | 'law'> : never;

/** What these handlers share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class RecommendationHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(
    recommendationId: string,
    command: WithoutWorld<RecommendationCommand>,
    who: Who,
  ): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(recommendationDecider, recommendationId, { ...command, ...world }, who);
  }
}
