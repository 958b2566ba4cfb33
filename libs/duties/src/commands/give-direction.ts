import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ProgrammeDirectionGiven } from '../domain/programmes/programme.events.js';
import { ProgrammeHandler } from './programme-handler.js';

/** Gives a direction of a meeting; it becomes a commitment. */
export class GiveDirection extends Command<Decided> {
  constructor(
    readonly programme: Omit<ProgrammeDirectionGiven['data'], 'no' | 'commitmentId' | 'unit'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(GiveDirection)
export class GiveDirectionHandler extends ProgrammeHandler implements ICommandHandler<GiveDirection> {
  execute({ programme, who }: GiveDirection): Promise<Decided> {
    return this.run(programme.programmeId, { ...programme, type: 'direct' }, who);
  }
}
