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
  originRef: string;
  /** JSON: every day it was promised for, with the day on which that was said. */
  dues: string;
  acceptedOn: string | null;
  /** When those who asked were told the result. */
  notifiedOn: string | null;
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
    originRef: text,
    dues: text,
    acceptedOn: 'TEXT',
    notifiedOn: 'TEXT',
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
  version: 2,
  tables: [commitments],
  indexes: [
    `CREATE INDEX open_by_day ON commitments (dueOn, commitmentId) WHERE status = 'open'`,
    `CREATE INDEX ended_by_day ON commitments (endedOn, commitmentId) WHERE endedOn IS NOT NULL`,
    'CREATE INDEX by_commitment_origin ON commitments (originRef)',
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
        originRef: data.origin.ref,
        dues: JSON.stringify([{ on: data.occurredOn, dueOn: data.dueOn }]),
        acceptedOn: null,
        notifiedOn: null,
        madeOn: data.occurredOn,
        revision,
      }),
    CommitmentAccepted: (write, event) => change(write, event, { acceptedOn: event.data.occurredOn }),
    CommitmentProgressed: (write, event) => change(write, event),
    CommitmentFulfilled: (write, event) =>
      change(write, event, { status: 'fulfilled', endedOn: event.data.occurredOn }),
    CommitmentRescheduled: (write, event) => {
      const { commitmentId, dueOn, occurredOn: on } = event.data;
      const before = write.get(commitments, commitmentId);
      const dues = [...(JSON.parse(before?.dues ?? '[]') as unknown[]), { on, dueOn }];
      change(write, event, { dueOn, dues: JSON.stringify(dues) });
    },
    CommitmentCancelled: (write, event) =>
      change(write, event, { status: 'cancelled', endedOn: event.data.occurredOn }),
    CommitmentResultNotified: (write, event) => change(write, event, { notifiedOn: event.data.occurredOn }),
    CommitmentHandedOver: (write, event) => {
      const { to: unit, owner } = event.data;
      change(write, event, { unit, acceptedOn: null, ...(owner !== undefined && { owner }) });
    },
  },
};
