import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { clocksOf, isPaused, type KnownDenunciation } from '#denunciations';
import { Clock, daysBetween, idOf, localDate, present } from '#kernel';
import { deadlineState, LawBook, type Law } from '#law';
import type { Due, DueState } from '../cases/case-row.js';
import { denunciationMark } from '../marks/denunciation-mark.query.js';
import { UnitNames } from '../units/unit-names.js';
import { confidential, ConfidentialReads, type ConfidentialRead } from './confidential-reads.js';
import type { DenunciationRecord } from './denunciation-record.js';
import type {
  DenunciationCounts,
  DenunciationDetail,
  DenunciationList,
  DenunciationRow,
} from './denunciations.types.js';

export type * from './denunciations.types.js';

/** Tố cáo cần xử lý: those that are open, the one whose clock ends first before the others, or those done. */
export class Denunciations extends Query<DenunciationList> {
  constructor(
    readonly actor: Actor,
    readonly filter: Readonly<{ open: boolean; due?: DueState | undefined }>,
  ) {
    super();
  }
}

/** One denunciation by stream name or code; undefined when it is absent or not for this actor. */
export class DenunciationPage extends Query<DenunciationDetail | undefined> {
  constructor(
    readonly actor: Actor,
    readonly caseId: string,
  ) {
    super();
  }
}

const list = confidential<{ open: number }, DenunciationRecord>(
  `SELECT d.* FROM denunciations d WHERE {mine d} AND d.open = :open
    ORDER BY d.dueOn IS NULL, d.dueOn, d.denunciationId LIMIT 2000`,
);

const byId = confidential<{ id: string; code: string }, DenunciationRecord>(
  `SELECT d.* FROM denunciations d WHERE {mine d} AND (d.denunciationId = :id OR d.code = :code) LIMIT 1`,
);

type Now = Readonly<{ law: Law; now: string }>;

/** Where it stands against the clock that ends first; a settlement that stands has its days left. */
const dueOf = ({ dueOn, dueRaw, dueRule, pausedOn, state }: DenunciationRecord, { law, now }: Now): Due => {
  const on = dueOn === null ? undefined : localDate(dueOn);
  const said = present({
    dueOn: on,
    raw: dueRaw === null ? undefined : localDate(dueRaw),
    rule: dueRule ?? undefined,
  });
  const resolve = (JSON.parse(state) as KnownDenunciation).clocks.resolve;
  if (on !== undefined) {
    const { state: stands, days } = deadlineState(law, { due: on }, now);
    return { ...said, state: stands, days, statutory: true };
  }
  if (pausedOn !== null && resolve) {
    const days = Math.max(0, daysBetween(localDate(pausedOn), resolve.raw));
    return { rule: resolve.rule, state: 'paused', days, statutory: true };
  }
  return { state: 'none', days: 0, statutory: false };
};

const rowOf = (record: DenunciationRecord, names: UnitNames, now: Now): DenunciationRow => ({
  caseId: `denunciation-${record.denunciationId}`,
  code: record.code,
  unit: record.unit,
  unitName: names.nameOf(record.unit),
  field: record.field,
  channel: record.channel,
  summary: record.summary,
  alias: record.alias,
  accused: JSON.parse(record.accused) as readonly string[],
  status: record.status,
  ...present({ outcome: record.outcome ?? undefined, continued: record.continued ?? undefined }),
  receivedOn: localDate(record.receivedOn),
  ...present({ closedOn: record.closedOn === null ? undefined : localDate(record.closedOn) }),
  due: dueOf(record, now),
  revision: record.revision,
});

const counted = (rows: readonly DenunciationRow[]): DenunciationCounts => {
  const of = (state: DueState): number => rows.filter(({ due }) => due.state === state).length;
  return {
    all: rows.length,
    overdue: of('overdue'),
    today: of('today'),
    soon: of('soon'),
    inTime: of('in-time'),
    paused: of('paused'),
    none: of('none'),
  };
};

/** The record of a denunciation by stream name or code, for an actor who may see it. */
export const findDenunciation = (read: ConfidentialRead, caseId: string): DenunciationRecord | undefined =>
  read.one(byId, { id: caseId.startsWith('denunciation-') ? idOf(caseId) : caseId, code: caseId });

@QueryHandler(Denunciations)
export class DenunciationsHandler implements IQueryHandler<Denunciations> {
  constructor(
    private readonly reads: ConfidentialReads,
    private readonly names: UnitNames,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  async execute({ actor, filter: { open, due } }: Denunciations): Promise<DenunciationList> {
    const now = { law: this.laws.current(), now: this.clock.now() };
    const read = this.reads.as(actor);
    const mark = denunciationMark(read);
    const records = read.all(list, { open: open ? 1 : 0 });
    const rows = records.map((record) => rowOf(record, this.names, now));
    const shown = rows.filter((row) => due === undefined || row.due.state === due);
    return { rows: shown, counts: counted(rows), mark };
  }
}

@QueryHandler(DenunciationPage)
export class DenunciationPageHandler implements IQueryHandler<DenunciationPage> {
  constructor(
    private readonly reads: ConfidentialReads,
    private readonly names: UnitNames,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  async execute({ actor, caseId }: DenunciationPage): Promise<DenunciationDetail | undefined> {
    const record = findDenunciation(this.reads.as(actor), caseId);
    if (!record) return undefined;
    const now = { law: this.laws.current(), now: this.clock.now() };
    const state = JSON.parse(record.state) as KnownDenunciation;
    const since = isPaused(state) ? (state.suspendedOn ?? state.expertSince) : undefined;
    return {
      case: rowOf(record, this.names, now),
      origin: { kind: record.originKind, ref: record.originRef },
      clocks: clocksOf(state).map((clock) => ({
        ...clock,
        ...(clock.step === 'resolve' && clock.running && since !== undefined && { pausedOn: since }),
      })),
    };
  }
}
