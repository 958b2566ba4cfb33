import Database from 'better-sqlite3';
import { position, START, type Position } from '#kernel';
import { tableSql, wordsSql, type Cell, type View } from '../view.js';
import { leftOutOf } from './left-out.js';
import { ViewFolder } from './view-folder.js';

export type Params = Readonly<Record<string, Cell>>;

type Place = { position: string; poisonId: string | null; poisonError: string | null };

/** Where a view's serving file stands. */
export type ViewPlace = Readonly<{
  view: string;
  position: Position;
  /** Complete file of today's version; false while an older one serves or none at all. */
  current: boolean;
  poison?: Readonly<{ eventId: string; error: string }>;
  /** Ids of events that two persons had it leave out. */
  skipped: readonly string[];
}>;

/**
 * All views joined under one read-only connection: the only handle for questions. A view without a file
 * yet is empty.
 */
export class ViewReader {
  private db: Database.Database;
  private statements = new Map<string, Database.Statement<[Params]>>();
  private readonly folder: ViewFolder;

  constructor(
    path: string,
    private readonly views: readonly View[],
  ) {
    this.folder = new ViewFolder(path);
    this.db = this.open();
  }

  all<Row>(sql: string, params: Params = {}): readonly Row[] {
    return this.prepared(sql).all(params) as Row[];
  }

  /** Row by row, as they are asked for. Nothing else is asked of this reader until the last one. */
  each<Row>(sql: string, params: Params = {}): IterableIterator<Row> {
    return this.prepared(sql).iterate(params) as IterableIterator<Row>;
  }

  get<Row>(sql: string, params: Params = {}): Row | undefined {
    return this.prepared(sql).get(params) as Row | undefined;
  }

  /** Several questions about one moment, whatever is written meanwhile. */
  snapshot<Answer>(ask: () => Answer): Answer {
    return this.db.inTransaction ? ask() : this.db.transaction(ask)();
  }

  places(): readonly ViewPlace[] {
    return this.views.map(({ name, version }) => {
      const place = this.get<Place>(
        `SELECT position, poison_id AS poisonId, poison_error AS poisonError FROM ${schema(name)}.view_state`,
      );
      const current = this.folder.current(name, version)?.version === version;
      const poison =
        place?.poisonId != null ? { eventId: place.poisonId, error: place.poisonError ?? '' } : undefined;
      const skipped = leftOutOf(this.db, schema(name));
      const at = position(place?.position ?? START);
      return { view: name, position: at, current, skipped, ...(poison && { poison }) };
    });
  }

  /** The same files over a connection of its own, at this moment until it is closed, whatever is written meanwhile. */
  standing(): ViewReader {
    const reader = new ViewReader(this.folder.path, this.views);
    reader.db.exec('BEGIN');
    return reader;
  }

  /** The position that all views have reached. */
  position(): Position {
    const places = this.places().map(({ position: at }) => at);
    return places.reduce((least, at) => (at < least ? at : least), places[0] ?? START);
  }

  /** Takes up files that were swapped in since. */
  reopen(): void {
    const before = this.db;
    this.db = this.open();
    this.statements = new Map();
    before.close();
  }

  close(): void {
    this.db.close();
  }

  private open(): Database.Database {
    const db = new Database(':memory:');
    for (const view of this.views) {
      const current = this.folder.current(view.name, view.version);
      db.prepare(`ATTACH ? AS ${schema(view.name)}`).run(current?.path ?? ':memory:');
      if (!current) this.createEmpty(db, view);
    }
    db.pragma('query_only = ON');
    db.pragma('cache_size = -16384');
    return db;
  }

  private createEmpty(db: Database.Database, view: View): void {
    const within = <T extends { name: string }>(named: T): T => ({
      ...named,
      name: `${schema(view.name)}.${named.name}`,
    });
    db.exec(
      `CREATE TABLE ${schema(view.name)}.view_state (position TEXT, poison_id TEXT, poison_error TEXT)`,
    );
    for (const table of view.tables) db.exec(tableSql(within(table)));
    for (const index of view.words ?? []) db.exec(wordsSql(within(index)));
  }

  private prepared(sql: string): Database.Statement<[Params]> {
    const known = this.statements.get(sql) ?? this.db.prepare<[Params]>(sql);
    this.statements.set(sql, known);
    return known;
  }
}

/** The two readers of a data folder: denunciations lie in files of their own. */
export type ViewReaders = Readonly<{ ordinary: ViewReader; confidential: ViewReader }>;

/** Under which name a view's file is joined; differs from every table's name. */
const schema = (view: string): string => `${view.replaceAll('-', '_')}_file`;
