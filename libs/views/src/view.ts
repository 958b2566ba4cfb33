import type { DomainEvent, Recorded } from '#kernel';

/** What a column can hold. Here is the SQL border: an absent value is null. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** A table of any view. */
export type AnyTable = Readonly<{
  name: string;
  /** A column's type and constraint, e.g. `TEXT NOT NULL`. */
  columns: Readonly<Record<string, string>>;
  /** Columns that name one row. */
  key: readonly string[];
  /** An integer column that is numbered from 1 in order of arrival, so that other tables can point to it. */
  rowid?: string;
}>;

/** A table whose rows have this shape: every column is declared, and none besides. */
export type Table<R extends Row> = AnyTable &
  Readonly<{
    columns: Readonly<Record<keyof R & string, string>>;
    key: readonly (keyof R & string)[];
    rowid?: keyof R & string;
    /** Never set: it carries the type of a row. */
    row?: R;
  }>;

/** Folded words pointing to the rowid of another table. The text itself is not kept. */
export type WordIndex = Readonly<{ name: string; words: true }>;

/**
 * How handlers write. Rows are read and changed in memory and reach the file once for each batch,
 * in the transaction that also moves the checkpoint.
 */
export interface Write {
  get<R extends Row>(table: Table<R>, ...key: readonly Cell[]): R | undefined;
  put<R extends Row>(table: Table<R>, row: R): void;
  remove<R extends Row>(table: Table<R>, ...key: readonly Cell[]): void;
  /** Every row whose `column` holds `value`. Costs a flush: for rare events only. */
  where<R extends Row>(table: Table<R>, column: keyof R & string, value: Cell): readonly R[];
  /** The next number of a table with a `rowid`. */
  next(table: AnyTable): number;
  /** `text` must be folded already. Once for each rowid. */
  addWords(index: WordIndex, rowid: number, text: string): void;
}

/**
 * A disposable answer to a question: tables, and what each event does to them. Handlers must put up
 * with an event whose row is missing, and must not read anything but their own rows.
 */
export type View<E extends DomainEvent = DomainEvent> = Readonly<{
  name: string;
  /** Part of the file's name. Raise it with any change of tables or handlers: that is the whole migration. */
  version: number;
  tables: readonly AnyTable[];
  words?: readonly WordIndex[];
  /** `CREATE INDEX` statements; built last in a rebuild. */
  indexes: readonly string[];
  on: { readonly [T in E['type']]?: Handler<Extract<E, { type: T }>> };
  /** For events that `on` does not name: what is true of every entry, whatever it says. */
  any?: Handler<DomainEvent>;
}>;

// A method's parameter is bivariant: so a list of views may hold handlers of different events.
export type Handler<E extends DomainEvent> = { handle(write: Write, event: Recorded<E>): void }['handle'];

/** The view's own handler for a type, if it has one. */
export const handlerOf = (view: View, type: string): Handler<DomainEvent> | undefined =>
  Object.hasOwn(view.on, type) ? view.on[type] : view.any;

export const tableSql = ({ name, columns, key, rowid }: AnyTable): string => {
  const lines = Object.entries(columns).map(([column, type]) =>
    column === rowid ? `${column} INTEGER PRIMARY KEY` : `${column} ${type}`,
  );
  return rowid
    ? `CREATE TABLE ${name} (${[...lines, `UNIQUE (${key.join(', ')})`].join(', ')}) STRICT`
    : `CREATE TABLE ${name} (${[...lines, `PRIMARY KEY (${key.join(', ')})`].join(', ')}) STRICT, WITHOUT ROWID`;
};

/** Contentless: the file holds words and pointers. Prefixes of 2 and 3 letters serve search as you type. */
export const wordsSql = ({ name }: WordIndex): string =>
  `CREATE VIRTUAL TABLE ${name} USING fts5(text, content='', contentless_delete=1, detail='none', ` +
  `prefix='2 3', tokenize='unicode61 remove_diacritics 2')`;

/** What is deleted leaves no trace in the file. */
export const eraseDeletedWords = ({ name }: WordIndex): string =>
  `INSERT INTO ${name} (${name}, rank) VALUES ('secure-delete', 1)`;
