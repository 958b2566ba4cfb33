import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ObligationEnded } from '../domain/local-obligations/obligation.events.js';
import { ObligationHandler } from './obligation-handler.js';

/** Ends a duty that a unit had set. */
export class EndObligation extends Command<Decided> {
  constructor(
    readonly obligation: ObligationEnded['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(EndObligation)
export class EndObligationHandler extends ObligationHandler implements ICommandHandler<EndObligation> {
  execute({ obligation, who }: EndObligation): Promise<Decided> {
    return this.run(obligation.obligationId, { ...obligation, type: 'end' }, who);
  }
}
