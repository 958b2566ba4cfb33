import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { reminderRow, type ReminderRow } from '../reminders/reminder-row.js';
import type { ReminderRecord } from '../reminders/reminders.view.js';
import { UnitNames } from '../units/unit-names.js';
import { confidential, ConfidentialReads } from './confidential-reads.js';

/** What reminds of denunciations and nobody has seen yet, newest first, for those who have them in their list. */
export class DenunciationReminders extends Query<readonly ReminderRow[]> {
  constructor(
    readonly actor: Actor,
    readonly mine: boolean,
  ) {
    super();
  }
}

/** A superior is told to urge; that reminder is not for the unit that is late. */
const unseen = confidential<{ assignee: string }, ReminderRecord & { code: string }>(
  `SELECT r.*, d.code FROM denunciation_reminders r
     JOIN denunciations d ON r.about = 'denunciation-' || d.denunciationId
    WHERE r.seenOn IS NULL AND {mine d} AND (:assignee = '' OR r.assignee = :assignee)
      AND (r.unit = d.unit OR r.unit IN
        (SELECT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:roots))))
    ORDER BY r.raisedOn DESC, r.reminderId DESC LIMIT 200`,
);

@QueryHandler(DenunciationReminders)
export class DenunciationRemindersHandler implements IQueryHandler<DenunciationReminders> {
  constructor(
    private readonly reads: ConfidentialReads,
    private readonly names: UnitNames,
  ) {}

  async execute({ actor, mine }: DenunciationReminders): Promise<readonly ReminderRow[]> {
    const lines = this.reads.as(actor).all(unseen, { assignee: mine ? actor.userId : '' });
    return lines.map((line) =>
      reminderRow({ ...line, unitName: this.names.nameOf(line.unit), summary: null }),
    );
  }
}
