import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { PeopleBoardRecord } from './people-boards.js';

export type PeopleBoardRow = Omit<PeopleBoardRecord, 'basis'> &
  Readonly<{
    unitName: string;
    basis: readonly string[];
    /** It still sits although its term is over: to be elected anew. */
    overdue: boolean;
  }>;

/** Boards of the people in scope: those that sit first, then the latest; at most 500. */
export class PeopleBoards extends Query<readonly PeopleBoardRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

const boards = scoped<Record<string, never>, PeopleBoardRecord & { unitName: string | null }>(
  'people-boards',
  'people-board.read',
  `SELECT b.*, u.name AS unitName FROM people_boards b LEFT JOIN units u ON u.id = b.unit
    WHERE {scope b.unit}
    ORDER BY b.status = 'ended', b.fromDay DESC, b.boardId LIMIT 500`,
);

@QueryHandler(PeopleBoards)
export class PeopleBoardsHandler implements IQueryHandler<PeopleBoards> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
  ) {}

  async execute({ actor }: PeopleBoards): Promise<readonly PeopleBoardRow[]> {
    const today = this.clock.today();
    return this.reads
      .as(actor)
      .all(boards, {})
      .map((line) => ({
        ...line,
        unitName: line.unitName ?? line.unit,
        basis: JSON.parse(line.basis) as string[],
        overdue: line.status === 'sits' && line.toDay < today,
      }));
  }
}
