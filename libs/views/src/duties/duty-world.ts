import type { DutyFact, DutyWaiver, DutyWorld, Establishment, KnownObligation } from '#duties';
import { localDate, present } from '#kernel';
import { obligationRules, type EstablishmentKind, type Law } from '#law';
import type { UnitLevel } from '#organisation';
import { scoped, type ScopedRead } from '../scoped-read.js';
import type {
  DutyFactRecord,
  DutyWaiverRecord,
  EstablishmentRecord,
  LocalObligationRecord,
} from './duty-records.js';

type None = Record<string, never>;

const registered = scoped<None, EstablishmentRecord>(
  'duties.establishments',
  'duty.read',
  'SELECT e.* FROM establishments e WHERE {scope e.unit}',
);

type UnitLine = { id: string; name: string; level: UnitLevel; validFrom: string; validTo: string | null };

const units = scoped<None, UnitLine>(
  'duties.units',
  'duty.read',
  'SELECT u.id, u.name, u.level, u.validFrom, u.validTo FROM units u WHERE {scope u.id}',
);

const facts = scoped<{ to: string }, DutyFactRecord>(
  'duties.facts',
  'duty.read',
  'SELECT f.* FROM duty_facts f WHERE {scope f.unit} AND f.heldOn <= :to',
);

const waivers = scoped<None, DutyWaiverRecord>(
  'duties.waivers',
  'duty.read',
  'SELECT w.* FROM duty_waivers w WHERE {scope w.unit}',
);

/** Those that units in scope have set; one that a unit above has set stands in that unit's scope. */
const local = scoped<None, LocalObligationRecord>(
  'duties.local',
  'duty.read',
  `SELECT o.* FROM local_obligations o
    WHERE o.unit IN (SELECT a.above FROM unit_above a WHERE {scope a.unit})`,
);

const lines = scoped<None, { unit: string; above: string }>(
  'duties.lines',
  'duty.read',
  'SELECT a.unit, a.above FROM unit_above a WHERE {scope a.unit}',
);

/** A unit of the tree is an establishment by itself. */
const KIND_OF: Readonly<Record<UnitLevel, EstablishmentKind | undefined>> = {
  nation: undefined,
  province: 'province',
  district: 'district',
  commune: 'commune',
  office: 'agency',
};

/** cơ sở, and where it stands in the register of its own: a unit of the tree has no record until more is said of it. */
export type EstablishmentRow = Establishment &
  Readonly<{ record?: Readonly<{ id: string; revision: number }> }>;

/** A duty of law, or one that a unit set, whose end answers to this revision. */
export type ObligationRow = KnownObligation & Readonly<{ revision?: number }>;

/** Everything in the actor's scope on which a coverage hangs. */
export const dutyWorld = (read: ScopedRead, law: Pick<Law, 'calendar'>, asOf: string): DutyWorld => {
  const above = new Set(read.all(lines, {}).map(({ unit, above: over }) => `${unit} ${over}`));
  return {
    rules: [...obligationRules, ...read.all(local, {}).map(localRule)],
    establishments: knownEstablishments(read),
    facts: read.all(facts, { to: asOf }).map(factOf),
    waivers: read
      .all(waivers, {})
      .map(({ establishment, family, period }): DutyWaiver => ({ establishment, family, period })),
    law,
    within: (unit, over) => unit === over || above.has(`${unit} ${over}`),
  };
};

export const knownEstablishments = (read: ScopedRead): readonly EstablishmentRow[] => {
  const records = read.all(registered, {});
  const saidMore = new Set(records.filter(({ ofUnit }) => ofUnit === 1).map(({ unit }) => unit));
  const implied = read.all(units, {}).flatMap(({ id, name, level, validFrom, validTo }): Establishment[] => {
    const kind = KIND_OF[level];
    if (!kind || saidMore.has(id)) return [];
    const existsTo = validTo === null ? undefined : localDate(validTo);
    return [{ id, name, kind, unit: id, existsFrom: localDate(validFrom), ...present({ existsTo }) }];
  });
  return [...implied, ...records.map(establishmentOf)];
};

/** One that is a unit goes by the unit's id: dialogues and sessions name that. */
const establishmentOf = (record: EstablishmentRecord): EstablishmentRow => ({
  id: record.ofUnit === 1 ? record.unit : record.id,
  name: record.name,
  kind: record.kind,
  unit: record.unit,
  existsFrom: localDate(record.existsFrom),
  record: { id: record.id, revision: record.revision },
  ...present({
    staff: record.staff ?? undefined,
    existsTo: record.existsTo === null ? undefined : localDate(record.existsTo),
  }),
});

const factOf = ({ establishment, evidence, heldOn, ref, family, period }: DutyFactRecord): DutyFact => ({
  establishment,
  evidence,
  on: localDate(heldOn),
  ref,
  ...present({ family: family ?? undefined, period: period ?? undefined }),
});

/** What units in scope, or above them, set for themselves. */
export const localObligationsOf = (read: ScopedRead): readonly ObligationRow[] =>
  read.all(local, {}).map((record) => ({ ...localRule(record), revision: record.revision }));

const localRule = (record: LocalObligationRecord): KnownObligation => ({
  id: record.id,
  family: record.family,
  duty: { vi: record.duty, en: record.duty },
  owners: JSON.parse(record.owners) as EstablishmentKind[],
  count: record.count,
  period: record.period,
  evidence: record.evidence,
  counts: record.evidence === 'session' ? 'DAYS' : 'MEETINGS',
  graceMonths: 0,
  basis: [record.basis],
  validFrom: localDate(record.validFrom),
  setting: true,
  confidence: 'T',
  unit: record.unit,
  ...present({ validTo: record.validTo === null ? undefined : localDate(record.validTo) }),
});
