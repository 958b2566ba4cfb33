import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ProgrammeConcluded } from '../domain/programmes/programme.events.js';
import { ProgrammeHandler } from './programme-handler.js';

/** Closes it with its result. */
export class ConcludeProgramme extends Command<Decided> {
  constructor(
    readonly programme: ProgrammeConcluded['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConcludeProgramme)
export class ConcludeProgrammeHandler extends ProgrammeHandler implements ICommandHandler<ConcludeProgramme> {
  execute({ programme, who }: ConcludeProgramme): Promise<Decided> {
    return this.run(programme.programmeId, { ...programme, type: 'conclude' }, who);
  }
}
