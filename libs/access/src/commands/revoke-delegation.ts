import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock, type LocalDate } from '#kernel';
import { delegationDecider } from '../domain/delegation.js';

/** Ends a delegation before its last day: the receiver's very next request is without it. */
export class RevokeDelegation extends Command<Decided> {
  constructor(
    readonly step: Readonly<{ delegationId: string; occurredOn: LocalDate; reason: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RevokeDelegation)
export class RevokeDelegationHandler implements ICommandHandler<RevokeDelegation> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ step: { delegationId, occurredOn, reason }, who }: RevokeDelegation): Promise<Decided> {
    const command = { type: 'revoke', delegationId, occurredOn, reason, today: this.clock.today() } as const;
    return this.decisions.run(delegationDecider, delegationId, command, who);
  }
}
