import type { DocumentEvent } from '#documents';
import type { Table, View } from '../view.js';

/** One number in a book of papers. */
export type DocumentRecord = {
  documentId: string;
  unit: string;
  paper: string;
  about: string;
  symbol: string;
  issuedOn: string;
  voidedOn: string | null;
  voidReason: string | null;
};

const text = 'TEXT NOT NULL';

export const documents: Table<DocumentRecord> = {
  name: 'documents',
  key: ['documentId'],
  columns: {
    documentId: text,
    unit: text,
    paper: text,
    about: text,
    symbol: text,
    issuedOn: text,
    voidedOn: 'TEXT',
    voidReason: 'TEXT',
  },
};

/** văn bản: every paper that got a number, spoiled ones included. */
export const documentsView: View<DocumentEvent> = {
  name: 'documents',
  version: 2,
  tables: [documents],
  indexes: [
    'CREATE INDEX documents_about ON documents (about, issuedOn, documentId)',
    'CREATE INDEX documents_by_day ON documents (issuedOn, symbol)',
    'CREATE INDEX documents_of_unit ON documents (unit, issuedOn, symbol)',
  ],
  on: {
    DocumentIssued: (write, { data: { documentId, unit, paper, about, symbol, occurredOn } }) =>
      write.put(documents, {
        documentId,
        unit,
        paper,
        about,
        symbol,
        issuedOn: occurredOn,
        voidedOn: null,
        voidReason: null,
      }),
    DocumentVoided: (write, { data: { documentId, occurredOn, reason } }) => {
      const document = write.get(documents, documentId);
      if (document) write.put(documents, { ...document, voidedOn: occurredOn, voidReason: reason });
    },
  },
};
