import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock, type BookKind } from '#kernel';
import { LawBook } from '#law';
import type { LogCommand } from '../domain/visit.command.js';
import type { Matter } from '../domain/visit.events.js';
import type { VisitOutcome } from '../domain/visit.facts.js';
import { visitDecider } from '../domain/visit.js';

/** As the desk says it: the case's id and number are given here. */
export type ReceptionOutcome =
  Exclude<VisitOutcome, { kind: 'raises-case' }> | Readonly<{ kind: 'raises-case' }>;

export type Reception = Omit<LogCommand, 'type' | 'today' | 'law' | 'outcome' | 'code'> &
  Readonly<{ outcome: ReceptionOutcome }>;

export type ReceptionLogged = Decided &
  Readonly<{
    /** Number of the visit in the reception book. */
    code: string;
    /** Stream and number of the case that the visit raises; the reaction opens it a moment later. */
    raised?: Readonly<{ caseId: string; code: string }>;
  }>;

/** Logs a reception (lượt tiếp); it may raise a case. */
export class LogVisit extends Command<ReceptionLogged> {
  constructor(
    readonly visit: Reception,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(LogVisit)
export class LogVisitHandler implements ICommandHandler<LogVisit> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  async execute({ visit, who }: LogVisit): Promise<ReceptionLogged> {
    const { outcome, visitId } = visit;
    const caseId = `${STREAMS[visit.matter]}-${visitId}`;
    const draft = this.command(
      visit,
      outcome.kind === 'raises-case' ? { ...outcome, caseId, code: '' } : outcome,
    );
    visitDecider.decide(visitDecider.initial, draft); // a visit that is refused must not use up a number

    const code = await this.number('visit', `visit-${visitId}`, visit, who);
    if (outcome.kind !== 'raises-case') {
      return { ...(await this.run({ ...draft, code }, visitId, who)), code };
    }
    const raised = { caseId, code: await this.number(BOOKS[visit.matter], caseId, visit, who) };
    const command = this.command(visit, { kind: 'raises-case', ...raised });
    return { ...(await this.run({ ...command, code }, visitId, who)), code, raised };
  }

  private command(visit: Reception, outcome: VisitOutcome): LogCommand {
    return { ...visit, type: 'log', outcome, today: this.clock.today(), law: this.lawBook.current() };
  }

  private run(command: LogCommand, visitId: string, who: Who): Promise<Decided> {
    return this.decisions.run(visitDecider, visitId, command, who);
  }

  private number(
    kind: BookKind,
    takenBy: string,
    { unit, occurredOn }: Reception,
    who: Who,
  ): Promise<string> {
    const { actor, correlationId } = who;
    return this.numbers.take({ unit, kind, on: occurredOn, takenBy, actor, correlationId });
  }
}

/** One visit raises at most one case, so the case's stream is named after the visit: a retry finds it again. */
const STREAMS: Readonly<Record<Matter, string>> = {
  complaint: 'complaint',
  petition: 'petition',
  reflection: 'petition',
  denunciation: 'denunciation',
  dialogue: 'dialogue',
};

/** Matters that open no case never get this far: the decider has refused them. */
const BOOKS: Readonly<Record<Matter, BookKind>> = {
  complaint: 'complaint',
  petition: 'petition',
  reflection: 'reflection',
  denunciation: 'denunciation',
  dialogue: 'dialogue',
};
