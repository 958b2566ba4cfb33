import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { CaseRow } from './case-row.js';
import { momentsAt } from './due-state.js';
import { CASE_COLUMNS, CASE_NAMES, caseRow, type CaseLine } from './select-case.js';
import { wordsTyped } from './words.js';

/** Cases whose code or summary holds all words, newest first. Citizens are looked up in the vault. */
export class SearchCases extends Query<readonly CaseRow[]> {
  constructor(
    readonly actor: Actor,
    readonly text: string,
    readonly limit = 20,
  ) {
    super();
  }
}

const byWords = scoped<{ words: string; limit: number }, CaseLine>(
  'cases.by-words',
  'case.read',
  `SELECT ${CASE_COLUMNS}
     FROM case_words w CROSS JOIN cases c ON c.n = w.rowid ${CASE_NAMES}
    WHERE {scope c.unit} AND w.case_words MATCH :words ORDER BY w.rowid DESC LIMIT :limit`,
);

@QueryHandler(SearchCases)
export class SearchCasesHandler implements IQueryHandler<SearchCases> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
    private readonly law: LawBook,
  ) {}

  async execute({ actor, text, limit }: SearchCases): Promise<readonly CaseRow[]> {
    const words = wordsTyped(text);
    if (words === undefined) return [];
    const moments = momentsAt(this.law.current(), this.clock.now());
    return this.reads
      .as(actor)
      .all(byWords, { words, limit })
      .map((line) => caseRow(line, moments));
  }
}
