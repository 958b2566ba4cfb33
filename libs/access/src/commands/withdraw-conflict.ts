import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { LocalDate } from '#kernel';
import { ConflictHandler } from './conflict-handler.js';

/** The ground of a conflict has gone: another lets the person back in, for whom the matter does not exist. */
export class WithdrawConflict extends Command<Decided> {
  constructor(
    readonly about: string,
    readonly withdrawal: Readonly<{ person: string; reason: string; occurredOn: LocalDate }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawConflict)
export class WithdrawConflictHandler extends ConflictHandler implements ICommandHandler<WithdrawConflict> {
  execute({ about, withdrawal, who }: WithdrawConflict): Promise<Decided> {
    const { person, reason, occurredOn } = withdrawal;
    return this.run(about, { type: 'withdraw', person, reason, occurredOn }, who);
  }
}
