import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, present, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { ReminderRecord } from './reminders.view.js';

export type ReminderRow = Readonly<{
  reminderId: string;
  unit: string;
  unitName: string;
  kind: string;
  about: string;
  /** Number of the case, where it is one of the ordinary lists. */
  code?: string;
  summary?: string;
  clock?: string;
  day: LocalDate;
  week: number;
  assignee?: string;
  raisedOn: LocalDate;
}>;

/** What nobody has seen yet, newest first; at most 200. `mine`: what is mine to do. */
export class Reminders extends Query<readonly ReminderRow[]> {
  constructor(
    readonly actor: Actor,
    readonly mine: boolean,
  ) {
    super();
  }
}

type Line = ReminderRecord & { unitName: string | null; code: string | null; summary: string | null };

const unseen = scoped<{ assignee: string }, Line>(
  'reminders.unseen',
  'reminder.read',
  `SELECT r.*, u.name AS unitName, c.code, c.summary FROM reminders r
     LEFT JOIN units u ON u.id = r.unit
     LEFT JOIN (SELECT k.caseId, k.code, k.summary FROM cases k WHERE {scope k.unit}) c ON c.caseId = r.about
    WHERE {scope r.unit} AND r.seenOn IS NULL AND (:assignee = '' OR r.assignee = :assignee)
    ORDER BY r.raisedOn DESC, r.reminderId DESC LIMIT 200`,
);

@QueryHandler(Reminders)
export class RemindersHandler implements IQueryHandler<Reminders> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, mine }: Reminders): Promise<readonly ReminderRow[]> {
    return this.reads
      .as(actor)
      .all(unseen, { assignee: mine ? actor.userId : '' })
      .map(row);
  }
}

const row = (line: Line): ReminderRow => ({
  reminderId: line.reminderId,
  unit: line.unit,
  unitName: line.unitName ?? line.unit,
  kind: line.kind,
  about: line.about,
  ...present({
    code: line.code ?? undefined,
    summary: line.summary ?? undefined,
    clock: line.clock ?? undefined,
    assignee: line.assignee ?? undefined,
  }),
  day: localDate(line.day),
  week: line.week,
  raisedOn: localDate(line.raisedOn),
});
