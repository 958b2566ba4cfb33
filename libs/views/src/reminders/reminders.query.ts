import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { scoped, ScopedReads } from '../scoped-read.js';
import { HOLDER, reminderRow, type HeldLine, type ReminderRow } from './reminder-row.js';

export type { ReminderRow } from './reminder-row.js';

/** What nobody has seen yet, newest first; at most 200. `mine`: what is mine to do. */
export class Reminders extends Query<readonly ReminderRow[]> {
  constructor(
    readonly actor: Actor,
    readonly mine: boolean,
  ) {
    super();
  }
}

const unseen = scoped<{ assignee: string }, HeldLine>(
  'reminders.unseen',
  'reminder.read',
  `SELECT r.*, u.name AS unitName, c.code, c.summary, ${HOLDER} AS holder FROM reminders r
     LEFT JOIN units u ON u.id = r.unit
     LEFT JOIN (SELECT k.caseId, k.code, k.summary, k.unit, k.assignee FROM cases k WHERE {scope k.unit}) c ON c.caseId = r.about
    WHERE {scope r.unit} AND r.seenOn IS NULL AND (:assignee = '' OR ${HOLDER} = :assignee)
    ORDER BY r.raisedOn DESC, r.reminderId DESC LIMIT 200`,
);

@QueryHandler(Reminders)
export class RemindersHandler implements IQueryHandler<Reminders> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, mine }: Reminders): Promise<readonly ReminderRow[]> {
    return this.reads
      .as(actor)
      .all(unseen, { assignee: mine ? actor.userId : '' })
      .map((line) => reminderRow({ ...line, assignee: line.holder }));
  }
}
