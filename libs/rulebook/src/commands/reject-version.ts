import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { deciderOf } from '../domain/decider-of.js';
import { Rulebook, type RulebookKind } from '../rulebook.js';

/** Does away with what waits, with a reason (bác đề xuất). Whoever proposed it may do that too. */
export class RejectVersion extends Command<Decided> {
  constructor(
    readonly kind: RulebookKind,
    readonly id: string,
    readonly no: number,
    readonly reason: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RejectVersion)
export class RejectVersionHandler implements ICommandHandler<RejectVersion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly book: Rulebook,
  ) {}

  async execute({ kind, id, no, reason, who }: RejectVersion): Promise<Decided> {
    const at = { id, no, by: who.actor, occurredOn: this.clock.today() };
    const decided = await this.decisions.run(deciderOf(kind), id, { type: 'reject', reason, ...at }, who);
    await this.book.refresh();
    return decided;
  }
}
