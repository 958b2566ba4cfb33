import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { IdentityVault, type Match, type MatchReason, type PersonQuery } from '#identity';
import { present, type LocalDate } from '#kernel';
import { CasesById, People, type CaseKind, type CaseRow } from '#views';
import { Citizens } from './citizens.js';

type CaseOfPerson = Readonly<{
  caseId: string;
  code: string;
  kind: CaseKind;
  summary: string;
  status: string;
  receivedOn: LocalDate;
  open: boolean;
}>;

/** Somebody who may have been here before, and what they came about. */
export type PersonMatch = Readonly<{
  subjectId: string;
  name: string;
  phone?: string;
  birthYear?: number;
  address?: string;
  visits: number;
  why: MatchReason;
  exact: boolean;
  cases: readonly CaseOfPerson[];
}>;

/** Joins what the vault knows (who) with what the views know (what about); neither knows both. */
@Injectable()
export class PersonMatches {
  constructor(
    private readonly vault: IdentityVault,
    private readonly queries: QueryBus,
    private readonly citizens: Citizens,
  ) {}

  async find(actor: Actor, query: Omit<PersonQuery, 'visible'>): Promise<readonly PersonMatch[]> {
    const matches = await this.vault.search({
      ...query,
      visible: (unit) => this.citizens.maySee(actor, unit),
    });
    if (matches.length === 0) return [];
    const known = await this.queries.execute(
      new People(
        actor,
        matches.map(({ subjectId }) => subjectId),
      ),
    );
    const people = new Map(known.map((row) => [row.subjectId, row]));
    const caseIds = known.flatMap((row) => row.caseIds);
    const cases = await this.queries.execute(new CasesById(actor, caseIds));
    return matches.map((match) => {
      const person = people.get(match.subjectId);
      const own = new Set(person?.caseIds ?? []);
      return toMatch(
        match,
        person?.visits ?? 0,
        cases.filter(({ caseId }) => own.has(caseId)),
      );
    });
  }
}

const toMatch = (
  { subjectId, person, why, exact }: Match,
  visits: number,
  cases: readonly CaseRow[],
): PersonMatch => ({
  subjectId,
  name: person.name,
  ...present({ phone: person.phone, birthYear: person.birth?.year, address: person.address }),
  visits,
  why,
  exact,
  cases: cases.map(({ caseId, code, kind, summary, status, receivedOn, closedOn }) => ({
    caseId,
    code,
    kind,
    summary,
    status,
    receivedOn,
    open: closedOn === undefined,
  })),
});
