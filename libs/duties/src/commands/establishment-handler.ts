import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { establishmentDecider, type EstablishmentCommand } from '../domain/establishments/establishment.js';

type WithoutWorld<C> = C extends EstablishmentCommand ? Omit<C, 'today' | 'law'> : never;

/** What these handlers share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class EstablishmentHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(
    establishmentId: string,
    command: WithoutWorld<EstablishmentCommand>,
    who: Who,
  ): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(establishmentDecider, establishmentId, { ...command, ...world }, who);
  }
}
