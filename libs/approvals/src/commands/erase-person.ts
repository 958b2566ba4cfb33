import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { IdentityVault } from '#identity';
import { erasureDecider, type PersonErased } from '../domain/erasure.js';

/** Xóa dữ liệu cá nhân: the tombstone first, then key, data and salt, and every copy of them in the folder. */
export class ErasePerson extends Command<Decided> {
  constructor(
    readonly erasure: PersonErased['data'],
    readonly who: Who,
  ) {
    super();
  }
}

/** Erases on a repeat, too: the first try may have died between the two steps. */
@CommandHandler(ErasePerson)
export class ErasePersonHandler implements ICommandHandler<ErasePerson> {
  constructor(
    private readonly decisions: Decisions,
    private readonly vault: IdentityVault,
  ) {}

  async execute({ erasure, who }: ErasePerson): Promise<Decided> {
    const { subjectId, occurredOn, approval, basis } = erasure;
    const command = { type: 'erase', subjectId, occurredOn, approval, basis } as const;
    const decided = await this.decisions.run(erasureDecider, subjectId, command, who);
    await this.vault.erase(subjectId);
    return decided;
  }
}
