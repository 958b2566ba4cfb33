import { setImmediate } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import type { Position } from '#kernel';
import type { Filter } from '../event-store.js';
import { LogTexts, type LogText } from '../texts/log-texts.js';
import { openForReading } from './log-file.js';
import { fromPosition, toPosition } from './stored-event.js';

const PAGE = 1_000;

type Row = Omit<LogText, 'position'> & { place: number };

/**
 * The texts of the log in a data folder, over a connection of its own: beside a writer, from any thread or process. The
 * hashes that stand beside the events are not read.
 */
export class TextsInFile extends LogTexts {
  override readonly logId: string;
  private readonly db: Database;
  private readonly place: Statement<[], number>;

  /** @throws Error when there is no log in the folder, or a newer release wrote it */
  constructor(folder: string) {
    super();
    this.db = openForReading(folder);
    this.logId = this.db.prepare<[], string>('SELECT id FROM log').pluck().get() ?? '';
    this.place = this.db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck();
  }

  override async *after(place: Position, filter?: Filter): AsyncIterable<readonly LogText[]> {
    const head = this.place.get() ?? 0;
    const page = this.page(filter);
    for (let reached = fromPosition(place); reached < head;) {
      const rows = page(reached, head);
      if (rows.length > 0) yield rows.map(textOf);
      if (rows.length < PAGE) return;
      reached = rows.at(-1)?.place ?? head;
      await setImmediate();
    }
  }

  override async head(): Promise<Position> {
    return toPosition(this.place.get() ?? 0);
  }

  override async close(): Promise<void> {
    this.db.close();
  }

  private page(filter: Filter | undefined): (after: number, until: number) => readonly Row[] {
    const wanted =
      filter === undefined ? undefined : 'categories' in filter ? filter.categories : filter.types;
    const column = filter && 'categories' in filter ? `substr(stream, 1, instr(stream, '-') - 1)` : 'type';
    const select = this.db.prepare<unknown[], Row>(
      `SELECT position AS place, stream, revision, id, type, data, meta FROM events
        WHERE position > ? AND position <= ?
          ${wanted ? `AND ${column} IN (SELECT value FROM json_each(?))` : ''} ORDER BY position LIMIT ${PAGE}`,
    );
    const named = wanted ? [JSON.stringify(wanted)] : [];
    return (after, until) => select.all(after, until, ...named);
  }
}

const textOf = ({ place, stream, revision, id, type, data, meta }: Row): LogText => ({
  stream,
  revision,
  id,
  type,
  data,
  meta,
  position: toPosition(place),
});
