import type { DelegationEvent } from '#access';
import type { Table, View } from '../view.js';

export type DelegationRecord = {
  id: string;
  giver: string;
  receiver: string;
  role: string;
  unit: string;
  /** JSON: names of the permissions lent; null: all of the role. */
  actions: string | null;
  validFrom: string;
  validTo: string;
  documentNo: string;
  revokedOn: string | null;
  reason: string | null;
  revision: number;
};

const text = 'TEXT NOT NULL';

const delegations: Table<DelegationRecord> = {
  name: 'delegations',
  key: ['id'],
  columns: {
    id: text,
    giver: text,
    receiver: text,
    role: text,
    unit: text,
    actions: 'TEXT',
    validFrom: text,
    validTo: text,
    documentNo: text,
    revokedOn: 'TEXT',
    reason: 'TEXT',
    revision: 'INTEGER NOT NULL',
  },
};

/** ủy quyền: who may act in whose name, from when to when. */
export const delegationsView: View<DelegationEvent> = {
  name: 'delegations',
  version: 1,
  tables: [delegations],
  indexes: ['CREATE INDEX delegations_by_last_day ON delegations (validTo DESC, id)'],
  on: {
    PowersDelegated: (write, { data, revision }) => {
      const {
        delegationId: id,
        from: giver,
        to: receiver,
        role,
        unit,
        validFrom,
        validTo,
        documentNo,
      } = data;
      const actions = data.actions ? JSON.stringify(data.actions) : null;
      const days = { validFrom, validTo, revokedOn: null, reason: null };
      write.put(delegations, { id, giver, receiver, role, unit, actions, ...days, documentNo, revision });
    },
    DelegationRevoked: (write, { data: { delegationId, occurredOn, reason }, revision }) => {
      const known = write.get(delegations, delegationId);
      if (known) write.put(delegations, { ...known, revokedOn: occurredOn, reason, revision });
    },
  },
};
