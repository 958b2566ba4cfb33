import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { RecommendationReceived } from '../domain/recommendations/recommendation.events.js';
import { RecommendationHandler } from './recommendation-handler.js';

/** Receives a recommendation of a board of the people; the last day of the answer is computed here. */
export class ReceiveRecommendation extends Command<Decided> {
  constructor(
    readonly recommendation: Omit<RecommendationReceived['data'], 'reply'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceiveRecommendation)
export class ReceiveRecommendationHandler
  extends RecommendationHandler
  implements ICommandHandler<ReceiveRecommendation>
{
  execute({ recommendation, who }: ReceiveRecommendation): Promise<Decided> {
    return this.run(recommendation.recommendationId, { ...recommendation, type: 'receive' }, who);
  }
}
