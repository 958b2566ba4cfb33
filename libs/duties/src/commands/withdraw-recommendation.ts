import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { RecommendationWithdrawn } from '../domain/recommendations/recommendation.events.js';
import { RecommendationHandler } from './recommendation-handler.js';

/** The board takes it back. */
export class WithdrawRecommendation extends Command<Decided> {
  constructor(
    readonly recommendation: RecommendationWithdrawn['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawRecommendation)
export class WithdrawRecommendationHandler
  extends RecommendationHandler
  implements ICommandHandler<WithdrawRecommendation>
{
  execute({ recommendation, who }: WithdrawRecommendation): Promise<Decided> {
    return this.run(recommendation.recommendationId, { ...recommendation, type: 'withdraw' }, who);
  }
}
