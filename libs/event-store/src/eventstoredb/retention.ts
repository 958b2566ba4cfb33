import type { ServerClient, ServerFilter } from './client.js';
import type { News } from './feed.js';
import { feedForEver } from './feed-for-ever.js';
import { pause, type Patience } from './patience.js';
import { OWN_STREAM } from './recorded.js';

const METADATA_OF = new RegExp(`^\\$\\$(${OWN_STREAM.slice(1)}.*)$`);
const METADATA: ServerFilter = {
  filterOn: 'streamName',
  prefixes: ['$$'],
  checkpointInterval: 1,
  maxSearchWindow: 1_000,
};
/** Metadata that lets the server throw events away, with its next scavenge for good. */
const FORGETTING = ['$maxAge', '$maxCount', '$tb'];

/**
 * Watches, as long as the log is open, whether anybody has told the server to forget events of a case. Such a setting
 * can come at any time and from anybody with rights on the server; the product never makes one.
 */
export class RetentionWatch {
  /** Streams that the server has been told to forget. */
  readonly forgotten = new Set<string>();
  private readonly ending = new AbortController();
  private looked: () => void = () => undefined;
  private readonly firstLook = new Promise<void>((resolve) => (this.looked = resolve));

  constructor(
    private readonly client: ServerClient,
    private readonly patience: Patience,
  ) {
    void this.watch();
  }

  /** Settles when all metadata that stood there have been seen, or when that takes too long. */
  begun(ms: number): Promise<void> {
    return Promise.race([this.firstLook, pause(ms, this.ending.signal)]);
  }

  stop(): void {
    this.ending.abort();
  }

  private async watch(): Promise<void> {
    const { client, patience } = this;
    const { signal } = this.ending;
    const see = (news: News): void => this.see(news);
    // A server that lets nobody look leaves nothing to wait for.
    await feedForEver({ client, patience, filter: METADATA, signal, see }).catch(() => this.looked());
  }

  private see(news: News): void {
    if (news.kind === 'live') this.looked();
    if (news.kind !== 'event' || !news.event.event) return;
    const { streamId, data } = news.event.event;
    const [, stream] = METADATA_OF.exec(streamId) ?? [];
    if (stream !== undefined && typeof data === 'object' && data !== null) {
      if (FORGETTING.some((name) => Object.hasOwn(data, name))) this.forgotten.add(stream);
      else this.forgotten.delete(stream);
    }
  }
}
