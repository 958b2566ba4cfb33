import type { DomainEvent, Position, Recorded } from '#kernel';
import type { Codec } from '../codec.js';
import {
  CommandIdReused,
  EventStore,
  EventTooLarge,
  RevisionConflict,
  StoreUnavailable,
  type AppendOutcome,
  type AppendRequest,
  type Batch,
  type Filter,
  type ReadOptions,
  type StoreHealth,
  type SubscribeOptions,
} from '../event-store.js';
import { prepareAppend, type PreparedAppend } from '../prepare-append.js';
import { lockFolder } from './folder-lock.js';
import { GroupCommit } from './group-commit.js';
import { LogReader } from './log-reader.js';
import { LogWriter, WriteFailed, type Outcome } from './log-writer.js';
import { CommitPulse } from './pulse.js';
import { toPosition } from './stored-event.js';
import { startThreadWriter } from './thread-writer.js';
import { inlineWriter, type WriterHost } from './writer-host.js';

export type SqliteLogOptions = Readonly<{
  /** Made when it does not exist. Must be on a local disk: locks of network file systems are not to be trusted. */
  folder: string;
  codec: Codec;
  /** `thread` for servers: a slow disk does not hold up the event loop. `inline` for tests and tools. */
  writer: 'thread' | 'inline';
}>;

/**
 * The log in one SQLite file. Durable when `append` answers; positions 1, 2, 3 … without gaps.
 *
 * @throws FolderInUse when another process writes to the folder
 * @throws Error when the file, the disk or SQLite does not give what durability needs
 */
export const openSqliteLog = ({ folder, codec, writer }: SqliteLogOptions): Promise<SqliteLog> =>
  openLogWith(folder, codec, async () =>
    writer === 'thread' ? startThreadWriter(folder) : inlineWriter(new LogWriter(folder)),
  );

/** As `openSqliteLog`, over any writer: the reliability tests bring one that crashes. */
export const openLogWith = async (
  folder: string,
  codec: Codec,
  startWriter: () => Promise<WriterHost>,
): Promise<SqliteLog> => {
  const unlock = lockFolder(folder);
  try {
    const host = await startWriter();
    return new SqliteLog(folder, codec, host, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
};

export class SqliteLog extends EventStore {
  private readonly pulse = new CommitPulse();
  private readonly reader: LogReader;
  private readonly writer: GroupCommit;
  private closed: Promise<void> | undefined;

  constructor(
    folder: string,
    private readonly codec: Codec,
    private readonly host: WriterHost,
    private readonly unlock: () => void,
  ) {
    super();
    this.reader = new LogReader(folder, codec, () => this.pulse);
    this.writer = new GroupCommit(host, () => this.pulse.beat());
  }

  override async appendMany(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    const prepared = requests.map((request) => prepareAppend(request, this.codec));
    const sent = prepared.filter((append): append is PreparedAppend => !(append instanceof EventTooLarge));
    const outcomes = sent.length === 0 ? [] : await this.submit(sent);
    const answers = outcomes.values();
    return prepared.map((append) =>
      append instanceof EventTooLarge ? append : answer(append, answers.next().value as Outcome),
    );
  }

  override read<E extends DomainEvent>(stream: string, options?: ReadOptions): AsyncIterable<Recorded<E>> {
    return this.reader.read<E>(stream, options);
  }

  override readAll(after: Position, filter?: Filter): AsyncIterable<Batch> {
    return this.reader.readAll(after, filter);
  }

  /** @throws RangeError when `after` lies beyond the head: the reader has seen a log that is no longer this one */
  override subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    return this.reader.subscribe(options);
  }

  override head(): Promise<Position> {
    return this.reader.head();
  }

  override async health(): Promise<StoreHealth> {
    const failure = this.writer.failure();
    return failure === undefined ? { ok: true, detail: 'writing' } : { ok: false, detail: failure };
  }

  /** A random UUID, made with the log. Checkpoints store it, and so notice when they stand beside another log. */
  logId(): string {
    return this.reader.logId;
  }

  /** SHA-256 of the event at a position, in hex; undefined beyond the head. */
  hashAt(position: Position): string | undefined {
    return this.reader.hashAt(position);
  }

  /** Finishes the appends that wait, ends all subscriptions and lets go of the folder. */
  override close(): Promise<void> {
    this.closed ??= this.shutDown();
    return this.closed;
  }

  /** The reader goes before the writer: the last to leave copies the write-ahead log back, and only the writer may. */
  private async shutDown(): Promise<void> {
    await this.writer.finish();
    this.reader.close();
    await this.host.close();
    this.unlock();
  }

  private async submit(appends: readonly PreparedAppend[]): Promise<readonly Outcome[]> {
    try {
      return await this.writer.submit(appends);
    } catch (error) {
      if (error instanceof WriteFailed) throw new StoreUnavailable(error.message, error.outcome);
      throw error;
    }
  }
}

const answer = ({ stream, expected, command }: PreparedAppend, outcome: Outcome): AppendOutcome => {
  switch (outcome.kind) {
    case 'appended':
      return {
        revision: outcome.revision,
        position: toPosition(outcome.position),
        repeated: outcome.repeated,
      };
    case 'conflict':
      return new RevisionConflict(stream, expected, outcome.actual);
    case 'reused':
      return new CommandIdReused(stream, command);
  }
};
