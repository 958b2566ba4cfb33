import type { LocalDate } from '#kernel';
import type { SessionPlanned } from './session.events.js';

export type SessionStatus = 'none' | 'planned' | 'posted' | 'held' | 'concluded' | 'cancelled';

export type KnownSession = Readonly<{
  status: Exclude<SessionStatus, 'none'>;
  /** As it stands after every postponement. */
  planned: Pick<
    SessionPlanned['data'],
    'sessionId' | 'unit' | 'kind' | 'ground' | 'plannedFor' | 'heldOn' | 'startsAt' | 'occurredOn' | 'online'
  >;
  /** Since the last postponement. */
  noticed: boolean;
  tested: boolean;
  heldOn?: LocalDate;
  directions: number;
  documents: readonly string[];
}>;

export type Session = Readonly<{ status: 'none' }> | KnownSession;
