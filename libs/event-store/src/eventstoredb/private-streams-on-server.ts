import { randomUUID } from 'node:crypto';
import {
  PrivateConflict,
  PrivateStreamGone,
  PrivateStreams,
  type PrivateAppend,
  type PrivateEntry,
  type PrivateNews,
} from '../private/private-streams.js';
import { Answered, call, PRIVATE_ANSWERS } from './calls.js';
import type { Delivered, ProposedEvent, Revision, ServerClient, ServerFilter } from './client.js';
import type { News } from './feed.js';
import { feedForEver } from './feed-for-ever.js';
import { streamPage } from './pages.js';
import type { Patience } from './patience.js';

/** `OWN_STREAM` leaves these out: they are no part of the log. */
const PREFIX = 'vault-';
const PAGE = 500;
const NEWEST_ONLY = { maxCount: 1 } as const;

/** Private streams on the server of the log, over the log's own connection, which ends them. */
export class PrivateStreamsOnServer extends PrivateStreams {
  constructor(
    private readonly client: ServerClient,
    private readonly patience: Patience,
    private readonly closing: AbortSignal,
  ) {
    super();
  }

  override async read(stream: string): Promise<readonly PrivateEntry[] | undefined> {
    const entries: PrivateEntry[] = [];
    let from: Revision = 'start';
    for (;;) {
      const page = await this.page(stream, from);
      if (page === undefined) return undefined;
      entries.push(...page);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return entries;
      from = BigInt(last.revision + 1);
    }
  }

  override async append({ stream, expected, entry, newestOnly = false }: PrivateAppend): Promise<number> {
    const event: ProposedEvent = {
      // The same in every try of this append, so that one whose answer was lost is not written twice.
      id: randomUUID(),
      contentType: 'application/json',
      type: entry.type,
      data: { ...entry.data },
      metadata: undefined,
    };
    const options = {
      expectedRevision: expected === 'none' ? ('no_stream' as const) : BigInt(expected),
      requiresLeader: true,
    };
    if (newestOnly && expected === 'none') await this.keepNewest(stream);
    const { nextExpectedRevision } = await this.asked(stream, (ms) =>
      this.client.appendToStream(PREFIX + stream, event, { ...options, deadline: ms }),
    );
    return Number(nextExpectedRevision);
  }

  override async destroy(stream: string): Promise<void> {
    const there = await this.page(stream, 'start');
    if (there === undefined || there.length === 0) return;
    try {
      await this.asked(stream, (ms) =>
        this.client.tombstoneStream(PREFIX + stream, {
          expectedRevision: 'any',
          requiresLeader: true,
          deadline: ms,
        }),
      );
    } catch (error) {
      if (!(error instanceof PrivateStreamGone)) throw error;
    }
  }

  override follow(kind: string, see: (news: PrivateNews) => void): Promise<void> {
    const { client, patience, closing: signal } = this;
    const filter: ServerFilter = {
      filterOn: 'streamName',
      prefixes: [`${PREFIX}${kind}-`],
      checkpointInterval: 1,
      maxSearchWindow: 1_000,
    };
    return new Promise((resolve, reject) => {
      const hear = (news: News): void => {
        if (news.kind === 'live') return resolve();
        const told = news.kind === 'event' ? newsOf(news.event) : undefined;
        if (told) see(told);
      };
      feedForEver({ client, patience, filter, signal, see: hear }).catch(reject);
    });
  }

  /** Before the first entry: then no older one is ever kept. */
  private async keepNewest(stream: string): Promise<void> {
    await this.asked(stream, (ms) =>
      this.client.setStreamMetadata(PREFIX + stream, NEWEST_ONLY, { expectedRevision: 'any', deadline: ms }),
    );
  }

  private async page(stream: string, from: Revision): Promise<readonly PrivateEntry[] | undefined> {
    const wanted = { stream: PREFIX + stream, from, direction: 'forwards', max: PAGE } as const;
    try {
      const page = await this.asked(stream, (ms) => streamPage(this.client, wanted, ms));
      return page.flatMap((delivered) => entryOf(delivered) ?? []);
    } catch (error) {
      if (error instanceof PrivateStreamGone) return undefined;
      if (error instanceof Answered && error.verdict.kind === 'empty') return [];
      throw error;
    }
  }

  private async asked<T>(stream: string, attempt: (ms: number) => Promise<T>): Promise<T> {
    try {
      return await call(attempt, this.patience, PRIVATE_ANSWERS);
    } catch (error) {
      if (error instanceof Answered && error.verdict.kind === 'deleted') throw new PrivateStreamGone(stream);
      if (error instanceof Answered && error.verdict.kind === 'conflict') throw new PrivateConflict(stream);
      throw error;
    }
  }
}

const entryOf = ({ event }: Delivered): PrivateEntry | undefined =>
  event && { revision: Number(event.revision), type: event.type, data: event.data as PrivateEntry['data'] };

const newsOf = (delivered: Delivered): PrivateNews | undefined => {
  const entry = entryOf(delivered);
  const stream = delivered.event?.streamId.slice(PREFIX.length);
  if (!entry || stream === undefined) return undefined;
  return entry.type === '$streamDeleted' ? { stream, kind: 'destroyed' } : { stream, kind: 'entry', entry };
};
