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
    revision: 'INTEGER NOT NULL',
  },
};

/** One row for each unit and each unit above it, itself included: a scope is one look-up. */
export type UnitAbove = { unit: string; above: string };

const unitAbove: Table<UnitAbove> = {
  name: 'unit_above',
  key: ['above', 'unit'],
  columns: { unit: 'TEXT NOT NULL', above: 'TEXT NOT NULL' },
};

/** Writes anew what stands above a unit and above everything below it. */
const relink = (write: Write, root: string): void => {
  for (const { unit } of [{ unit: root }, ...write.where(unitAbove, 'above', root)]) {
    for (const { above } of write.where(unitAbove, 'unit', unit)) write.remove(unitAbove, above, unit);
    for (const above of chain(write, unit)) write.put(unitAbove, { unit, above });
  }
};

/** The unit and those above it; a circle, which no decider allows, ends where it closes. */
const chain = (write: Write, unit: string): ReadonlySet<string> => {
  const line = new Set<string>();
  for (let at: string | null | undefined = unit; typeof at === 'string' && !line.has(at);) {
    line.add(at);
    at = write.get(units, at)?.parent;
  }
  return line;
};

const change = (write: Write, id: string, revision: number, by: Partial<UnitRecord>): void => {
  const unit = write.get(units, id);
  if (unit) write.put(units, { ...unit, ...by, revision });
};

/** The tree of public bodies (đơn vị) as it stands in the log. */
export const unitsView: View<UnitEvent> = {
  name: 'units',
  version: 1,
  tables: [units, unitAbove],
  indexes: [
    'CREATE INDEX above_unit ON unit_above (unit, above)',
    'CREATE INDEX by_name ON units (name, id)',
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
        revision,
      });
      // A unit below may have come first.
      if (write.where(unitAbove, 'above', id).length > 0) relink(write, id);
      else for (const above of chain(write, id)) write.put(unitAbove, { unit: id, above });
    },
    UnitRenamed: (write, { data, revision }) => change(write, data.unitId, revision, { name: data.name }),
    UnitMoved: (write, { data, revision }) => {
      change(write, data.unitId, revision, { parent: data.parent });
      relink(write, data.unitId);
    },
    UnitDissolved: (write, { data, revision }) =>
      change(write, data.unitId, revision, { validTo: data.validTo }),
  },
};
