import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock } from '#kernel';
import { scoped, ScopedReads, type ScopedQuery } from '../scoped-read.js';
import { LETTERS, letterRow, type LetterLine } from './letter-row.js';
import { LISTS, type LetterList } from './letter-lists.js';
import type { LetterRow } from './letters.types.js';

export type * from './letters.types.js';
export { inOrder, LETTER_LISTS, type LetterList } from './letter-lists.js';

/** đơn: one of the lists, at most 500 rows. */
export class Letters extends Query<readonly LetterRow[]> {
  constructor(
    readonly actor: Actor,
    readonly list: LetterList,
  ) {
    super();
  }
}

export class LetterById extends Query<LetterRow | undefined> {
  constructor(
    readonly actor: Actor,
    /** Letter id or code. */
    readonly letterId: string,
  ) {
    super();
  }
}

const lists = Object.fromEntries(
  Object.entries(LISTS).map(([name, { where, order }]) => [
    name,
    scoped<{ today: string }, LetterLine>(
      `letters.${name}`,
      'letter.read',
      `${LETTERS} WHERE {scope l.unit} AND ${where} ORDER BY ${order} LIMIT 500`,
    ),
  ]),
) as Readonly<Record<LetterList, ScopedQuery<{ today: string }, LetterLine>>>;

const byId = scoped<{ id: string }, LetterLine>(
  'letter.by-id',
  'letter.read',
  `${LETTERS} WHERE {scope l.unit} AND (l.letterId = :id OR l.code = :id)`,
);

@QueryHandler(Letters)
export class LettersHandler implements IQueryHandler<Letters> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, list }: Letters): Promise<readonly LetterRow[]> {
    return this.reads
      .as(actor)
      .all(lists[list], { today: this.clock.today() })
      .map((line) => letterRow(line));
  }
}

@QueryHandler(LetterById)
export class LetterByIdHandler implements IQueryHandler<LetterById> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, letterId }: LetterById): Promise<LetterRow | undefined> {
    const line = this.reads.as(actor).one(byId, { id: letterId });
    return line && letterRow(line);
  }
}
