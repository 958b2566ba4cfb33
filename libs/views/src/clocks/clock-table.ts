import type { Table } from '../view.js';

/** A clock that runs. It leaves the table with the event that ends it. */
export type ClockRecord = {
  stream: string;
  /** Name under which the stream's events carry it. */
  clock: string;
  /** Of the stream, as of its last event. */
  revision: number;
  unit: string;
  code: string | null;
  /** Last day, after rolling. */
  due: string;
  /** JSON of the `DeadlineFact`. */
  fact: string;
  /** Day since which it stands still. */
  pausedOn: string | null;
  /** JSON of a `Resource`: who may be told of it; null: whoever may see the unit. */
  audience: string | null;
};

const text = 'TEXT NOT NULL';

/** One for each list that keeps clocks; it stands in the file of that list. */
export const clockTable = (name: string): Table<ClockRecord> => ({
  name,
  key: ['stream', 'clock'],
  columns: {
    stream: text,
    clock: text,
    revision: 'INTEGER NOT NULL',
    unit: text,
    code: 'TEXT',
    due: text,
    fact: text,
    pausedOn: 'TEXT',
    audience: 'TEXT',
  },
});

/** The sweep reads by the last day. */
export const dueIndex = ({ name }: Table<ClockRecord>): string =>
  `CREATE INDEX ${name}_by_due ON ${name} (due, stream, clock)`;
