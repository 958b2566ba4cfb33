import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { EstablishmentEnded } from '../domain/establishments/establishment.events.js';
import { EstablishmentHandler } from './establishment-handler.js';

/** It ceases to exist, and owes nothing from then on. */
export class EndEstablishment extends Command<Decided> {
  constructor(
    readonly establishment: EstablishmentEnded['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(EndEstablishment)
export class EndEstablishmentHandler
  extends EstablishmentHandler
  implements ICommandHandler<EndEstablishment>
{
  execute({ establishment, who }: EndEstablishment): Promise<Decided> {
    return this.run(establishment.establishmentId, { ...establishment, type: 'end' }, who);
  }
}
