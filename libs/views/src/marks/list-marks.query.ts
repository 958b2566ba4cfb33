import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { scope, type Actor } from '#access';
import { ScopedReads } from '../scoped-read.js';
import { boardMark, queueMark } from './list-marks.sql.js';
import type { Mark } from './mark.js';

export type ListMarks = Readonly<{ queue?: Mark; board?: Mark }>;

/** Marks of the lists that this actor may ask for: has one of them changed? */
export class MarksOfLists extends Query<ListMarks> {
  constructor(readonly actor: Actor) {
    super();
  }
}

@QueryHandler(MarksOfLists)
export class MarksOfListsHandler implements IQueryHandler<MarksOfLists> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor }: MarksOfLists): Promise<ListMarks> {
    const read = this.reads.as(actor);
    return read.snapshot(() => ({
      ...(scope(actor, 'case.read').length > 0 && { queue: queueMark(read) }),
      ...(scope(actor, 'board.read').length > 0 && { board: boardMark(read) }),
    }));
  }
}
