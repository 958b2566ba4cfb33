import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ProgrammeEntryRevised } from '../domain/programmes/programme.events.js';
import { ProgrammeHandler } from './programme-handler.js';

/** Writes an entry anew; what it was stays in the history. */
export class ReviseEntry extends Command<Decided> {
  constructor(
    readonly programme: ProgrammeEntryRevised['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReviseEntry)
export class ReviseEntryHandler extends ProgrammeHandler implements ICommandHandler<ReviseEntry> {
  execute({ programme, who }: ReviseEntry): Promise<Decided> {
    return this.run(programme.programmeId, { ...programme, type: 'revise' }, who);
  }
}
