import type { ReorganisationEvent, UnitMergeProposed, UnitSplitProposed } from '#organisation';
import type { Recorded } from '#kernel';
import type { Table, View, Write } from '../view.js';

export type ReorganisationStatus = 'proposed' | 'confirmed' | 'withdrawn' | 'carried-out';

export type ReorganisationRecord = {
  id: string;
  kind: 'merge' | 'split';
  status: ReorganisationStatus;
  /** Unit that stands for it in scopes: the first of those that end. */
  unit: string;
  /** JSON: ids of the units that end, and of those that follow. */
  ends: string;
  follows: string;
  heir: string;
  /** JSON: units that it brings about. */
  establish: string;
  day: string;
  legalBasis: string;
  proposedBy: string;
  proposedOn: string;
  confirmedBy: string | null;
  /** Why it was withdrawn. */
  reason: string | null;
  revision: number;
};

const text = 'TEXT NOT NULL';

const reorganisations: Table<ReorganisationRecord> = {
  name: 'reorganisations',
  key: ['id'],
  columns: {
    id: text,
    kind: text,
    status: text,
    unit: text,
    ends: text,
    follows: text,
    heir: text,
    establish: text,
    day: text,
    legalBasis: text,
    proposedBy: text,
    proposedOn: text,
    confirmedBy: 'TEXT',
    reason: 'TEXT',
    revision: 'INTEGER NOT NULL',
  },
};

type Parts = Pick<ReorganisationRecord, 'kind' | 'heir'> &
  Readonly<{ ends: readonly string[]; follows: readonly string[]; establish: readonly object[] }>;

const propose = (
  write: Write,
  { data, revision }: Recorded<UnitMergeProposed | UnitSplitProposed>,
  { kind, heir, ends, follows, establish }: Parts,
): void => {
  const { reorganisationId: id, day, legalBasis, by: proposedBy, occurredOn: proposedOn } = data;
  write.put(reorganisations, {
    id,
    kind,
    status: 'proposed',
    unit: ends[0] ?? '',
    ends: JSON.stringify(ends),
    follows: JSON.stringify(follows),
    heir,
    establish: JSON.stringify(establish),
    day,
    legalBasis,
    proposedBy,
    proposedOn,
    confirmedBy: null,
    reason: null,
    revision,
  });
};

const change = (
  write: Write,
  { data, revision }: Recorded<ReorganisationEvent>,
  by: Partial<ReorganisationRecord>,
): void => {
  const known = write.get(reorganisations, data.reorganisationId);
  if (known) write.put(reorganisations, { ...known, ...by, revision });
};

/** sáp nhập, chia tách: what is planned for units, and what came of it. */
export const reorganisationsView: View<ReorganisationEvent> = {
  name: 'reorganisations',
  version: 1,
  tables: [reorganisations],
  indexes: ['CREATE INDEX reorganisations_by_day ON reorganisations (day, id)'],
  on: {
    UnitMergeProposed: (write, event) => {
      const { from: ends, into, establish } = event.data;
      const made = establish ? [establish] : [];
      propose(write, event, { kind: 'merge', ends, follows: [into], heir: into, establish: made });
    },
    UnitSplitProposed: (write, event) => {
      const { from, into: follows, heir, establish } = event.data;
      propose(write, event, { kind: 'split', ends: [from], follows, heir, establish });
    },
    ReorganisationConfirmed: (write, event) =>
      change(write, event, { status: 'confirmed', confirmedBy: event.data.by }),
    ReorganisationWithdrawn: (write, event) =>
      change(write, event, { status: 'withdrawn', reason: event.data.reason }),
    UnitsMerged: (write, event) => change(write, event, { status: 'carried-out' }),
    UnitSplit: (write, event) => change(write, event, { status: 'carried-out' }),
  },
};
