import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { evidenceDecider, type EvidenceTaken } from '../domain/evidence.js';

/** Notes that a bundle of evidence (gói chứng cứ) leaves the program, before it does. */
export class TakeEvidence extends Command<Decided> {
  constructor(
    readonly taken: Omit<EvidenceTaken['data'], 'occurredOn'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TakeEvidence)
export class TakeEvidenceHandler implements ICommandHandler<TakeEvidence> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ taken, who }: TakeEvidence): Promise<Decided> {
    const { userId, kind, streams, size } = taken;
    const command = { occurredOn: this.clock.today(), userId, kind, streams, size };
    return this.decisions.run(evidenceDecider, userId, command, who);
  }
}
