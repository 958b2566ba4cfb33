import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { AccessHandler } from './access-handler.js';

/** Notes that somebody opens the file: before anything of it is shown, once in a quarter of an hour. */
export class ViewDenunciation extends Command<Decided> {
  constructor(
    readonly look: Readonly<{ denunciationId: string; session: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ViewDenunciation)
export class ViewDenunciationHandler extends AccessHandler implements ICommandHandler<ViewDenunciation> {
  async execute({ look: { denunciationId, session }, who }: ViewDenunciation): Promise<Decided> {
    const seen = await this.denouncerOf(denunciationId, who);
    return this.write({ type: 'view', denunciationId, session, now: this.clock.now() }, who, seen);
  }
}
