import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { visitDecider } from '../domain/visit.js';
import type { VisitCorrected } from '../domain/visit.events.js';

/** Corrects what was written down at the desk; the first entry stays in the history. */
export class CorrectVisit extends Command<Decided> {
  constructor(
    readonly correction: VisitCorrected['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CorrectVisit)
export class CorrectVisitHandler implements ICommandHandler<CorrectVisit> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ correction, who }: CorrectVisit): Promise<Decided> {
    const command = {
      type: 'correct',
      ...correction,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(visitDecider, correction.visitId, command, who);
  }
}
