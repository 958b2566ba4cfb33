import { renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { position, START, type Position, type Recorded } from '#kernel';
import { eraseDeletedWords, handlerOf, tableSql, wordsSql, type View } from '../view.js';
import { BatchWrite } from './batch-write.js';
import { LastSeen, type LastEvent } from './last-event.js';
import { LeftOut } from './left-out.js';
import { noteStop, openServing, type Poison } from './serving-file.js';
import type { ViewFolder } from './view-folder.js';

const META = `CREATE TABLE view_state (
  one INTEGER PRIMARY KEY CHECK (one = 1), log_id TEXT NOT NULL, position TEXT NOT NULL,
  poison_id TEXT, poison_position TEXT, poison_error TEXT) STRICT`;

/** Events between flushes in a rebuild: few enough for their rows to stay out of the old generation of the heap. */
const FLUSH_EVERY = 4_000;

type State = { log_id: string; position: string; poison_id: string | null; poison_error: string | null };

/** Ids of events that are not applied: what persons decided about this version of the view. */
type Skips = ReadonlySet<string>;

/** Events in log order, and the places between which they are all there is. */
export type Delivery = Readonly<{ after: Position; events: readonly Recorded[]; checkpoint: Position }>;

/** A handler could not take an event; everything else that goes wrong is the disk's fault and rises. */
class CannotTake extends Error {
  constructor(
    readonly event: Recorded,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/** One view's tables on disk, with the place in the log up to which they are true. */
export class ViewFile {
  private at: Position;
  private readonly write: BatchWrite;
  private readonly leftOut: LeftOut;
  private readonly newest: LastSeen;
  private readonly moveCheckpoint: Database.Statement;
  private pending = 0;

  protected constructor(
    protected readonly db: Database.Database,
    readonly view: View,
    readonly logId: string,
    private readonly skips: Skips,
    private readonly building?: string,
  ) {
    this.at = position(this.state().position);
    this.write = new BatchWrite(db, view);
    this.leftOut = new LeftOut(db);
    this.newest = new LastSeen(db);
    this.moveCheckpoint = db.prepare(
      'UPDATE view_state SET position = ?, poison_id = NULL, poison_position = NULL, poison_error = NULL',
    );
  }

  /** The file that serves, when it is of this version and of this log, not ahead of it, and left out what it should. */
  static open(
    folder: ViewFolder,
    view: View,
    logId: string,
    head: Position,
    skips: Skips = new Set(),
  ): ViewFile | undefined {
    const current = folder.current(view.name, view.version);
    if (current?.version !== view.version) return undefined;
    const file = new this(openServing(current.path), view, logId, skips);
    const stored = file.state();
    if (stored.log_id === logId && stored.position <= head && file.leftOutAsDecided()) return file;
    file.close();
    return undefined;
  }

  /** A fresh file beside the one that serves: no journal, indices last. `publish` lets it serve. */
  static build(folder: ViewFolder, view: View, logId: string, skips: Skips = new Set()): ViewFile {
    const building = `${folder.nextPath(view.name, view.version)}.building`;
    rmSync(building, { force: true });
    const db = new Database(building);
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('cache_size = -65536');
    db.exec(META);
    for (const table of view.tables) db.exec(tableSql(table));
    for (const index of view.words ?? []) db.exec(`${wordsSql(index)}; ${eraseDeletedWords(index)}`);
    db.prepare('INSERT INTO view_state (one, log_id, position) VALUES (1, ?, ?)').run(logId, START);
    return new this(db, view, logId, skips, building);
  }

  get checkpoint(): Position {
    return this.at;
  }

  /** Ids of the events that it was made to leave out. */
  get skipped(): ReadonlySet<string> {
    return this.leftOut.all;
  }

  /** The newest event that it has seen; unknown of a file that an older release wrote. */
  get lastEvent(): LastEvent | undefined {
    return this.newest.read();
  }

  /** Whether it left out what was decided; an event at which it stands still may be yet to come. */
  leftOutAsDecided(): boolean {
    const { poison_id: next } = this.state();
    const [out, decided] = [this.leftOut.all, this.skips];
    return [...decided].every((id) => id === next || out.has(id)) && [...out].every((id) => decided.has(id));
  }

  /**
   * Applies what is new in a delivery. Rows and checkpoint move together or not at all, so one that comes
   * again, or after a crash, changes nothing; one that leaves a gap is not taken.
   *
   * @throws Error when the disk refuses
   */
  apply(delivery: Delivery): Poison | undefined {
    if (!this.isNext(delivery)) return undefined;
    const events = this.unseen(delivery.events);
    try {
      this.transaction(events, delivery.checkpoint);
      return undefined;
    } catch (error) {
      if (!(error instanceof CannotTake)) throw error;
      // A build has no journal to roll back with: whoever builds throws the file away.
      return this.building === undefined ? this.upToPoison(events) : describe(error);
    }
  }

  /** Finishes a build: writes the rest, makes the indices, and gives the file its name. */
  publish(folder: ViewFolder): ViewFile {
    if (this.building === undefined) return this;
    this.commit(this.at);
    for (const index of this.view.indexes) this.db.exec(index);
    this.db.close();
    const path = this.building.replace(/\.building$/, '');
    renameSync(this.building, path);
    folder.sweep(this.view.name, this.view.version);
    return new ViewFile(openServing(path), this.view, this.logId, this.skips);
  }

  /** Notes where the view stopped, for whoever looks at it next. */
  stop(poison: Poison): void {
    noteStop(this.db, poison);
  }

  close(): void {
    this.db.close();
    if (this.building !== undefined) rmSync(this.building, { force: true });
  }

  /** Something new, and nothing missing before it. */
  protected isNext({ after, checkpoint }: Pick<Delivery, 'after' | 'checkpoint'>): boolean {
    return after <= this.at && checkpoint > this.at;
  }

  protected unseen(events: readonly Recorded[]): readonly Recorded[] {
    return events.filter(({ position: at }) => at > this.at);
  }

  protected writeRows(): void {
    this.write.flush();
  }

  protected writeCheckpoint(checkpoint: Position): void {
    this.moveCheckpoint.run(checkpoint);
  }

  protected forgetRows(): void {
    this.write.clear();
    this.leftOut.forget();
    this.newest.forget();
  }

  protected commit(checkpoint: Position): void {
    this.begin();
    this.writeRows();
    this.leftOut.write();
    this.newest.write();
    this.writeCheckpoint(checkpoint);
    this.db.exec('COMMIT');
    this.at = checkpoint;
    this.write.clear();
    this.leftOut.settle();
    this.pending = 0;
  }

  protected begin(): void {
    if (!this.db.inTransaction) this.db.exec('BEGIN IMMEDIATE');
  }

  private transaction(events: readonly Recorded[], checkpoint: Position): void {
    this.begin();
    try {
      for (const event of events) this.take(event);
      this.pending += events.length;
      if (this.building === undefined || this.pending >= FLUSH_EVERY) this.commit(checkpoint);
      else this.at = checkpoint;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  private take(event: Recorded): void {
    this.newest.saw(event);
    if (this.skips.has(event.id)) return this.leftOut.add(event.id);
    try {
      handlerOf(this.view, event.type)?.(this.write, event);
    } catch (error) {
      throw new CannotTake(event, error);
    }
  }

  private rollback(): void {
    this.forgetRows();
    if (this.building !== undefined) return;
    if (this.db.inTransaction) this.db.exec('ROLLBACK');
    this.pending = 0;
  }

  /** The batch again, event by event: everything before the bad one counts. */
  private upToPoison(events: readonly Recorded[]): Poison | undefined {
    for (const event of events) {
      try {
        this.transaction([event], event.position);
      } catch (error) {
        if (!(error instanceof CannotTake)) throw error;
        const poison = describe(error);
        this.stop(poison);
        return poison;
      }
    }
    return undefined;
  }

  private state(): State {
    return this.db.prepare('SELECT * FROM view_state').get() as State;
  }
}

const describe = ({ event, message }: CannotTake): Poison => ({
  eventId: event.id,
  type: event.type,
  position: event.position,
  error: message,
});
