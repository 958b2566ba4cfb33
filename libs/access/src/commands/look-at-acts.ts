import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { auditLookDecider, type ActFilter } from '../domain/audit-look.js';

/** Notes that somebody audits: before anything is shown. With `rows`: that so many left the program as a file. */
export class LookAtActs extends Command<Decided> {
  constructor(
    readonly look: Readonly<{ filter: ActFilter; rows?: number }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(LookAtActs)
export class LookAtActsHandler implements ICommandHandler<LookAtActs> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ look: { filter, rows }, who }: LookAtActs): Promise<Decided> {
    const occurredOn = this.clock.today();
    const asked = { userId: who.actor, occurredOn, filter };
    const command =
      rows === undefined
        ? ({ type: 'look', ...asked, now: this.clock.now() } as const)
        : ({ type: 'export', ...asked, rows } as const);
    return this.decisions.run(auditLookDecider, `${who.actor}-${occurredOn}`, command, who);
  }
}
