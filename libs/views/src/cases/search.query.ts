import { Query } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { CaseRow } from './case-row.js';

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
