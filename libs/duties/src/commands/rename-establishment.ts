import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { EstablishmentRenamed } from '../domain/establishments/establishment.events.js';
import { EstablishmentHandler } from './establishment-handler.js';

/** Gives it another name. */
export class RenameEstablishment extends Command<Decided> {
  constructor(
    readonly establishment: EstablishmentRenamed['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RenameEstablishment)
export class RenameEstablishmentHandler
  extends EstablishmentHandler
  implements ICommandHandler<RenameEstablishment>
{
  execute({ establishment, who }: RenameEstablishment): Promise<Decided> {
    return this.run(establishment.establishmentId, { ...establishment, type: 'rename' }, who);
  }
}
