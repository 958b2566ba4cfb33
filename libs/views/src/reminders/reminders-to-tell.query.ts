import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { scope, type Actor } from '#access';
import { scoped, ScopedReads } from '../scoped-read.js';
import { HOLDER, reminderRow, type HeldLine, type ReminderRow } from './reminder-row.js';

/**
 * What a person is told of outside the page: reminders of the very units in which they work, theirs or nobody's, that
 * nobody has seen yet; newest first, 200 at most. What is due in the units below is those units' business.
 */
export class RemindersToTell extends Query<readonly ReminderRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

const toTell = scoped<{ units: string; user: string }, HeldLine>(
  'reminders.to-tell',
  'reminder.see',
  `SELECT r.*, u.name AS unitName, c.code, c.summary, ${HOLDER} AS holder FROM reminders r
     LEFT JOIN units u ON u.id = r.unit
     LEFT JOIN (SELECT k.caseId, k.code, k.summary, k.unit, k.assignee FROM cases k WHERE {scope k.unit}) c ON c.caseId = r.about
    WHERE {scope r.unit} AND r.seenOn IS NULL AND +r.unit IN (SELECT value FROM json_each(:units))
      AND coalesce(${HOLDER}, :user) = :user
    ORDER BY r.raisedOn DESC, r.reminderId DESC LIMIT 200`,
);

@QueryHandler(RemindersToTell)
export class RemindersToTellHandler implements IQueryHandler<RemindersToTell> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor }: RemindersToTell): Promise<readonly ReminderRow[]> {
    const units = JSON.stringify(scope(actor, 'reminder.see'));
    return this.reads
      .as(actor)
      .all(toTell, { units, user: actor.userId })
      .map((line) => reminderRow({ ...line, assignee: line.holder }));
  }
}
