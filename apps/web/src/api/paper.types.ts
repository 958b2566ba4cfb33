export type NumberedPaper = Readonly<{
  documentId: string;
  unit: string;
  paper: string;
  /** As it is called; only in the book. */
  name?: string;
  about: string;
  symbol: string;
  issuedOn: string;
  voidedOn?: string;
  voidReason?: string;
}>;

/** A paper that a step of a stream occasions. */
export type PaperLine = Readonly<{
  code: string;
  form?: string;
  title: string;
  about?: string;
  revision: number;
  occurredOn: string;
  numbered: boolean;
  documents: readonly NumberedPaper[];
}>;
