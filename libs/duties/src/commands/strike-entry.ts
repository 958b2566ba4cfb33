import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ProgrammeEntryStruck } from '../domain/programmes/programme.events.js';
import { ProgrammeHandler } from './programme-handler.js';

/** Strikes an entry out, with the reason. */
export class StrikeEntry extends Command<Decided> {
  constructor(
    readonly programme: ProgrammeEntryStruck['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(StrikeEntry)
export class StrikeEntryHandler extends ProgrammeHandler implements ICommandHandler<StrikeEntry> {
  execute({ programme, who }: StrikeEntry): Promise<Decided> {
    return this.run(programme.programmeId, { ...programme, type: 'strike' }, who);
  }
}
