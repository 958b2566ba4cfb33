import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { disclosureDecider, type DisclosureCommand } from '../domain/disclosures/disclosure.js';

type WithoutWorld<C> = C extends DisclosureCommand ? Omit<C, 'today' | 'law'> : never;

/** What these handlers share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class DisclosureHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(disclosureId: string, command: WithoutWorld<DisclosureCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(disclosureDecider, disclosureId, { ...command, ...world }, who);
  }
}
