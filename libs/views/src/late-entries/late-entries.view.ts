import { dayOf, type Recorded } from '#kernel';
import type { Table, View, Write } from '../view.js';

export type LateEntryRecord = {
  stream: string;
  revision: number;
  type: string;
  unit: string;
  occurredOn: string;
  /** Day of the entry, Asia/Ho_Chi_Minh. */
  recordedOn: string;
  reason: string;
  actor: string;
};

const text = 'TEXT NOT NULL';

export const lateEntries: Table<LateEntryRecord> = {
  name: 'late_entries',
  key: ['stream', 'revision'],
  columns: {
    stream: text,
    revision: 'INTEGER NOT NULL',
    type: text,
    unit: text,
    occurredOn: text,
    recordedOn: text,
    reason: text,
    actor: text,
  },
};

type Entered = Readonly<{ occurredOn?: string; lateReason?: string; unit?: string }>;

/** Kept in a file of their own, with everything else that is known of them. */
const APART = 'denunciation-';

/** A reaction names the stream that it follows where nobody gave a reason: the late act, if there was one, stands there. */
const FOLLOWS = /^[a-z]+-[0-9a-f-]{36}$/;

/** Writes down an entry of whatever stream, when it came late. */
export const noteLate = (write: Write, { stream, revision, type, data, meta }: Recorded): void => {
  const { occurredOn, lateReason: reason, ...entered } = data as Entered;
  const unit = meta.unit ?? entered.unit;
  if (!reason || !occurredOn || !unit || meta.origin) return;
  const recordedOn = dayOf(meta.recordedAt);
  // Under a delegation the actor is a person; otherwise a reaction or an import stands there for one.
  const { actor, delegation, onBehalfOf = actor } = meta;
  if (delegation === undefined && onBehalfOf !== actor && FOLLOWS.test(reason)) return;
  write.put(lateEntries, {
    ...{ stream, revision, type, unit, occurredOn, recordedOn, reason },
    actor: delegation === undefined ? onBehalfOf : actor,
  });
};

/** Entries that came more than five working days after the fact, with the reason given (guard 2.10(8)). */
export const lateEntriesView: View = {
  name: 'lateness',
  version: 4,
  tables: [lateEntries],
  indexes: ['CREATE INDEX late_by_day ON late_entries (recordedOn DESC, stream, revision)'],
  on: {},
  any: (write, event) => {
    if (!event.stream.startsWith(APART)) noteLate(write, event);
  },
};
