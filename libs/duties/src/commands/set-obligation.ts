import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ObligationSet } from '../domain/local-obligations/obligation.events.js';
import { ObligationHandler } from './obligation-handler.js';

/** Sets a duty for a unit and everything below it. */
export class SetObligation extends Command<Decided> {
  constructor(
    readonly obligation: ObligationSet['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SetObligation)
export class SetObligationHandler extends ObligationHandler implements ICommandHandler<SetObligation> {
  execute({ obligation, who }: SetObligation): Promise<Decided> {
    return this.run(obligation.obligationId, { ...obligation, type: 'set' }, who);
  }
}
