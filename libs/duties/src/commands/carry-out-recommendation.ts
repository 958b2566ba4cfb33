import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { RecommendationCarriedOut } from '../domain/recommendations/recommendation.events.js';
import { RecommendationHandler } from './recommendation-handler.js';

/** Records with evidence that it was done. */
export class CarryOutRecommendation extends Command<Decided> {
  constructor(
    readonly recommendation: RecommendationCarriedOut['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CarryOutRecommendation)
export class CarryOutRecommendationHandler
  extends RecommendationHandler
  implements ICommandHandler<CarryOutRecommendation>
{
  execute({ recommendation, who }: CarryOutRecommendation): Promise<Decided> {
    return this.run(recommendation.recommendationId, { ...recommendation, type: 'carry-out' }, who);
  }
}
