import { idOf } from '#kernel';
import type { LetterChannel, LetterEvent, LetterType } from '#letters';
import type { Table, View, Write } from '../view.js';
import type { Disposition, LetterStatus } from './letters.types.js';

export type LetterRecord = {
  letterId: string;
  code: string;
  unit: string;
  channel: LetterChannel;
  summary: string;
  subjectId: string | null;
  status: LetterStatus;
  letterType: LetterType | null;
  field: string | null;
  receivedOn: string;
  disposition: Disposition | null;
  disposedOn: string | null;
  caseId: string | null;
  caseCode: string | null;
  dueOn: string;
  /** JSON */
  reply: string;
  revision: number;
};

const text = 'TEXT NOT NULL';

const letters: Table<LetterRecord> = {
  name: 'letters',
  key: ['letterId'],
  columns: {
    letterId: text,
    code: text,
    unit: text,
    channel: text,
    summary: text,
    subjectId: 'TEXT',
    status: text,
    letterType: 'TEXT',
    field: 'TEXT',
    receivedOn: text,
    disposition: 'TEXT',
    disposedOn: 'TEXT',
    caseId: 'TEXT',
    caseCode: 'TEXT',
    dueOn: text,
    reply: text,
    revision: 'INTEGER NOT NULL',
  },
};

type Change = Partial<LetterRecord>;
type Place = Readonly<{ revision: number; data: { letterId: string; occurredOn: string } }>;

const change = (write: Write, { data, revision }: Place, by: Change = {}): void => {
  const letter = write.get(letters, data.letterId);
  if (letter) write.put(letters, { ...letter, ...by, revision });
};

const dispose = (write: Write, event: Place, disposition: Disposition, by: Change = {}): void =>
  change(write, event, { status: 'disposed', disposition, disposedOn: event.data.occurredOn, ...by });

/** đơn: one row for each letter, with how it left the desk. */
export const lettersView: View<LetterEvent> = {
  name: 'letters',
  version: 2,
  tables: [letters],
  indexes: [
    'CREATE INDEX waiting_by_due ON letters (dueOn, letterId) WHERE disposition IS NULL',
    'CREATE INDEX done_by_day ON letters (disposedOn, letterId) WHERE disposition IS NOT NULL',
    'CREATE INDEX by_letter_code ON letters (code)',
    'CREATE INDEX of_case ON letters (caseId) WHERE caseId IS NOT NULL',
  ],
  on: {
    LetterReceived: (write, { data, revision }) =>
      write.put(letters, {
        letterId: data.letterId,
        code: data.code,
        unit: data.unit,
        channel: data.channel,
        summary: data.summary,
        subjectId: data.subject?.subjectId ?? null,
        status: 'received',
        letterType: null,
        field: null,
        receivedOn: data.occurredOn,
        disposition: null,
        disposedOn: null,
        caseId: null,
        caseCode: null,
        dueOn: data.reply.due,
        reply: JSON.stringify(data.reply),
        revision,
      }),
    LetterRegistered: (write, event) => change(write, event, { status: 'registered' }),
    LetterClassified: (write, event) => {
      const { letterType, field } = event.data;
      change(write, event, { status: 'classified', letterType, field });
    },
    LetterProposedForAcceptance: (write, event) => {
      const { caseId, caseCode } = event.data;
      dispose(write, event, 'proposed', { caseId, caseCode });
    },
    LetterGuided: (write, event) => dispose(write, event, 'guided'),
    LetterTransferred: (write, event) => dispose(write, event, 'transferred'),
    LetterReturned: (write, event) => dispose(write, event, 'returned'),
    LetterFiled: (write, event) => dispose(write, event, 'filed'),
    LetterMerged: (write, event) => dispose(write, event, 'merged'),
    TransferReplyReceived: (write, event) => change(write, event),
    DeadlineRecomputed: (write, { stream, revision, data: { clock, after } }) => {
      const letter = stream.startsWith('letter-') ? write.get(letters, idOf(stream)) : undefined;
      if (letter && clock === 'reply')
        write.put(letters, { ...letter, dueOn: after.due, reply: JSON.stringify(after), revision });
    },
  },
};
