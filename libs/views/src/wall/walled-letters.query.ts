import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock } from '#kernel';
import {
  confidential,
  ConfidentialReads,
  type ConfidentialQuery,
} from '../denunciations/confidential-reads.js';
import { LISTS, type LetterList } from '../letters/letter-lists.js';
import { LETTERS, letterRow, type LetterLine } from '../letters/letter-row.js';
import type { LetterRow } from '../letters/letters.types.js';

/** đơn tố cáo: the part of a list that stands behind the wall, at most 500 rows. */
export class WalledLetters extends Query<readonly LetterRow[]> {
  constructor(
    readonly actor: Actor,
    readonly list: LetterList,
  ) {
    super();
  }
}

export class WalledLetterById extends Query<LetterRow | undefined> {
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
    confidential<{ today: string }, LetterLine>(
      `${LETTERS} WHERE {mine-letter l} AND ${where} ORDER BY ${order} LIMIT 500`,
    ),
  ]),
) as Readonly<Record<LetterList, ConfidentialQuery<{ today: string }, LetterLine>>>;

const byId = confidential<{ id: string }, LetterLine>(
  `${LETTERS} WHERE {mine-letter l} AND (l.letterId = :id OR l.code = :id)`,
);

@QueryHandler(WalledLetters)
export class WalledLettersHandler implements IQueryHandler<WalledLetters> {
  constructor(
    private readonly reads: ConfidentialReads,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, list }: WalledLetters): Promise<readonly LetterRow[]> {
    const read = this.reads.as(actor, 'letter.read');
    return read.all(lists[list], { today: this.clock.today() }).map((line) => letterRow(line, true));
  }
}

@QueryHandler(WalledLetterById)
export class WalledLetterByIdHandler implements IQueryHandler<WalledLetterById> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor, letterId }: WalledLetterById): Promise<LetterRow | undefined> {
    const line = this.reads.as(actor, 'letter.read').one(byId, { id: letterId });
    return line && letterRow(line, true);
  }
}
