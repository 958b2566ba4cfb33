import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock, fold, type BookKind } from '#kernel';
import { LawBook } from '#law';
import type { Register } from '../domain/denunciation.command.js';
import type { DenunciationEvent } from '../domain/denunciation.events.js';
import { denunciationDecider } from '../domain/denunciation.js';
import type { Denouncer } from '../domain/denunciation.terms.js';

/** `code` is absent when neither a letter nor a visit has taken a number for it; the alias is always taken here. */
export type Registration = Omit<Register, 'type' | 'today' | 'law' | 'code' | 'denouncer'> &
  Readonly<{ code?: string; denouncer: Omit<Denouncer, 'alias'> }>;

export type DenunciationRegisteredAs = Decided & Readonly<{ caseId: string; code: string; alias: string }>;

/** D1, tiếp nhận tố cáo: starts the clocks of acceptance and of transfer, and gives the denouncer an alias. */
export class RegisterDenunciation extends Command<DenunciationRegisteredAs> {
  constructor(
    readonly registration: Registration,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RegisterDenunciation)
export class RegisterDenunciationHandler implements ICommandHandler<RegisterDenunciation> {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly laws: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  async execute({ registration, who }: RegisterDenunciation): Promise<DenunciationRegisteredAs> {
    const { denunciationId } = registration;
    const caseId = `denunciation-${denunciationId}`;
    const draft = this.command(registration, registration.code ?? '', '');
    // What is refused must not use up a number.
    const known: DenunciationEvent[] = [];
    for await (const event of this.store.read<DenunciationEvent>(caseId)) known.push(event);
    denunciationDecider.decide(fold(denunciationDecider, known), draft);

    const code = registration.code ?? (await this.number('denunciation', caseId, registration, who));
    const alias = await this.number('denouncer', caseId, registration, who);
    const command = this.command(registration, code, alias);
    const decided = await this.decisions.run(denunciationDecider, denunciationId, command, who);
    return { ...decided, caseId, code, alias };
  }

  private command(registration: Registration, code: string, alias: string): Register {
    const world = { today: this.clock.today(), law: this.laws.current() };
    const denouncer = { ...registration.denouncer, alias };
    return { ...registration, ...world, type: 'register', code, denouncer };
  }

  private number(kind: BookKind, takenBy: string, { unit, occurredOn }: Registration, who: Who) {
    const { actor, correlationId } = who;
    return this.numbers.take({ unit, kind, on: occurredOn, takenBy, actor, correlationId });
  }
}
