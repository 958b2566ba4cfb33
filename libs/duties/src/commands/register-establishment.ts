import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { EstablishmentRegistered } from '../domain/establishments/establishment.events.js';
import { EstablishmentHandler } from './establishment-handler.js';

/** Takes a body that owes duties (cơ sở) into the register. */
export class RegisterEstablishment extends Command<Decided> {
  constructor(
    readonly establishment: EstablishmentRegistered['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RegisterEstablishment)
export class RegisterEstablishmentHandler
  extends EstablishmentHandler
  implements ICommandHandler<RegisterEstablishment>
{
  execute({ establishment, who }: RegisterEstablishment): Promise<Decided> {
    return this.run(establishment.establishmentId, { ...establishment, type: 'register' }, who);
  }
}
