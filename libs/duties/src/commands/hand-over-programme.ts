import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ProgrammeHandedOver } from '../domain/programmes/programme.events.js';
import { ProgrammeHandler } from './programme-handler.js';

/** Another unit keeps the record from now on (bàn giao). */
export class HandOverProgramme extends Command<Decided> {
  constructor(
    readonly programme: Omit<ProgrammeHandedOver['data'], 'from'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverProgramme)
export class HandOverProgrammeHandler extends ProgrammeHandler implements ICommandHandler<HandOverProgramme> {
  execute({ programme, who }: HandOverProgramme): Promise<Decided> {
    return this.run(programme.programmeId, { ...programme, type: 'hand-over' }, who);
  }
}
