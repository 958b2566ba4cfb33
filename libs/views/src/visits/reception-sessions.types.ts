import type { LocalDate } from '#kernel';
import type {
  HeldBy,
  OnlineGround,
  OnlinePoint,
  SessionClocks,
  SessionKind,
  SessionStatus,
  UnscheduledGround,
} from '#visits';

export type SessionRow = SessionClocks &
  Readonly<{
    sessionId: string;
    code: string;
    unit: string;
    unitName: string;
    kind: SessionKind;
    ground?: UnscheduledGround;
    status: Exclude<SessionStatus, 'none'>;
    /** The day that is planned now, or on which it was held. */
    heldOn: LocalDate;
    startsAt: string;
    place: string;
    plannedFor: HeldBy;
    /** Who really received; absent until it was held. */
    heldBy?: HeldBy;
    online?: OnlineGround;
    postedOn?: LocalDate;
    /** Visits and people received in it. */
    visits: number;
    people: number;
    directions: number;
  }>;

export type SessionDirection = Readonly<{
  no: number;
  documentNo: string;
  issuedOn: LocalDate;
  direction: string;
  body: string;
  dueOn: LocalDate;
  commitmentId: string;
  visitId?: string;
}>;

/** What is shown of a session and never searched for. */
export type SessionNotes = Readonly<{
  startedAt?: string;
  endedAt?: string;
  authorisation?: string;
  noticedOn?: LocalDate;
  testedOn?: LocalDate;
  connectedAt?: string;
  /** SHA-256 of the recording. */
  recording?: string;
  points?: readonly OnlinePoint[];
  postponed?: readonly Readonly<{ on: LocalDate; from: LocalDate; to: LocalDate; reason: string }>[];
  cancelled?: string;
}>;

export type SessionDetail = SessionRow &
  SessionNotes &
  Readonly<{ directionList: readonly SessionDirection[]; revision: number }>;
