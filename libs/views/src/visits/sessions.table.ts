import { idOf, present, type LocalDate, type Recorded } from '#kernel';
import type { DeadlineRecomputed } from '#law';
import type { HeldBy, OnlineGround, SessionClocks, SessionEvent, SessionKind } from '#visits';
import type { AnyTable, Table, View, Write } from '../view.js';
import type { SessionNotes, SessionRow } from './reception-sessions.types.js';

export type SessionRecord = {
  sessionId: string;
  code: string;
  unit: string;
  kind: SessionKind;
  ground: string | null;
  status: SessionRow['status'];
  heldOn: string;
  startsAt: string;
  place: string;
  plannedFor: HeldBy;
  heldBy: HeldBy | null;
  online: OnlineGround | null;
  postedOn: string | null;
  /** JSON, as the one below. */
  clocks: string;
  notes: string;
  directions: number;
  revision: number;
};

const text = 'TEXT NOT NULL';

export const sessions: Table<SessionRecord> = {
  name: 'reception_sessions',
  key: ['sessionId'],
  columns: {
    sessionId: text,
    code: text,
    unit: text,
    kind: text,
    ground: 'TEXT',
    status: text,
    heldOn: text,
    startsAt: text,
    place: text,
    plannedFor: text,
    heldBy: 'TEXT',
    online: 'TEXT',
    postedOn: 'TEXT',
    clocks: text,
    notes: text,
    directions: 'INTEGER NOT NULL',
    revision: 'INTEGER NOT NULL',
  },
};

export type DirectionRecord = {
  sessionId: string;
  no: number;
  documentNo: string;
  issuedOn: string;
  direction: string;
  body: string;
  dueOn: string;
  commitmentId: string;
  visitId: string | null;
};

const directions: Table<DirectionRecord> = {
  name: 'session_directions',
  key: ['sessionId', 'no'],
  columns: {
    sessionId: text,
    no: 'INTEGER NOT NULL',
    documentNo: text,
    issuedOn: text,
    direction: text,
    body: text,
    dueOn: text,
    commitmentId: text,
    visitId: 'TEXT',
  },
};

export const sessionTables: readonly AnyTable[] = [sessions, directions];

type Place = Readonly<{ revision: number; data: { sessionId: string; occurredOn: LocalDate } }>;

const change = (
  write: Write,
  { data, revision }: Place,
  by: Partial<SessionRecord> = {},
  notes: SessionNotes = {},
): void => {
  const session = write.get(sessions, data.sessionId);
  if (!session) return;
  const noted = { ...(JSON.parse(session.notes) as SessionNotes), ...notes };
  write.put(sessions, { ...session, ...by, notes: JSON.stringify(noted), revision });
};

const clocksOf = ({ schedule, onlineNotice, onlineTest }: SessionClocks): string =>
  JSON.stringify({ schedule, onlineNotice, onlineTest });

type Handlers = Omit<Required<View<SessionEvent>['on']>, 'DeadlineRecomputed'>;

/** A rule or a calendar changed before the session was held. */
export const recomputeSession = (
  write: Write,
  { stream, revision, data: { clock, after } }: Recorded<DeadlineRecomputed>,
): void => {
  const session = write.get(sessions, idOf(stream));
  if (!session) return;
  const clocks = { ...(JSON.parse(session.clocks) as SessionClocks), [clock]: after };
  write.put(sessions, { ...session, clocks: clocksOf(clocks), revision });
};

/** What each event of a session does to its row. */
export const whenSession: Handlers = {
  SessionPlanned: (write, { data, revision }) =>
    write.put(sessions, {
      sessionId: data.sessionId,
      code: data.code,
      unit: data.unit,
      kind: data.kind,
      ground: data.ground ?? null,
      status: 'planned',
      heldOn: data.heldOn,
      startsAt: data.startsAt,
      place: data.place,
      plannedFor: data.plannedFor,
      heldBy: null,
      online: data.online ?? null,
      postedOn: null,
      clocks: clocksOf(data),
      notes: '{}',
      directions: 0,
      revision,
    }),
  SchedulePosted: (write, event) =>
    change(write, event, { status: 'posted', postedOn: event.data.occurredOn }),
  OnlineNoticeGiven: (write, event) =>
    change(write, event, {}, { noticedOn: event.data.occurredOn, points: event.data.points }),
  OnlineTestPassed: (write, event) => change(write, event, {}, { testedOn: event.data.occurredOn }),
  SessionPostponed: (write, event) => {
    const session = write.get(sessions, event.data.sessionId);
    if (!session) return;
    const { occurredOn: on, heldOn: to, startsAt, reason } = event.data;
    const {
      noticedOn: _n,
      testedOn: _t,
      postponed = [],
      ...notes
    } = JSON.parse(session.notes) as SessionNotes;
    const moves = [...postponed, { on, from: session.heldOn as LocalDate, to, reason }];
    write.put(sessions, {
      ...session,
      status: 'planned',
      heldOn: to,
      startsAt,
      postedOn: null,
      clocks: clocksOf(event.data),
      notes: JSON.stringify({ ...notes, postponed: moves }),
      revision: event.revision,
    });
  },
  SessionHeld: (write, event) => {
    const { heldBy, startedAt, endedAt, authorisation, online } = event.data;
    change(
      write,
      event,
      { status: 'held', heldBy },
      { ...present({ startedAt, endedAt, authorisation }), ...online },
    );
  },
  ConclusionsIssued: (write, event) => change(write, event, { status: 'concluded' }),
  SessionDirectionGiven: (write, event) => {
    const { sessionId, no, documentNo, occurredOn, direction, body, dueOn, commitmentId, visitId } =
      event.data;
    write.put(directions, {
      sessionId,
      no,
      documentNo,
      issuedOn: occurredOn,
      direction,
      body,
      dueOn,
      commitmentId,
      visitId: visitId ?? null,
    });
    change(write, event, { directions: no });
  },
  SessionHandedOver: (write, event) => change(write, event, { unit: event.data.to }),
  SessionCancelled: (write, event) =>
    change(write, event, { status: 'cancelled' }, { cancelled: event.data.reason }),
};
