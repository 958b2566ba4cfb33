import { createHash } from 'node:crypto';
import type { PrivateNews, PrivateStreams } from '#event-store';

/** The private stream of one thing that has a name of several parts. */
export const streamOfParts = (kind: string, parts: readonly string[]): string =>
  `${kind}-${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;

/** What the newest entry of each stream of a kind keeps; nothing where it takes it back or the stream is gone. */
export class NewestEntries<Kept> {
  private readonly kept = new Map<string, Kept>();
  private readonly revisions = new Map<string, number>();

  /** @param keeps type of the entries that keep something */
  constructor(private readonly keeps: string) {}

  /** @returns when everything that was there has been heard */
  follow(streams: PrivateStreams, kind: string): Promise<void> {
    return streams.follow(kind, (news) => this.hear(news));
  }

  values(): readonly Kept[] {
    return [...this.kept.values()];
  }

  /** Of what is heard twice or late, nothing changes. */
  hear(news: PrivateNews): void {
    const { stream } = news;
    if (news.kind === 'destroyed') {
      this.kept.delete(stream);
      return;
    }
    const { revision, type, data } = news.entry;
    if (revision <= (this.revisions.get(stream) ?? -1)) return;
    this.revisions.set(stream, revision);
    if (type === this.keeps) this.kept.set(stream, data as Kept);
    else this.kept.delete(stream);
  }
}
