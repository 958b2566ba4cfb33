import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock, type LocalDate } from '#kernel';
import { delegationDecider } from '../domain/delegation.js';
import type { DelegatedPowers } from '../domain/delegation.events.js';
import { UserDirectory } from '../user-directory.js';

/** Ủy quyền. That the giver holds what they lend was asked before, of the giver's own grants. */
export class DelegatePowers extends Command<Decided> {
  constructor(
    readonly delegation: DelegatedPowers & Readonly<{ delegationId: string; occurredOn: LocalDate }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DelegatePowers)
export class DelegatePowersHandler implements ICommandHandler<DelegatePowers> {
  constructor(
    private readonly decisions: Decisions,
    private readonly directory: UserDirectory,
    private readonly clock: Clock,
  ) {}

  async execute({ delegation, who }: DelegatePowers): Promise<Decided> {
    const { delegationId, occurredOn, ...powers } = delegation;
    const today = this.clock.today();
    const receiver = await this.directory.find(powers.to);
    const receiverRoles = receiver && !receiver.disabled ? receiver.grants.map(({ role }) => role) : [];
    const command = { type: 'delegate', delegationId, occurredOn, today, powers, receiverRoles } as const;
    return this.decisions.run(delegationDecider, delegationId, command, who);
  }
}
