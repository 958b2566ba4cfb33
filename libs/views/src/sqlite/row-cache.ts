import type Database from 'better-sqlite3';
import type { AnyTable, Cell, Row } from '../view.js';

const REMOVED = Symbol('removed');

type Entry = { key: readonly Cell[]; row: Row | typeof REMOVED | undefined; dirty: boolean };

/** One table's rows that the running batch has touched. */
export class RowCache {
  private readonly entries = new Map<string, Entry>();
  private readonly touched: Entry[] = [];
  private readonly columns: readonly string[];
  private readonly select: Database.Statement;
  private readonly upsert: Database.Statement;
  private readonly delete: Database.Statement;
  private readonly selects = new Map<string, Database.Statement>();
  private last: number | undefined;

  constructor(
    private readonly db: Database.Database,
    private readonly table: AnyTable,
  ) {
    const { name, key, columns } = table;
    this.columns = Object.keys(columns);
    const match = key.map((column) => `${column} = ?`).join(' AND ');
    const rest = this.columns.filter((column) => !key.includes(column));
    const change = rest.length
      ? `DO UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`
      : 'DO NOTHING';
    this.select = db.prepare(`SELECT * FROM ${name} WHERE ${match}`);
    this.upsert = db.prepare(
      `INSERT INTO ${name} (${this.columns.join(', ')}) VALUES (${this.columns.map(() => '?').join(', ')})
       ON CONFLICT (${key.join(', ')}) ${change}`,
    );
    this.delete = db.prepare(`DELETE FROM ${name} WHERE ${match}`);
  }

  get(key: readonly Cell[]): Row | undefined {
    const { row } = this.entry(key);
    return row === REMOVED ? undefined : row;
  }

  put(row: Row): void {
    const key = this.table.key.map((column) => row[column] ?? null);
    this.mark(this.entries.get(key.join('\0')) ?? this.remember({ key, row, dirty: false }), row);
  }

  remove(key: readonly Cell[]): void {
    this.mark(this.entry(key), REMOVED);
  }

  where(column: string, value: Cell): readonly Row[] {
    this.flush();
    const select =
      this.selects.get(column) ?? this.db.prepare(`SELECT * FROM ${this.table.name} WHERE ${column} = ?`);
    this.selects.set(column, select);
    return select.all(value) as Row[];
  }

  next(): number {
    const { name, rowid } = this.table;
    if (!rowid) throw new TypeError(`${name} has no rowid`);
    this.last ??= this.db.prepare(`SELECT coalesce(max(${rowid}), 0) FROM ${name}`).pluck().get() as number;
    this.last += 1;
    return this.last;
  }

  /** Writes what changed, each row once. */
  flush(): void {
    for (const entry of this.touched) {
      entry.dirty = false;
      if (entry.row === REMOVED) this.delete.run(entry.key);
      else if (entry.row) this.upsert.run(this.columns.map(cellOf(entry.row)));
    }
    this.touched.length = 0;
  }

  /** Forgets everything: after a batch, and after a transaction that did not happen. */
  clear(): void {
    this.entries.clear();
    this.touched.length = 0;
    this.last = undefined;
  }

  private entry(key: readonly Cell[]): Entry {
    return (
      this.entries.get(key.join('\0')) ??
      this.remember({ key, row: this.select.get(key) as Row | undefined, dirty: false })
    );
  }

  private remember(entry: Entry): Entry {
    this.entries.set(entry.key.join('\0'), entry);
    return entry;
  }

  private mark(entry: Entry, row: Row | typeof REMOVED): void {
    entry.row = row;
    if (entry.dirty) return;
    entry.dirty = true;
    this.touched.push(entry);
  }
}

const cellOf =
  (row: Row) =>
  (column: string): Cell =>
    row[column] ?? null;
