import { setTimeout as sleep } from 'node:timers/promises';
import { after, newest, PrivateConflict, type PrivateEntry, type PrivateStreams } from '#event-store';
import { position, START, type Position } from '#kernel';
import { Progress } from '../progress.js';
import { ReactionCheckpoints, type Stuck } from '../reaction-checkpoints.js';

type Standing = Readonly<{
  positions: Readonly<Record<string, Position>>;
  /** Last event that a reaction wrote. */
  written: Position;
  stuck: readonly Stuck[];
}>;

const STREAM = 'reactions-1';
const NOTHING: Standing = { positions: {}, written: START, stuck: [] };

/** Reactions move many times in the time of one append: what came meanwhile is written with the next. */
const PAUSE_MS = 20;

/**
 * Where the reactions of several nodes stand: one stream whose newest entry counts, written by the node that runs them
 * and followed by the others, whose answers wait for what came of a fact.
 */
export class StreamCheckpoints extends ReactionCheckpoints {
  readonly progress: Progress;
  private standing = NOTHING;
  private revision: 'none' | number = 'none';
  private changed = false;
  private writing: Promise<void> | undefined;

  private constructor(
    private readonly streams: PrivateStreams,
    private readonly names: readonly string[],
    private readonly report: (error: unknown) => void,
  ) {
    super();
    this.progress = new Progress(names);
  }

  /** @param names of all reactions */
  static async open(
    streams: PrivateStreams,
    names: readonly string[],
    report: (error: unknown) => void,
  ): Promise<StreamCheckpoints> {
    const checkpoints = new StreamCheckpoints(streams, names, report);
    await streams.follow('reactions', (news) => {
      if (news.kind === 'entry') checkpoints.hear(news.entry);
    });
    return checkpoints;
  }

  override async load(reaction: string): Promise<Position | undefined> {
    const at = this.standing.positions[reaction];
    return at && position(at);
  }

  override async save(reaction: string, at: Position, written = START): Promise<void> {
    const { positions, written: before } = this.standing;
    const newer = written > before ? written : before;
    this.change({ positions: { ...positions, [reaction]: at }, written: newer });
  }

  override async setAside(stuck: Stuck): Promise<void> {
    const others = this.without(stuck.reaction, stuck.eventId);
    this.change({ stuck: [...others, stuck] });
    await this.flush();
  }

  override async stuck(): Promise<readonly Stuck[]> {
    return [...this.standing.stuck].sort(
      (one, other) =>
        one.position.localeCompare(other.position) || one.reaction.localeCompare(other.reaction),
    );
  }

  override async settle(reaction: string, eventId: string): Promise<void> {
    this.change({ stuck: this.without(reaction, eventId) });
    await this.flush();
  }

  /** Writes what has not been written yet. */
  async flush(): Promise<void> {
    while (this.changed || this.writing) await (this.writing ?? this.write());
  }

  private without(reaction: string, eventId: string): readonly Stuck[] {
    return this.standing.stuck.filter((one) => one.reaction !== reaction || one.eventId !== eventId);
  }

  private change(change: Partial<Standing>): void {
    this.standing = { ...this.standing, ...change };
    this.changed = true;
    this.writing ??= sleep(PAUSE_MS).then(() => this.write());
  }

  private async write(): Promise<void> {
    this.changed = false;
    const entry = { type: 'Reached', data: this.standing };
    try {
      this.revision = await this.streams.append({
        stream: STREAM,
        expected: this.revision,
        entry,
        newestOnly: true,
      });
    } catch (error) {
      await this.giveWay(error);
    } finally {
      this.writing = this.changed ? sleep(PAUSE_MS).then(() => this.write()) : undefined;
    }
  }

  /** Another node runs them too, or the server is away: what it knows counts, and what is lost is done again. */
  private async giveWay(error: unknown): Promise<void> {
    this.report(error);
    if (!(error instanceof PrivateConflict)) return;
    const last = await newest(this.streams, STREAM);
    this.revision = after(last);
    if (last) this.standing = last.data as Standing;
  }

  private hear({ revision, data }: PrivateEntry): void {
    if (this.revision !== 'none' && revision <= this.revision) return;
    this.revision = revision;
    this.standing = data as Standing;
    for (const name of this.names) {
      const at = this.standing.positions[name];
      if (at) this.progress.reach(name, position(at), position(this.standing.written));
    }
  }
}
