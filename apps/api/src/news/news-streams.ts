import { randomInt } from 'node:crypto';
import {
  Injectable,
  type BeforeApplicationShutdown,
  type MessageEvent,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { Sessions, type Actor } from '#access';
import { inOneMoment } from '#event-store';
import { ViewProgress } from '#views';
import { SignedIn } from '../policy/signed-in.js';
import { ListNews } from './list-news.js';

/** However much happens, a reader is told at most so often. */
const LOOK_MS = 500;
/** Proxies cut a connection on which nothing is said for a minute. */
const BEAT_MS = 20_000;
/** A browser that lost its stream comes back after so long: not all of them at once when a node goes. */
const BACK_MS = { least: 1_000, most: 5_000 };

type Listener = Readonly<{ userId: string; rights: string; secret: string; to: Subscriber<MessageEvent> }> & {
  told: string;
};

/**
 * The open streams of this node. After the views have moved, each reader's own news is worked out through the reader's own
 * scope, and told when it differs from what was told last: what one may not see makes nothing differ, so it is silence.
 * Events carry no ids, because nothing can be missed: each says everything there is to say.
 */
@Injectable()
export class NewsStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private readonly timers: NodeJS.Timeout[] = [];
  /** Where the views stood when readers were told last. */
  private seen = '';
  private looking = false;

  constructor(
    private readonly news: ListNews,
    private readonly signedIn: SignedIn,
    private readonly sessions: Sessions,
    private readonly progress: ViewProgress,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.push(
      setInterval(() => void this.look(), LOOK_MS).unref(),
      setInterval(() => void this.beat(), BEAT_MS).unref(),
    );
  }

  /** Open streams would hold up the end: their browsers go to another node, or come back. */
  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const { to } of this.listeners) to.complete();
  }

  /** @param secret of the session that opens it, and ends it */
  async listen(actor: Actor, secret: string): Promise<Observable<MessageEvent>> {
    const news = await this.news.of(actor);
    return new Observable((to) => {
      const { userId } = actor;
      const listener = { userId, rights: rightsOf(actor), secret, to, told: JSON.stringify(news) };
      const retry = randomInt(BACK_MS.least, BACK_MS.most);
      to.next({ ...event('news', listener.told), retry });
      this.listeners.add(listener);
      this.seen = '';
      return () => this.listeners.delete(listener);
    });
  }

  /** Tells whoever has something new, if the views have moved since. */
  async look(): Promise<void> {
    const stands = this.progress.views().map(({ position }) => position);
    const at = stands.join(' ');
    if (this.looking || this.listeners.size === 0 || at === this.seen) return;
    this.looking = true;
    try {
      this.seen = at;
      await inThisMoment(() => this.round());
    } catch {
      // The log or what the nodes share is away: whoever asks is told so, and streams are told at the next look.
      this.seen = '';
    } finally {
      this.looking = false;
    }
  }

  /** Says to each that the connection stands, and ends those whose session is over, as the page cannot know. */
  async beat(): Promise<void> {
    for (const listener of [...this.listeners]) {
      const over = await this.isOver(listener).catch(() => false);
      if (over) listener.to.complete();
      else listener.to.next(event('beat', ''));
    }
  }

  private async round(): Promise<void> {
    for (const [userId, listeners] of byPerson([...this.listeners])) {
      const actor = await this.signedIn.actor(userId);
      const told = actor && JSON.stringify(await this.news.of(actor));
      for (const listener of listeners) {
        if (told === undefined || rightsOf(actor) !== listener.rights) listener.to.complete();
        else if (told !== listener.told) await this.tell(listener, told);
      }
    }
  }

  private async tell(listener: Listener, told: string): Promise<void> {
    if (await this.isOver(listener)) return listener.to.complete();
    listener.told = told;
    listener.to.next(event('news', told));
  }

  private async isOver({ secret }: Listener): Promise<boolean> {
    return (await this.sessions.peek(secret)) === undefined;
  }
}

const event = (type: 'news' | 'beat', data: string): MessageEvent => ({ type, data, id: '' });

const byPerson = (listeners: readonly Listener[]): ReadonlyMap<string, readonly Listener[]> => {
  const people = new Map<string, Listener[]>();
  for (const listener of listeners) {
    const own = people.get(listener.userId);
    if (own) own.push(listener);
    else people.set(listener.userId, [listener]);
  }
  return people;
};

const rightsOf = (actor: Actor | undefined): string => JSON.stringify(actor?.grants);

/** One question to the log for all of them. */
const inThisMoment = async (work: () => Promise<void>): Promise<void> => {
  let done: Promise<void> | undefined;
  const end = inOneMoment(() => void (done = work()));
  await done?.finally(end);
};
