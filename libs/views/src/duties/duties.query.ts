import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { coverage, type Coverage, type KnownObligation, type Span } from '#duties';
import { refuse, type LocalDate } from '#kernel';
import { LawBook, obligationRules } from '#law';
import { ScopedReads } from '../scoped-read.js';
import { dutyRevisionsOf } from './duty-records.query.js';
import {
  dutyWorld,
  knownEstablishments,
  localObligationsOf,
  type EstablishmentRow,
  type ObligationRow,
} from './duty-world.js';

export type DutyQuestion = Span & Readonly<{ asOf: LocalDate }>;

export type CoverageRefusal = 'duty.rule-unknown';

/** Held of owed for one family of duties, within the actor's scope. */
export class DutyCoverage extends Query<Coverage> {
  constructor(
    readonly actor: Actor,
    /** Family, the id of one of its rules, or of the provision that says how often. */
    readonly rule: string,
    readonly question: DutyQuestion,
  ) {
    super();
  }
}

export type DutyLine = Coverage & Readonly<{ duty: Readonly<{ vi: string; en: string }> }>;

/** Every duty that somebody in scope owes, and how often each was written about by hand. */
export class DutyBoard extends Query<
  Readonly<{ duties: readonly DutyLine[]; revisions: Readonly<Record<string, number>> }>
> {
  constructor(
    readonly actor: Actor,
    readonly question: DutyQuestion,
  ) {
    super();
  }
}

/** cơ sở in scope, units of the tree among them. */
export class Establishments extends Query<readonly EstablishmentRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

/** Duties of law and of units in scope. */
export class Obligations extends Query<readonly ObligationRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

/** The law writes a frequency as a provision of its own, `DLG.COMMUNE.FREQ`: it is the duty `DLG.COMMUNE`. */
const FREQUENCY = /\.FREQ$/;

const familyOf = (rules: readonly KnownObligation[], rule: string): string => {
  const asked = rule.replace(FREQUENCY, '');
  const found = rules.find(({ id, family }) => family === asked || id === rule);
  return found?.family ?? refuse<CoverageRefusal>('duty.rule-unknown', { rule });
};

@QueryHandler(DutyCoverage)
export class DutyCoverageHandler implements IQueryHandler<DutyCoverage> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly lawBook: LawBook,
  ) {}

  async execute({ actor, rule, question }: DutyCoverage): Promise<Coverage> {
    const read = this.reads.as(actor);
    const { asOf } = question;
    const world = read.snapshot(() => dutyWorld(read, this.lawBook.current(), asOf));
    return coverage(familyOf(world.rules, rule), question, asOf, world);
  }
}

@QueryHandler(DutyBoard)
export class DutyBoardHandler implements IQueryHandler<DutyBoard> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly lawBook: LawBook,
  ) {}

  async execute({ actor, question }: DutyBoard) {
    const read = this.reads.as(actor);
    const { asOf } = question;
    const { world, revisions } = read.snapshot(() => ({
      world: dutyWorld(read, this.lawBook.current(), asOf),
      revisions: dutyRevisionsOf(read),
    }));
    const families = [...new Map(world.rules.map((rule) => [rule.family, rule.duty])).entries()];
    const duties = families
      .map(([family, duty]) => ({ ...coverage(family, question, asOf, world), duty }))
      .filter(({ owed }) => owed > 0);
    return { duties, revisions };
  }
}

@QueryHandler(Establishments)
export class EstablishmentsHandler implements IQueryHandler<Establishments> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor }: Establishments): Promise<readonly EstablishmentRow[]> {
    const read = this.reads.as(actor);
    return read
      .snapshot(() => knownEstablishments(read))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  }
}

@QueryHandler(Obligations)
export class ObligationsHandler implements IQueryHandler<Obligations> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor }: Obligations): Promise<readonly ObligationRow[]> {
    return [...obligationRules, ...localObligationsOf(this.reads.as(actor))];
  }
}
