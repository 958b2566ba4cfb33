import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { RecommendationAnswered } from '../domain/recommendations/recommendation.events.js';
import { RecommendationHandler } from './recommendation-handler.js';

/** Answers it, taking it up or not. */
export class AnswerRecommendation extends Command<Decided> {
  constructor(
    readonly recommendation: RecommendationAnswered['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerRecommendation)
export class AnswerRecommendationHandler
  extends RecommendationHandler
  implements ICommandHandler<AnswerRecommendation>
{
  execute({ recommendation, who }: AnswerRecommendation): Promise<Decided> {
    return this.run(recommendation.recommendationId, { ...recommendation, type: 'answer' }, who);
  }
}
