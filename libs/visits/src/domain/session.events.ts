import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';

type At = { sessionId: string; occurredOn: LocalDate; lateReason?: string };

/** định kỳ: on posted days; đột xuất: at once, on one of two grounds (LTCD 18(3)). */
export type SessionKind = 'periodic' | 'unscheduled';

/**
 * a: heated, complex, many people, several bodies responsible or of different opinion; b: without prompt direction
 * serious consequences, destruction of property, harm to life or health, unrest.
 */
export type UnscheduledGround = 'a' | 'b';

/** The head in person, or whom the head authorised: only the first fulfils the head's own duty. */
export type HeldBy = 'head' | 'authorised';

/** Cases that the head may receive online (NĐ154 20). */
export type OnlineGround = 'complex-or-long' | 'remote-or-frail' | 'disaster-or-security' | 'denunciation';

/** A place that takes part: the central one, or one at which citizens sit (điểm cầu). */
export type OnlinePoint = Readonly<{ place: string; central: boolean; participants: number }>;

/** Last days of what comes before the session; each is absent where it is not owed. */
export type SessionClocks = Readonly<{
  /** TCD.SCHEDULE: the schedule hangs at the reception place. */
  schedule?: DeadlineFact;
  /** TCD.ONLINE.NOTICE */
  onlineNotice?: DeadlineFact;
  /** TCD.ONLINE.TEST */
  onlineTest?: DeadlineFact;
}>;

/** kỳ tiếp công dân of a head: planned. */
export type SessionPlanned = DomainEvent<
  'SessionPlanned',
  At & {
    code: string;
    unit: string;
    kind: SessionKind;
    ground?: UnscheduledGround;
    plannedFor: HeldBy;
    heldOn: LocalDate;
    /** `HH:mm`, Asia/Ho_Chi_Minh. */
    startsAt: string;
    place: string;
    online?: OnlineGround;
  } & SessionClocks
>;
export type SchedulePosted = DomainEvent<'SchedulePosted', At & { ways: readonly string[] }>;
export type OnlineNoticeGiven = DomainEvent<'OnlineNoticeGiven', At & { points: readonly OnlinePoint[] }>;
export type OnlineTestPassed = DomainEvent<'OnlineTestPassed', At & { minutesNo?: string }>;
export type SessionPostponed = DomainEvent<
  'SessionPostponed',
  At & { reason: string; heldOn: LocalDate; startsAt: string } & SessionClocks
>;

/** Took place, with or without visitors: a session to which nobody came still counts. */
export type SessionHeld = DomainEvent<
  'SessionHeld',
  At & {
    unit: string;
    kind: SessionKind;
    ground?: UnscheduledGround;
    heldBy: HeldBy;
    /** `HH:mm`, Asia/Ho_Chi_Minh. */
    startedAt?: string;
    endedAt?: string;
    /** Number of the paper that authorises the deputy (văn bản ủy quyền). */
    authorisation?: string;
    online?: Readonly<{
      /** `HH:mm` at which the points were connected; an hour before the session at the latest (NĐ154 23). */
      connectedAt: string;
      /** SHA-256 of the recording, hexadecimal. */
      recording: string;
      points: readonly OnlinePoint[];
    }>;
  }
>;

/** Thông báo kết luận việc tiếp công dân (NĐ154 25(2)); its directions follow as events of their own. */
export type ConclusionsIssued = DomainEvent<
  'ConclusionsIssued',
  At & { documentNo: string; directions: number }
>;

/** One item of the notice: what is to be done, by which body, until when. It becomes a commitment. */
export type SessionDirectionGiven = DomainEvent<
  'SessionDirectionGiven',
  At & {
    unit: string;
    documentNo: string;
    /** From 1, through all notices of the session. */
    no: number;
    commitmentId: string;
    direction: string;
    body: string;
    dueOn: LocalDate;
    /** Visit from which it comes, when it comes from one. */
    visitId?: string;
  }
>;
export type SessionCancelled = DomainEvent<'SessionCancelled', At & { reason: string }>;

/** The unit that planned it has ended: the head of another one receives instead (bàn giao). */
export type SessionHandedOver = DomainEvent<
  'SessionHandedOver',
  At & { from: string; to: string; basis: string }
>;

export type SessionEvent =
  | SessionPlanned
  | SchedulePosted
  | OnlineNoticeGiven
  | OnlineTestPassed
  | SessionPostponed
  | SessionHeld
  | ConclusionsIssued
  | SessionDirectionGiven
  | SessionCancelled
  | SessionHandedOver
  | DeadlineRecomputed;
