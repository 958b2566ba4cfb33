import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { LocalDate } from '#kernel';
import type { EstablishmentHandedOver } from '../domain/establishments/establishment.events.js';
import { EstablishmentHandler } from './establishment-handler.js';

/** It lies in the scope of another unit from now on (bàn giao); one that is a unit itself ends the day before `newOrder`. */
export class HandOverEstablishment extends Command<Decided> {
  constructor(
    readonly establishment: Omit<EstablishmentHandedOver['data'], 'from'> & Readonly<{ newOrder: LocalDate }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverEstablishment)
export class HandOverEstablishmentHandler
  extends EstablishmentHandler
  implements ICommandHandler<HandOverEstablishment>
{
  execute({ establishment, who }: HandOverEstablishment): Promise<Decided> {
    return this.run(establishment.establishmentId, { ...establishment, type: 'hand-over' }, who);
  }
}
