import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ProgrammeEntryRecorded } from '../domain/programmes/programme.events.js';
import { ProgrammeHandler } from './programme-handler.js';

/** Writes the next entry; its fields are those of the kind. */
export class RecordEntry extends Command<Decided> {
  constructor(
    readonly programme: Omit<ProgrammeEntryRecorded['data'], 'no'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordEntry)
export class RecordEntryHandler extends ProgrammeHandler implements ICommandHandler<RecordEntry> {
  execute({ programme, who }: RecordEntry): Promise<Decided> {
    return this.run(programme.programmeId, { ...programme, type: 'record' }, who);
  }
}
