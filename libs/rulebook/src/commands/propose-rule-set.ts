import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { changedRuleSet, LAW_ID, ruleSetDecider, type RuleSetChange } from '../domain/rule-set.js';
import { Rulebook } from '../rulebook.js';

/** Proposes other rules or settings (đề xuất sửa bộ quy tắc); what is not named stays as it is. */
export class ProposeRuleSet extends Command<Decided> {
  constructor(
    readonly change: RuleSetChange,
    readonly reason: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ProposeRuleSet)
export class ProposeRuleSetHandler implements ICommandHandler<ProposeRuleSet> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly book: Rulebook,
  ) {}

  async execute({ change, reason, who }: ProposeRuleSet): Promise<Decided> {
    await this.book.refresh();
    const instead = this.book.lawContent('ruleset');
    const content = changedRuleSet(instead, change);
    const at = { id: LAW_ID, by: who.actor, occurredOn: this.clock.today() };
    return this.decisions.run(
      ruleSetDecider,
      LAW_ID,
      { type: 'propose', content, reason, instead, ...at },
      who,
    );
  }
}
