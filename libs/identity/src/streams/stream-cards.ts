import { after, newest, sayNext, type PrivateEntry, type PrivateStreams } from '#event-store';
import { Cards, type Card, type CardContent } from '../cards.js';
import { cardContext } from '../vault/card-context.js';
import { sealJson, unsealJson } from '../vault/sealing.js';
import { readBox, written, type WrittenBox } from '../vault/written-box.js';
import type { KeyInForce } from './key-in-force.js';
import { NewestEntries, streamOfParts } from './newest-entries.js';
import { OwnerKeys } from './owner-keys.js';

type Which = Readonly<{ owner: string; purpose: string }>;
type Kept = Which & Readonly<{ sealed: WrittenBox }>;

/** The stream of a card. */
export const cardStream = ({ owner, purpose }: Which): string => streamOfParts('card', [owner, purpose]);

/** Cards that several nodes share: a private stream each, of which the newest entry counts. */
export class StreamCards extends Cards {
  private readonly kept = new NewestEntries<Kept>('Kept');
  private readonly owners: OwnerKeys;

  private constructor(
    private readonly streams: PrivateStreams,
    inForce: KeyInForce,
  ) {
    super();
    this.owners = new OwnerKeys(streams, inForce, 'user');
  }

  static async open(streams: PrivateStreams, inForce: KeyInForce): Promise<StreamCards> {
    const cards = new StreamCards(streams, inForce);
    await cards.kept.follow(streams, 'card');
    return cards;
  }

  override async find(owner: string, purpose: string): Promise<CardContent> {
    return this.open(await newest(this.streams, cardStream({ owner, purpose })));
  }

  override async all(purpose: string): Promise<readonly Card[]> {
    const found = this.kept.values().filter((one) => one.purpose === purpose);
    const opened = await Promise.all(
      found.map(async (one) => ({ owner: one.owner, content: await this.unseal(one) })),
    );
    return opened.flatMap(({ owner, content }) => (content ? [{ owner, content }] : []));
  }

  override async change(
    owner: string,
    purpose: string,
    change: (content: CardContent) => CardContent,
  ): Promise<CardContent> {
    const which = { owner, purpose };
    const stream = cardStream(which);
    for (;;) {
      const last = await newest(this.streams, stream);
      const content = change(await this.open(last));
      const entry = await this.entry(which, content);
      const revision = await sayNext(this.streams, stream, entry, after(last));
      if (revision === undefined) continue;
      this.kept.hear({ stream, kind: 'entry', entry: { ...entry, revision } });
      return content;
    }
  }

  private async entry(which: Which, content: CardContent): Promise<Omit<PrivateEntry, 'revision'>> {
    if (content === undefined) return { type: 'Removed', data: which };
    const { owner, purpose } = which;
    const key = await this.owners.ensure(owner);
    return {
      type: 'Kept',
      data: { ...which, sealed: written(sealJson(key, cardContext(owner, purpose), content)) },
    };
  }

  private async open(entry: PrivateEntry | undefined): Promise<CardContent> {
    return entry?.type === 'Kept' ? this.unseal(entry.data as Kept) : undefined;
  }

  private async unseal({ owner, purpose, sealed }: Kept): Promise<CardContent> {
    const key = await this.owners.of(owner);
    return key && (unsealJson(key, cardContext(owner, purpose), readBox(sealed)) as CardContent);
  }
}
