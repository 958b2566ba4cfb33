import type { CommitmentEvent } from '#duties';
import type { Table, View, Write } from '../view.js';

export type CommitmentRecord = {
  commitmentId: string;
  code: string;
  text: string;
  owner: string;
  unit: string;
  dueOn: string;
  /** Late is a matter of today. */
  status: 'open' | 'fulfilled' | 'cancelled';
  endedOn: string | null;
  /** JSON */
  origin: string;
  madeOn: string;
  revision: number;
};

const text = 'TEXT NOT NULL';

const commitments: Table<CommitmentRecord> = {
  name: 'commitments',
  key: ['commitmentId'],
  columns: {
    commitmentId: text,
    code: text,
    text,
    owner: text,
    unit: text,
    dueOn: text,
    status: text,
    endedOn: 'TEXT',
    origin: text,
    madeOn: text,
    revision: 'INTEGER NOT NULL',
  },
};

const change = (
  write: Write,
  { data, revision }: Readonly<{ revision: number; data: { commitmentId: string } }>,
  by: Partial<CommitmentRecord> = {},
): void => {
  const commitment = write.get(commitments, data.commitmentId);
  if (commitment) write.put(commitments, { ...commitment, ...by, revision });
};

/** cam kết: promises with their day, kept or not. */
export const commitmentsView: View<CommitmentEvent> = {
  name: 'commitments',
  version: 1,
  tables: [commitments],
  indexes: [
    `CREATE INDEX open_by_day ON commitments (dueOn, commitmentId) WHERE status = 'open'`,
    `CREATE INDEX ended_by_day ON commitments (endedOn, commitmentId) WHERE endedOn IS NOT NULL`,
    'CREATE INDEX by_commitment_code ON commitments (code)',
  ],
  on: {
    CommitmentMade: (write, { data, revision }) =>
      write.put(commitments, {
        commitmentId: data.commitmentId,
        code: data.code,
        text: data.text,
        owner: data.owner,
        unit: data.unit,
        dueOn: data.dueOn,
        status: 'open',
        endedOn: null,
        origin: JSON.stringify(data.origin),
        madeOn: data.occurredOn,
        revision,
      }),
    CommitmentProgressed: (write, event) => change(write, event),
    CommitmentFulfilled: (write, event) =>
      change(write, event, { status: 'fulfilled', endedOn: event.data.occurredOn }),
    CommitmentRescheduled: (write, event) => change(write, event, { dueOn: event.data.dueOn }),
    CommitmentCancelled: (write, event) =>
      change(write, event, { status: 'cancelled', endedOn: event.data.occurredOn }),
  },
};
