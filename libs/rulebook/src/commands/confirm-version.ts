import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { no } from '../domain/rulebook.refusal.js';
import { deciderOf } from '../domain/decider-of.js';
import { preview } from '../preview.js';
import { Rulebook, type RulebookKind } from '../rulebook.js';
import { RunningClocks } from '../running-clocks.js';

/** The second person confirms what waits (xác nhận): it is in force for the very next command. */
export class ConfirmVersion extends Command<Decided> {
  constructor(
    readonly kind: RulebookKind,
    readonly id: string,
    /** Number of the proposal that was looked at. */
    readonly no: number,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConfirmVersion)
export class ConfirmVersionHandler implements ICommandHandler<ConfirmVersion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly book: Rulebook,
    private readonly laws: LawBook,
    private readonly clocks: RunningClocks,
  ) {}

  /** @throws Refusal `rulebook.deadline-uncomputable` when a clock that runs has no date under the new law */
  async execute({ kind, id, no: number, who }: ConfirmVersion): Promise<Decided> {
    await this.book.refresh();
    await this.checkCountable(kind, id);
    const command = {
      type: 'confirm',
      id,
      no: number,
      by: who.actor,
      occurredOn: this.clock.today(),
    } as const;
    const decided = await this.decisions.run(deciderOf(kind), id, command, who);
    await this.book.refresh();
    return decided;
  }

  private async checkCountable(kind: RulebookKind, id: string): Promise<void> {
    const law = this.book.lawIfConfirmed(kind, id);
    if (!law) return;
    const { uncountable } = await preview(this.clocks, this.laws, law, { most: 1 });
    const [first] = uncountable;
    if (!first) return;
    const { stream = '', rule, why } = first;
    no('rulebook.deadline-uncomputable', { stream, rule, why });
  }
}
