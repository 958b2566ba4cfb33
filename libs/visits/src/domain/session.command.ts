import type { LocalDate } from '#kernel';
import type { Law } from '#law';
import type {
  ConclusionsIssued,
  SessionDirectionGiven,
  OnlineNoticeGiven,
  OnlineTestPassed,
  SchedulePosted,
  SessionCancelled,
  SessionClocks,
  SessionHandedOver,
  SessionHeld,
  SessionPlanned,
  SessionPostponed,
} from './session.events.js';

export type World = Readonly<{ today: LocalDate; law: Law }>;

/** `noSecrecyAsked`, `secured`: what must be true of a denunciation that is received online (NĐ154 20). */
export type PlanSessionCommand = Readonly<{ type: 'plan'; noSecrecyAsked?: boolean; secured?: boolean }> &
  Omit<SessionPlanned['data'], keyof SessionClocks>;

export type Direction = Pick<SessionDirectionGiven['data'], 'direction' | 'body' | 'dueOn' | 'visitId'>;

export type HoldSessionCommand = Readonly<{ type: 'hold' }> &
  Omit<SessionHeld['data'], 'unit' | 'kind' | 'ground'>;

export type ConcludeSessionCommand = Readonly<{ type: 'conclude'; items: readonly Direction[] }> &
  Omit<ConclusionsIssued['data'], 'directions'>;

export type SessionStep =
  | (Readonly<{ type: 'post' }> & SchedulePosted['data'])
  | (Readonly<{ type: 'notice' }> & OnlineNoticeGiven['data'])
  | (Readonly<{ type: 'test' }> & OnlineTestPassed['data'])
  | (Readonly<{ type: 'postpone' }> & Omit<SessionPostponed['data'], keyof SessionClocks>)
  | HoldSessionCommand
  | ConcludeSessionCommand
  | (Readonly<{ type: 'cancel' }> & SessionCancelled['data'])
  | (Readonly<{ type: 'hand-over' }> & Omit<SessionHandedOver['data'], 'from'>);

export type SessionCommand = World & (PlanSessionCommand | SessionStep);
