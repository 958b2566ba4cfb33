import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { queueMark } from '../marks/list-marks.sql.js';
import { ScopedReads } from '../scoped-read.js';
import { momentsAt } from './due-state.js';
import { decodeCursor, encodeCursor, filterParams } from './queue-filter.js';
import { queueCounts, queuePage } from './queue.sql.js';
import { caseRow } from './select-case.js';
import type { QueueParams, QueueCounts, QueuePage } from './queue.types.js';

export type * from './queue.types.js';

/** hồ sơ cần xử lý: what do I do next? */
export class Queue extends Query<QueuePage> {
  constructor(
    readonly actor: Actor,
    readonly params: QueueParams,
  ) {
    super();
  }
}

const PAGE = 50;
const MOST = 200;

@QueryHandler(Queue)
export class QueueHandler implements IQueryHandler<Queue> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
    private readonly law: LawBook,
  ) {}

  async execute({ actor, params }: Queue): Promise<QueuePage> {
    const moments = momentsAt(this.law.current(), this.clock.now());
    const filter = filterParams(params, moments);
    const limit = Math.min(Math.max(params.limit ?? PAGE, 1), MOST);
    const order = params.order ?? 'due';
    const read = this.reads.as(actor);
    return read.snapshot(() => {
      const [after, n] = decodeCursor(params.cursor, order);
      const page = queuePage(params.status ?? 'open', order, params.assignee);
      const lines = read.all(page, { ...filter, after, n, limit: limit + 1 });
      const { total, ...counts } = read.one(queueCounts(params.status ?? 'open'), {
        ...filter,
        me: actor.userId,
      }) ?? { total: 0, ...NOTHING };
      const last = lines.length > limit ? lines[limit - 1] : undefined;
      return {
        rows: lines.slice(0, limit).map((line) => caseRow(line, moments)),
        counts,
        total,
        ...(last && { next: encodeCursor(last, order, params.status) }),
        position: read.position(),
        mark: queueMark(read),
      };
    });
  }
}

const NOTHING: QueueCounts = {
  all: 0,
  overdue: 0,
  today: 0,
  soon: 0,
  inTime: 0,
  paused: 0,
  none: 0,
  mine: 0,
  unassigned: 0,
};
