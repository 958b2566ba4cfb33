import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ProgrammeOpened } from '../domain/programmes/programme.events.js';
import { ProgrammeHandler } from './programme-handler.js';

/** Opens a programme record or a register. */
export class OpenProgramme extends Command<Decided> {
  constructor(
    readonly programme: ProgrammeOpened['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(OpenProgramme)
export class OpenProgrammeHandler extends ProgrammeHandler implements ICommandHandler<OpenProgramme> {
  execute({ programme, who }: OpenProgramme): Promise<Decided> {
    return this.run(programme.programmeId, { ...programme, type: 'open' }, who);
  }
}
