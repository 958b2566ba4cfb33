import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate } from '#kernel';
import type { SessionClocks, UnscheduledGround } from '#visits';
import { scoped, ScopedReads, type ScopedRead } from '../scoped-read.js';
import type {
  SessionDetail,
  SessionDirection,
  SessionNotes,
  SessionRow,
} from './reception-sessions.types.js';
import type { DirectionRecord, SessionRecord } from './sessions.table.js';
import type { VisitPeriod } from './visit-lists.query.js';

/** Lịch tiếp công dân: the sessions of a period in the actor's units, by day; at most 1,000. */
export class ReceptionSessions extends Query<readonly SessionRow[]> {
  constructor(
    readonly actor: Actor,
    readonly period: VisitPeriod,
  ) {
    super();
  }
}

/** By id or code; undefined when absent or out of scope. */
export class ReceptionSession extends Query<SessionDetail | undefined> {
  constructor(
    readonly actor: Actor,
    readonly sessionId: string,
  ) {
    super();
  }
}

type SessionLine = SessionRecord & { unitName: string | null };
type Count = { session: string; visits: number; people: number };

const SESSIONS =
  'SELECT s.*, u.name AS unitName FROM reception_sessions s LEFT JOIN units u ON u.id = s.unit';

const list = scoped<{ from: string; to: string; unit: string | null }, SessionLine>(
  'sessions',
  'session.read',
  `${SESSIONS} WHERE {scope s.unit} AND s.heldOn BETWEEN :from AND :to
     AND (:unit IS NULL OR s.unit IN (SELECT unit FROM unit_above WHERE above = :unit))
    ORDER BY s.heldOn, s.startsAt, s.sessionId LIMIT 1000`,
);

const byId = scoped<{ id: string }, SessionLine>(
  'session.by-id',
  'session.read',
  `${SESSIONS} WHERE {scope s.unit} AND (s.sessionId = :id OR s.code = :id)`,
);

const counts = scoped<{ sessions: string }, Count>(
  'sessions.visits',
  'session.read',
  `SELECT v.session, count(*) AS visits, sum(v.people) AS people FROM visits v
    WHERE {scope +v.unit} AND v.session IN (SELECT value FROM json_each(:sessions)) GROUP BY v.session`,
);

const directionsOf = scoped<{ id: string }, DirectionRecord>(
  'session.directions',
  'session.read',
  `SELECT d.* FROM session_directions d WHERE d.sessionId IN
     (SELECT s.sessionId FROM reception_sessions s WHERE {scope s.unit} AND s.sessionId = :id) ORDER BY d.no`,
);

@QueryHandler(ReceptionSessions)
export class ReceptionSessionsHandler implements IQueryHandler<ReceptionSessions> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, period: { from, to, unit } }: ReceptionSessions): Promise<readonly SessionRow[]> {
    const read = this.reads.as(actor);
    return read.snapshot(() => {
      const lines = read.all(list, { from, to, unit: unit ?? null });
      return withCounts(read, lines);
    });
  }
}

@QueryHandler(ReceptionSession)
export class ReceptionSessionHandler implements IQueryHandler<ReceptionSession> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, sessionId }: ReceptionSession): Promise<SessionDetail | undefined> {
    const read = this.reads.as(actor);
    return read.snapshot(() => {
      const line = read.one(byId, { id: sessionId });
      const [row] = line ? withCounts(read, [line]) : [];
      if (!line || !row) return undefined;
      return {
        ...row,
        ...(JSON.parse(line.notes) as SessionNotes),
        directionList: read.all(directionsOf, { id: line.sessionId }).map(direction),
        revision: line.revision,
      };
    });
  }
}

const withCounts = (read: ScopedRead, lines: readonly SessionLine[]): readonly SessionRow[] => {
  const ids = JSON.stringify(lines.map(({ sessionId }) => sessionId));
  const found = new Map(read.all(counts, { sessions: ids }).map((count) => [count.session, count]));
  return lines.map((line) => sessionRow(line, found.get(line.sessionId)));
};

const sessionRow = (line: SessionLine, count: Count | undefined): SessionRow => ({
  sessionId: line.sessionId,
  code: line.code,
  unit: line.unit,
  unitName: line.unitName ?? line.unit,
  kind: line.kind,
  ...(line.ground !== null && { ground: line.ground as UnscheduledGround }),
  status: line.status,
  heldOn: localDate(line.heldOn),
  startsAt: line.startsAt,
  place: line.place,
  plannedFor: line.plannedFor,
  ...(line.heldBy !== null && { heldBy: line.heldBy }),
  ...(line.online !== null && { online: line.online }),
  ...(line.postedOn !== null && { postedOn: localDate(line.postedOn) }),
  ...(JSON.parse(line.clocks) as SessionClocks),
  visits: count?.visits ?? 0,
  people: count?.people ?? 0,
  directions: line.directions,
});

const direction = (line: DirectionRecord): SessionDirection => ({
  no: line.no,
  documentNo: line.documentNo,
  issuedOn: localDate(line.issuedOn),
  direction: line.direction,
  body: line.body,
  dueOn: localDate(line.dueOn),
  commitmentId: line.commitmentId,
  ...(line.visitId !== null && { visitId: line.visitId }),
});
