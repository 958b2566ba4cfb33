import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, present, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { DocumentRecord } from './documents.view.js';

export type DocumentRow = Readonly<{
  documentId: string;
  unit: string;
  paper: string;
  about: string;
  symbol: string;
  issuedOn: LocalDate;
  voidedOn?: LocalDate;
  voidReason?: string;
}>;

/** The numbered papers about one thing, oldest first. */
export class DocumentsAbout extends Query<readonly DocumentRow[]> {
  constructor(
    readonly actor: Actor,
    /** Stream, e.g. `complaint-<id>`. */
    readonly about: string,
  ) {
    super();
  }
}

/** The book of papers of a year, newest first; at most 500. */
export class DocumentBook extends Query<readonly DocumentRow[]> {
  constructor(
    readonly actor: Actor,
    /** `YYYY` */
    readonly year: string,
  ) {
    super();
  }
}

const about = scoped<{ about: string }, DocumentRecord>(
  'documents.about',
  'document.read',
  `SELECT d.* FROM documents d WHERE {scope d.unit} AND d.about = :about ORDER BY d.issuedOn, d.documentId`,
);

const ofYear = scoped<{ year: string }, DocumentRecord>(
  'documents.year',
  'document.read',
  `SELECT d.* FROM documents d WHERE {scope d.unit} AND d.issuedOn >= :year || '-01-01' AND d.issuedOn <= :year || '-12-31'
    ORDER BY d.issuedOn DESC, d.symbol DESC LIMIT 500`,
);

const row = ({ issuedOn, voidedOn, voidReason, ...record }: DocumentRecord): DocumentRow => ({
  ...record,
  issuedOn: localDate(issuedOn),
  ...present({
    voidedOn: voidedOn === null ? undefined : localDate(voidedOn),
    voidReason: voidReason ?? undefined,
  }),
});

@QueryHandler(DocumentsAbout)
export class DocumentsAboutHandler implements IQueryHandler<DocumentsAbout> {
  constructor(private readonly reads: ScopedReads) {}

  async execute(query: DocumentsAbout): Promise<readonly DocumentRow[]> {
    return this.reads.as(query.actor).all(about, { about: query.about }).map(row);
  }
}

@QueryHandler(DocumentBook)
export class DocumentBookHandler implements IQueryHandler<DocumentBook> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, year }: DocumentBook): Promise<readonly DocumentRow[]> {
    return this.reads.as(actor).all(ofYear, { year }).map(row);
  }
}
