import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { LocalDate } from '#kernel';
import type { ConflictCommand } from '../domain/conflict.js';
import { ConflictHandler } from './conflict-handler.js';

type Declaration = Extract<ConflictCommand, { type: 'declare' }>;

/** Khai báo xung đột lợi ích, by the person or by a superior: for this person the matter exists no more. */
export class DeclareConflict extends Command<Decided> {
  constructor(
    /** Stream of the matter, e.g. `complaint-<id>`. */
    readonly about: string,
    readonly declaration: Readonly<
      Pick<Declaration, 'person' | 'ground' | 'headOf' | 'relation'> & { occurredOn: LocalDate }
    >,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DeclareConflict)
export class DeclareConflictHandler extends ConflictHandler implements ICommandHandler<DeclareConflict> {
  execute({ about, declaration, who }: DeclareConflict): Promise<Decided> {
    const { person, ground, headOf, relation, occurredOn } = declaration;
    return this.run(about, { type: 'declare', person, ground, headOf, relation, occurredOn }, who);
  }
}
