import type { UnitEvent, UnitLevel } from '#organisation';
import type { Table, View, Write } from '../view.js';

export type UnitRecord = {
  id: string;
  name: string;
  /** Code inside case numbers. */
  short: string | null;
  level: UnitLevel;
  parent: string | null;
  remote: 0 | 1;
  validFrom: string;
  validTo: string | null;
  /** Unit that took over its work and its archives when it ended. */
  heir: string | null;
  /** Unit that has its work today: itself, or the last heir in the line. */
  current: string;
  revision: number;
};

const units: Table<UnitRecord> = {
  name: 'units',
  key: ['id'],
  columns: {
    id: 'TEXT NOT NULL',
    name: 'TEXT NOT NULL',
    short: 'TEXT',
    level: 'TEXT NOT NULL',
    parent: 'TEXT',
    remote: 'INTEGER NOT NULL',
    validFrom: 'TEXT NOT NULL',
    validTo: 'TEXT',
    heir: 'TEXT',
    current: 'TEXT NOT NULL',
    revision: 'INTEGER NOT NULL',
  },
};

/**
 * One row for each unit and each unit above it, itself included: a scope is one look-up. Above a unit that has
 * ended stand its heir and those above the heir too, `archive` 1: whoever took over may look, but figures by the
 * old map leave them out.
 */
export type UnitAbove = { unit: string; above: string; archive: 0 | 1 };

const unitAbove: Table<UnitAbove> = {
  name: 'unit_above',
  key: ['above', 'unit'],
  columns: { unit: 'TEXT NOT NULL', above: 'TEXT NOT NULL', archive: 'INTEGER NOT NULL' },
};

/** Each name and each place in the tree with its first day, so that the tree of any day can be asked for. */
export type UnitPeriod = {
  unit: string;
  validFrom: string;
  revision: number;
  name: string | null;
  parent: string | null;
};

const periods: Table<UnitPeriod> = {
  name: 'unit_periods',
  key: ['unit', 'revision'],
  columns: {
    unit: 'TEXT NOT NULL',
    validFrom: 'TEXT NOT NULL',
    revision: 'INTEGER NOT NULL',
    name: 'TEXT',
    parent: 'TEXT',
  },
};

/** Who followed whom (kế thừa): in a split several; the first is the heir. */
export type UnitSuccession = { unit: string; successor: string; place: number };

const successions: Table<UnitSuccession> = {
  name: 'unit_successions',
  key: ['unit', 'successor'],
  columns: { unit: 'TEXT NOT NULL', successor: 'TEXT NOT NULL', place: 'INTEGER NOT NULL' },
};

/** Writes anew what stands above a unit and above everything below it, and who has the work of each today. */
const relink = (write: Write, root: string): void => {
  for (const { unit } of [{ unit: root }, ...write.where(unitAbove, 'above', root)]) {
    for (const { above } of write.where(unitAbove, 'unit', unit)) write.remove(unitAbove, above, unit);
    link(write, unit);
  }
};

const link = (write: Write, unit: string): void => {
  for (const [above, archive] of line(write, unit)) write.put(unitAbove, { unit, above, archive });
  const row = write.get(units, unit);
  if (row) write.put(units, { ...row, current: [...following(write, unit, 'heir')].at(-1) ?? unit });
};

/** The unit and those above it (0), then their heirs and those above the heirs (1). */
const line = (write: Write, unit: string): ReadonlyMap<string, 0 | 1> => {
  const found = new Map<string, 0 | 1>([...following(write, unit, 'parent')].map((one) => [one, 0]));
  for (const one of found.keys()) {
    const { parent = null, heir = null } = write.get(units, one) ?? {};
    for (const next of [parent, heir]) if (next !== null && !found.has(next)) found.set(next, 1);
  }
  return found;
};

/** A unit and whatever follows it by one column; a circle, which no decider allows, ends where it closes. */
const following = (write: Write, unit: string, by: 'parent' | 'heir'): ReadonlySet<string> => {
  const seen = new Set([unit]);
  for (const one of seen) {
    const next = write.get(units, one)?.[by];
    if (typeof next === 'string') seen.add(next);
  }
  return seen;
};

const change = (write: Write, id: string, revision: number, by: Partial<UnitRecord>): void => {
  const unit = write.get(units, id);
  if (unit) write.put(units, { ...unit, ...by, revision });
};

/** The tree of public bodies (đơn vị) as it stands in the log. */
export const unitsView: View<UnitEvent> = {
  name: 'units',
  version: 2,
  tables: [units, unitAbove, periods, successions],
  indexes: [
    'CREATE INDEX above_unit ON unit_above (unit, above)',
    'CREATE INDEX by_name ON units (name, id)',
    'CREATE INDEX by_successor ON unit_successions (successor)',
  ],
  on: {
    UnitEstablished: (write, { data, revision }) => {
      const { unitId: id, name, short, level, parent, remote, validFrom } = data;
      write.put(units, {
        id,
        name,
        short: short ?? null,
        level,
        parent: parent ?? null,
        remote: remote ? 1 : 0,
        validFrom,
        validTo: null,
        heir: null,
        current: id,
        revision,
      });
      write.put(periods, { unit: id, validFrom, revision, name, parent: parent ?? null });
      // A unit below may have come first.
      if (write.where(unitAbove, 'above', id).length > 0) relink(write, id);
      else link(write, id);
    },
    UnitRenamed: (write, { data: { unitId: unit, name, validFrom }, revision }) => {
      change(write, unit, revision, { name });
      write.put(periods, { unit, validFrom, revision, name, parent: null });
    },
    UnitMoved: (write, { data: { unitId: unit, parent, validFrom }, revision }) => {
      change(write, unit, revision, { parent });
      write.put(periods, { unit, validFrom, revision, name: null, parent });
      relink(write, unit);
    },
    UnitDissolved: (write, { data: { unitId: unit, validTo, successors }, revision }) => {
      change(write, unit, revision, { validTo, heir: successors[0] ?? null });
      for (const [place, successor] of successors.entries())
        write.put(successions, { unit, successor, place });
      relink(write, unit);
    },
  },
};
