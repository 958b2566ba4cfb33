import type { DomainEvent, LocalDate } from '#kernel';

/** A job that lay dead, by its name only: what it carries stays in the queue. */
export type SettledJob = Readonly<{
  /** Lower case words with hyphens, e.g. `webhook`. */
  kind: string;
  /** Unique within its kind; an id of something else, never a name. */
  jobId: string;
  attempts: number;
  /** Code of its last failure. */
  failure: string;
}>;

/** Làm lại việc nền đã hỏng: somebody gave a dead job all its tries again. */
export type DeadJobRetried = DomainEvent<'DeadJobRetried', SettledJob & { occurredOn: LocalDate }>;

/** Bỏ việc nền đã hỏng: somebody took a dead job away. What is still due is found again by the next look. */
export type DeadJobDropped = DomainEvent<
  'DeadJobDropped',
  SettledJob & {
    occurredOn: LocalDate;
    /** In the person's own words, without any name. */
    reason: string;
  }
>;

/** Xử lý lại một sự kiện: somebody had a reaction act again on an event that it could not act on. */
export type StuckReactionRetried = DomainEvent<
  'StuckReactionRetried',
  { reaction: string; eventId: string; failure: string; occurredOn: LocalDate }
>;

export type JobUpkeepEvent = DeadJobRetried | DeadJobDropped | StuckReactionRetried;
