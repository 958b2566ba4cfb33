import type Database from 'better-sqlite3';
import type { AnyTable, Cell, Row, Table, View, WordIndex, Write } from '../view.js';
import { RowCache } from './row-cache.js';

/** The handlers' hand: collects a batch, then writes it. */
export class BatchWrite implements Write {
  private readonly rows = new Map<string, RowCache>();
  private readonly words = new Map<string, Database.Statement>();

  constructor(db: Database.Database, view: View) {
    for (const table of view.tables) this.rows.set(table.name, new RowCache(db, table));
    for (const { name } of view.words ?? []) {
      this.words.set(name, db.prepare(`INSERT INTO ${name} (rowid, text) VALUES (?, ?)`));
    }
  }

  get<R extends Row>(table: Table<R>, ...key: readonly Cell[]): R | undefined {
    return this.of(table).get(key) as R | undefined;
  }

  put<R extends Row>(table: Table<R>, row: R): void {
    this.of(table).put(row);
  }

  remove<R extends Row>(table: Table<R>, ...key: readonly Cell[]): void {
    this.of(table).remove(key);
  }

  where<R extends Row>(table: Table<R>, column: keyof R & string, value: Cell): readonly R[] {
    return this.of(table).where(column, value) as readonly R[];
  }

  next(table: AnyTable): number {
    return this.of(table).next();
  }

  addWords(index: WordIndex, rowid: number, text: string): void {
    const insert = this.words.get(index.name);
    if (!insert) throw new TypeError(`${index.name} is not a word index of this view`);
    insert.run(rowid, text);
  }

  flush(): void {
    for (const cache of this.rows.values()) cache.flush();
  }

  clear(): void {
    for (const cache of this.rows.values()) cache.clear();
  }

  private of({ name }: AnyTable): RowCache {
    const cache = this.rows.get(name);
    if (!cache) throw new TypeError(`${name} is not a table of this view`);
    return cache;
  }
}
