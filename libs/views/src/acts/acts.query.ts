import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ActFilter, Actor } from '#access';
import { confidential, ConfidentialReads } from '../denunciations/confidential-reads.js';
import { StaffNames } from '../users/staff-names.js';
import type { ActKind, ActRecord } from './acts.view.js';

export type ActRow = Readonly<{
  /** UTC, ISO 8601. */
  at: string;
  type: string;
  kind: ActKind;
  /** Stream of the thing; it names nobody. */
  about: string;
  /** By which people know it; absent where it has none. */
  code?: string;
  actor: string;
  actorName: string;
  /** Empty for what is nobody's role: a setting-up, the operator of the machine. */
  role: string;
  unit: string;
  unitName: string;
  /** In whose name, under a delegation. */
  onBehalfOf?: string;
}>;

export type ActPage = Readonly<{
  acts: readonly ActRow[];
  /** Where the next page begins; absent on the last one. */
  before?: number;
}>;

/** Acts in the actor's scope, newest first; `before` and `most` cut the page. */
export class Acts extends Query<ActPage> {
  constructor(
    readonly actor: Actor,
    readonly filter: ActFilter,
    readonly page: Readonly<{ before?: number | undefined; most: number }>,
  ) {
    super();
  }
}

type Line = ActRecord & { unitName: string | null; code: string | null };

type Asked = {
  person: string;
  role: string;
  unit: string;
  from: string;
  to: string;
  kind: string;
  before: number;
  most: number;
};

const UNITS = (roots: string): string =>
  `(SELECT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(${roots})))`;

/** Looks at a denunciation stand in a stream beside it. */
const THING = `CASE WHEN a.stream LIKE 'access-%' THEN 'denunciation-' || substr(a.stream, 8) ELSE a.stream END`;

/** About what denounces somebody, only what this reader may see of it: the accused are not told who works on it. */
const mine = confidential<Asked, Line>(
  `SELECT a.*, u.name AS unitName, n.code FROM acts a
    LEFT JOIN units u ON u.id = a.unit LEFT JOIN acts_named n ON n.stream = ${THING}
    WHERE a.unit IN ${UNITS(':roots')}
      AND (:unit = '' OR a.unit IN (SELECT unit FROM unit_above WHERE above = :unit))
      AND (:person = '' OR a.actor = :person OR a.onBehalfOf = :person)
      AND (:role = '' OR a.role = :role) AND (:kind = '' OR a.kind = :kind)
      AND a.day >= :from AND a.day <= :to AND a.n < :before
      AND a.stream NOT IN (SELECT s.subject FROM standing s WHERE s.part = 'excluded'
        AND s.person IN (SELECT value FROM json_each(:principals)))
      AND NOT EXISTS (SELECT 1 FROM walled_people w WHERE w.about = a.stream
        AND w.person IN (SELECT value FROM json_each(:principals)))
      AND (a.stream NOT LIKE 'denunciation-%' AND a.stream NOT LIKE 'access-%'
        OR EXISTS (SELECT 1 FROM denunciations d
            WHERE d.denunciationId = substr(a.stream, instr(a.stream, '-') + 1) AND {mine d}))
      AND (a.stream NOT LIKE 'letter-%' OR substr(a.stream, 8) NOT IN (SELECT letterId FROM walled_letters)
        OR EXISTS (SELECT 1 FROM letters l WHERE l.letterId = substr(a.stream, 8) AND {mine-letter l}))
    ORDER BY a.n DESC LIMIT :most`,
);

const LAST = Number.MAX_SAFE_INTEGER;

@QueryHandler(Acts)
export class ActsHandler implements IQueryHandler<Acts> {
  constructor(
    private readonly reads: ConfidentialReads,
    private readonly staff: StaffNames,
  ) {}

  async execute({ actor, filter, page }: Acts): Promise<ActPage> {
    const { person = '', role = '', unit = '', from = '', to = '9999', kind = '' } = filter;
    const { before = LAST, most } = page;
    const asked = { person, role, unit, from, to, kind, before, most: most + 1 };
    const lines = this.reads.as(actor, 'act.read').all(mine, asked);
    const shown = lines.slice(0, most);
    const last = lines.length > most ? shown.at(-1) : undefined;
    return { acts: shown.map((line) => this.row(line)), ...(last && { before: last.n }) };
  }

  private row({ at, type, kind, stream, code, actor, role, unit, unitName, onBehalfOf }: Line): ActRow {
    return {
      at,
      type,
      kind,
      about: stream,
      ...(code !== null && { code }),
      actor,
      actorName: this.staff.nameOf(actor),
      role,
      unit,
      unitName: unitName ?? unit,
      ...(onBehalfOf !== null && { onBehalfOf: this.staff.nameOf(onBehalfOf) }),
    };
  }
}
