import type { ComplaintEvent } from '#complaints';
import type { ConflictEvent } from '#law';
import type { Table, View } from '../view.js';

/** Who stands how to a matter: it does not exist for the excluded, and verifiers have only their own. */
export type StandingRecord = {
  /** Stream of the matter, e.g. `complaint-<id>`. */
  subject: string;
  person: string;
  part: 'excluded' | 'verifier';
};

const standing: Table<StandingRecord> = {
  name: 'standing',
  key: ['subject', 'person', 'part'],
  columns: { subject: 'TEXT NOT NULL', person: 'TEXT NOT NULL', part: 'TEXT NOT NULL' },
};

/** What the deciders remember of people (`excluded`, `members`), for lists: both follow the same events. */
export const standingView: View<ConflictEvent | Extract<ComplaintEvent, { type: 'VerificationAssigned' }>> = {
  name: 'standing',
  version: 1,
  tables: [standing],
  indexes: ['CREATE INDEX standing_by_person ON standing (person, part, subject)'],
  on: {
    ConflictDeclared: (write, { stream: subject, data: { person } }) =>
      write.put(standing, { subject, person, part: 'excluded' }),
    ConflictWithdrawn: (write, { stream: subject, data: { person } }) =>
      write.remove(standing, subject, person, 'excluded'),
    VerificationAssigned: (write, { stream: subject, data: { verifiers } }) => {
      for (const row of write.where(standing, 'subject', subject)) {
        if (row.part === 'verifier') write.remove(standing, subject, row.person, 'verifier');
      }
      for (const person of verifiers) write.put(standing, { subject, person, part: 'verifier' });
    },
  },
};
