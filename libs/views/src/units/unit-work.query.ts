import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor, Role } from '#access';
import { localDate, type LocalDate } from '#kernel';
import { NO_DUE } from '../cases/case-record.js';
import { scoped, ScopedReads } from '../scoped-read.js';

/** A thing that goes to another unit with its clock. Neither summary nor person: nobody needs them to move it. */
export type WorkLine = Readonly<{
  kind:
    | 'case'
    | 'letter'
    | 'commitment'
    | 'session'
    | 'disclosure'
    | 'recommendation'
    | 'dialogue'
    | 'establishment'
    | 'obligation'
    | 'programme'
    | 'peopleboard';
  id: string;
  /** Number that people use; empty for the registers, which give none. */
  code: string;
  unit: string;
  status: string;
  /** Last day of the clock that runs, Asia/Ho_Chi_Minh; it stays what it is. */
  dueOn?: LocalDate;
}>;

export type StaffLine = Readonly<{ userId: string; displayName: string; role: Role; unit: string }>;

export type UnitWork = Readonly<{
  /** Of all kinds, by unit. */
  counts: readonly Readonly<{ unit: string; kind: WorkLine['kind']; count: number }>[];
  /** The first of them by date, at most 200. */
  lines: readonly WorkLine[];
  total: number;
  /** Units that stand directly under these and go along. */
  under: readonly Readonly<{ id: string; name: string }>[];
  /** Whoever has a role there: they get one at the successor by an act of its own. */
  staff: readonly StaffLine[];
}>;

/** What units have in hand: what a merger would hand over. */
export class WorkOfUnits extends Query<UnitWork> {
  constructor(
    readonly actor: Actor,
    readonly units: readonly string[],
  ) {
    super();
  }
}

type Asked = { units: string };
type Line = Omit<WorkLine, 'dueOn'> & { dueOn: string | null };

const SHOWN = 200;
const ASKED = 'IN (SELECT value FROM json_each(:units))';

const work = scoped<Asked, Line>(
  'units.work',
  'unit.reorganise',
  `SELECT * FROM (
     SELECT 'case' AS kind, c.caseId AS id, c.code, c.unit, c.status,
            iif(c.dueKey = '${NO_DUE}', NULL, ifnull(c.dueOn, substr(c.dueKey, 1, 10))) AS dueOn
       FROM cases c WHERE {scope c.unit} AND c.open = 1 AND c.unit ${ASKED}
     UNION ALL
     SELECT 'letter', 'letter-' || l.letterId, l.code, l.unit, l.status, l.dueOn
       FROM letters l WHERE {scope l.unit} AND l.disposition IS NULL AND l.unit ${ASKED}
     UNION ALL
     SELECT 'commitment', 'commitment-' || m.commitmentId, m.code, m.unit, m.status, m.dueOn
       FROM commitments m WHERE {scope m.unit} AND m.status = 'open' AND m.unit ${ASKED}
     UNION ALL
     SELECT 'session', 'session-' || s.sessionId, s.code, s.unit, s.status, s.heldOn
       FROM reception_sessions s
      WHERE {scope s.unit} AND s.status IN ('planned', 'posted') AND s.unit ${ASKED}
     UNION ALL
     SELECT 'disclosure', 'disclosure-' || d.disclosureId, '', d.unit, d.status,
            iif(d.status = 'due', d.due, d.until) ->> 'due'
       FROM disclosures d WHERE {scope d.unit} AND d.status IN ('due', 'published') AND d.unit ${ASKED}
     UNION ALL
     SELECT 'recommendation', 'recommendation-' || r.recommendationId, '', r.unit, r.status, r.reply ->> 'due'
       FROM recommendations r WHERE {scope r.unit} AND r.status IN ('open', 'answered') AND r.unit ${ASKED}
     UNION ALL
     SELECT 'dialogue', 'dialogue-' || g.dialogueId, g.code, g.unit, g.status, g.heldOn
       FROM dialogues g
      WHERE {scope g.unit} AND g.status NOT IN ('closed', 'cancelled') AND g.unit ${ASKED}
     UNION ALL
     SELECT 'dialogue', 'dialogue-' || q.dialogueId, '', q.unit, q.status, q.reply ->> 'due'
       FROM dialogue_requests q
      WHERE {scope q.unit} AND q.status IN ('requested', 'accepted') AND q.unit ${ASKED}
     UNION ALL
     SELECT 'establishment', 'establishment-' || e.id, '', e.unit, 'exists', NULL
       FROM establishments e WHERE {scope e.unit} AND e.existsTo IS NULL AND e.unit ${ASKED}
     UNION ALL
     SELECT 'obligation', 'obligation-' || b.id, '', b.unit, 'in-force', NULL
       FROM local_obligations b WHERE {scope b.unit} AND b.validTo IS NULL AND b.unit ${ASKED}
     UNION ALL
     SELECT 'programme', 'programme-' || p.programmeId, '', p.unit, p.status, p.toDay
       FROM programmes p WHERE {scope p.unit} AND p.status = 'open' AND p.unit ${ASKED}
     UNION ALL
     SELECT 'peopleboard', 'peopleboard-' || b.boardId, '', b.unit, b.status, b.toDay
       FROM people_boards b WHERE {scope b.unit} AND b.status = 'sits' AND b.unit ${ASKED})
   ORDER BY dueOn IS NULL, dueOn, id`,
);

const under = scoped<Asked, { id: string; name: string }>(
  'units.under',
  'unit.reorganise',
  `SELECT u.id, u.name FROM units u
    WHERE {scope u.id} AND u.parent ${ASKED} AND u.validTo IS NULL ORDER BY u.name, u.id`,
);

const staff = scoped<Asked, StaffLine>(
  'units.staff',
  'unit.reorganise',
  `SELECT g.userId, o.displayName, g.role, g.unit FROM grants g LEFT JOIN users o ON o.userId = g.userId
    WHERE {scope g.unit} AND g.unit ${ASKED} AND o.disabled = 0 ORDER BY o.displayName, g.role`,
);

@QueryHandler(WorkOfUnits)
export class WorkOfUnitsHandler implements IQueryHandler<WorkOfUnits> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, units }: WorkOfUnits): Promise<UnitWork> {
    const read = this.reads.as(actor);
    const asked = { units: JSON.stringify(units) };
    return read.snapshot(() => {
      const lines = read.all(work, asked);
      return {
        counts: counted(lines),
        lines: lines.slice(0, SHOWN).map(shown),
        total: lines.length,
        under: read.all(under, asked),
        staff: read.all(staff, asked),
      };
    });
  }
}

const shown = ({ kind, id, code, unit, status, dueOn }: Line): WorkLine => ({
  kind,
  id,
  code,
  unit,
  status,
  ...(dueOn !== null && { dueOn: localDate(dueOn) }),
});

const counted = (lines: readonly Line[]): UnitWork['counts'] => {
  const counts = new Map<string, UnitWork['counts'][number]>();
  for (const { unit, kind } of lines) {
    const key = `${unit}/${kind}`;
    counts.set(key, { unit, kind, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
};
