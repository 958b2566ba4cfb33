import { dayOf, endOf, localDate, type LocalDate } from '#kernel';
import type { WatchedCase, WatchedClock } from '#reminders';
import type { ViewReader, ViewReaders } from '../sqlite/view-reader.js';

/** Which reminders stand in the log already; not scoped, since the sweep acts for nobody. */
export class RaisedReminders {
  constructor(private readonly readers: ViewReaders) {}

  among(reminderIds: readonly string[]): ReadonlySet<string> {
    const ids = JSON.stringify(reminderIds);
    const known = (reader: ViewReader, table: string) =>
      reader.all<{ reminderId: string }>(
        `SELECT reminderId FROM ${table} WHERE reminderId IN (SELECT value FROM json_each(:ids))`,
        { ids },
      );
    const { ordinary, confidential } = this.readers;
    const rows = [...known(ordinary, 'reminders'), ...known(confidential, 'denunciation_reminders')];
    return new Set(rows.map(({ reminderId }) => reminderId));
  }
}

type Promised = { commitmentId: string; dueOn: string; unit: string };

/** Open commitments (cam kết) by their day. */
export class OpenPromises {
  constructor(private readonly reader: ViewReader) {}

  until(day: LocalDate): readonly WatchedClock[] {
    return this.reader
      .all<Promised>(
        `SELECT commitmentId, dueOn, unit FROM commitments
          WHERE status = 'open' AND dueOn <= :day ORDER BY dueOn, commitmentId`,
        { day },
      )
      .map(({ commitmentId, dueOn, unit }) => ({
        about: `commitment-${commitmentId}`,
        clock: 'due',
        due: localDate(dueOn),
        unit,
        nature: 'commitment',
      }));
  }
}

/**
 * Who holds which case now (người phụ trách): of the ordinary lists only. What denounces has its people behind the wall,
 * and no reminder names them.
 */
export class CaseHolders {
  constructor(private readonly reader: ViewReader) {}

  /** @returns by case, user ids; cases that nobody holds are not among them */
  of(caseIds: readonly string[]): ReadonlyMap<string, string> {
    const held = this.reader.all<{ caseId: string; assignee: string }>(
      `SELECT caseId, assignee FROM cases
        WHERE assignee IS NOT NULL AND caseId IN (SELECT value FROM json_each(:ids))`,
      { ids: JSON.stringify(caseIds) },
    );
    return new Map(held.map(({ caseId, assignee }) => [caseId, assignee]));
  }
}

type Resting = { caseId: string; unit: string; assignee: string | null; lastAt: string };

/** Open cases by their last act (hồ sơ không chuyển động); those that wait for a ruled pause do not count. */
export class RestingCases {
  constructor(private readonly reader: ViewReader) {}

  since(day: LocalDate): readonly WatchedCase[] {
    return this.reader
      .all<Resting>(
        `SELECT caseId, unit, assignee, coalesce(lastActAt, receivedAt) AS lastAt FROM cases
          WHERE open = 1 AND paused = 0 AND coalesce(lastActAt, receivedAt) <= :until`,
        { until: endOf(day) },
      )
      .map(({ caseId, unit, assignee, lastAt }) => ({
        about: caseId,
        lastOn: dayOf(lastAt),
        unit,
        ...(assignee !== null && { assignee }),
      }));
  }
}
