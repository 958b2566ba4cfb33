import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { EstablishmentStaffCounted } from '../domain/establishments/establishment.events.js';
import { EstablishmentHandler } from './establishment-handler.js';

/** Says how many people work there. */
export class CountStaff extends Command<Decided> {
  constructor(
    readonly establishment: EstablishmentStaffCounted['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CountStaff)
export class CountStaffHandler extends EstablishmentHandler implements ICommandHandler<CountStaff> {
  execute({ establishment, who }: CountStaff): Promise<Decided> {
    return this.run(establishment.establishmentId, { ...establishment, type: 'count-staff' }, who);
  }
}
