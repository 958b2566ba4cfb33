import type { DomainEvent, LocalDate } from '#kernel';

/**
 * Why somebody is reminded (nhắc việc): sắp đến hạn · đến hạn hôm nay · quá hạn · cam kết quá hẹn · hồ sơ không
 * chuyển động · cấp dưới quá hạn (để đôn đốc) · có căn cứ để cấp trên thụ lý giải quyết · quyết định có hiệu lực.
 */
export type ReminderKind =
  | 'due-soon'
  | 'due-today'
  | 'overdue'
  | 'commitment-broken'
  | 'stale'
  | 'lower-level-overdue'
  | 'takeover-ground'
  | 'in-force';

/** One reminder, once: its stream is named by what it is about, so that it cannot be raised twice. */
export type ReminderRaised = DomainEvent<
  'ReminderRaised',
  {
    reminderId: string;
    occurredOn: LocalDate;
    kind: ReminderKind;
    /** Stream that it is about. */
    about: string;
    /** Name of the clock on that stream; absent for a stale case. */
    clock?: string;
    /** The day that is meant: the last day of the clock, or that of the last act of a stale case. */
    day: LocalDate;
    /** Weeks that a commitment is late already; absent for the first reminder. */
    week?: number;
    /** Unit that is reminded: for a lower level that is overdue, the one above it. */
    unit: string;
    /** User answerable, where there is one. */
    assignee?: string;
  }
>;
/** Somebody has taken note of it (đã xem). */
export type ReminderSeen = DomainEvent<'ReminderSeen', { reminderId: string; occurredOn: LocalDate }>;

export type ReminderEvent = ReminderRaised | ReminderSeen;
