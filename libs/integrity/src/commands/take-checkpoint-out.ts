import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import type { WayOut } from '../domain/checkpoint.events.js';
import { checkpointDecider, monthOfStream } from '../domain/checkpoint.js';
import type { LoggedCheckpoint } from '../tree/log-tree.js';

/** Notes that somebody outside the office holds a checkpoint (mốc đã đưa ra ngoài). */
export class TakeCheckpointOut extends Command<Decided> {
  constructor(
    readonly checkpoint: Pick<LoggedCheckpoint, 'size' | 'stream'>,
    readonly to: Readonly<{ way: WayOut; holder: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TakeCheckpointOut)
export class TakeCheckpointOutHandler implements ICommandHandler<TakeCheckpointOut> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ checkpoint: { size, stream }, to: { way, holder }, who }: TakeCheckpointOut): Promise<Decided> {
    const command = { type: 'take-out', occurredOn: this.clock.today(), size, way, holder } as const;
    return this.decisions.run(checkpointDecider, monthOfStream(stream), command, who);
  }
}
