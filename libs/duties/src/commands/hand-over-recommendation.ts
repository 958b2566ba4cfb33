import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { RecommendationHandedOver } from '../domain/recommendations/recommendation.events.js';
import { RecommendationHandler } from './recommendation-handler.js';

/** Another unit owes the answer now (bàn giao); its clock goes on. */
export class HandOverRecommendation extends Command<Decided> {
  constructor(
    readonly recommendation: Omit<RecommendationHandedOver['data'], 'from'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverRecommendation)
export class HandOverRecommendationHandler
  extends RecommendationHandler
  implements ICommandHandler<HandOverRecommendation>
{
  execute({ recommendation, who }: HandOverRecommendation): Promise<Decided> {
    return this.run(recommendation.recommendationId, { ...recommendation, type: 'hand-over' }, who);
  }
}
