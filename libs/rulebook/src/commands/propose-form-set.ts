import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { formSetDecider, type FormSetContent } from '../domain/form-set.js';
import { Rulebook } from '../rulebook.js';

/** Proposes a version of a form set (bộ biểu mẫu); a second person confirms it. */
export class ProposeFormSet extends Command<Decided> {
  constructor(
    readonly id: string,
    readonly content: FormSetContent,
    readonly reason: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ProposeFormSet)
export class ProposeFormSetHandler implements ICommandHandler<ProposeFormSet> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly book: Rulebook,
  ) {}

  async execute({ id, content, reason, who }: ProposeFormSet): Promise<Decided> {
    await this.book.refresh();
    const instead = this.book.contentInForce('formset', id);
    const at = { id, by: who.actor, occurredOn: this.clock.today() };
    return this.decisions.run(formSetDecider, id, { type: 'propose', content, reason, instead, ...at }, who);
  }
}
