import {
  PrivateConflict,
  PrivateStreamGone,
  PrivateStreams,
  type PrivateAppend,
  type PrivateEntry,
  type PrivateNews,
} from './private-streams.js';

type Follower = Readonly<{ kind: string; see: (news: PrivateNews) => void }>;

/** For tests of what stands on private streams: the contract without a server. Followers hear a turn later. */
export class MemoryPrivateStreams extends PrivateStreams {
  private readonly streams = new Map<string, PrivateEntry[]>();
  private readonly gone = new Set<string>();
  private readonly followers: Follower[] = [];

  override async read(stream: string): Promise<readonly PrivateEntry[] | undefined> {
    return this.gone.has(stream) ? undefined : [...(this.streams.get(stream) ?? [])];
  }

  override async append({ stream, expected, entry }: PrivateAppend): Promise<number> {
    if (this.gone.has(stream)) throw new PrivateStreamGone(stream);
    const entries = this.streams.get(stream) ?? [];
    const revision = expected === 'none' ? 0 : expected + 1;
    if (entries.length !== revision) throw new PrivateConflict(stream);
    const written = { ...entry, revision };
    this.streams.set(stream, [...entries, written]);
    this.tell({ stream, kind: 'entry', entry: written });
    return revision;
  }

  override async destroy(stream: string): Promise<void> {
    if (!this.streams.delete(stream)) return;
    this.gone.add(stream);
    this.tell({ stream, kind: 'destroyed' });
  }

  override async follow(kind: string, see: (news: PrivateNews) => void): Promise<void> {
    this.followers.push({ kind, see });
    for (const [stream, entries] of this.streams) {
      if (!stream.startsWith(`${kind}-`)) continue;
      for (const entry of entries) see({ stream, kind: 'entry', entry });
    }
    for (const stream of this.gone) if (stream.startsWith(`${kind}-`)) see({ stream, kind: 'destroyed' });
  }

  private tell(news: PrivateNews): void {
    for (const { kind, see } of this.followers) {
      if (news.stream.startsWith(`${kind}-`)) setImmediate(() => see(news));
    }
  }
}
