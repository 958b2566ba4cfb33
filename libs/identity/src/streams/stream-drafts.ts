import { newest, sayLast, type PrivateStreams } from '#event-store';
import { Clock, refuse } from '#kernel';
import { Drafts, LARGEST_DRAFT, MOST_DRAFTS, type Draft, type DraftRefusal } from '../drafts.js';
import { draftContext } from '../vault/draft-context.js';
import { sealJson, unsealJson } from '../vault/sealing.js';
import { readBox, written, type WrittenBox } from '../vault/written-box.js';
import type { KeyInForce } from './key-in-force.js';
import { NewestEntries, streamOfParts } from './newest-entries.js';
import { OwnerKeys } from './owner-keys.js';

type Which = Readonly<{ userId: string; form: string; id: string }>;
type Saved = Which & Readonly<{ savedAt: string; sealed: WrittenBox }>;

const streamOf = ({ userId, form, id }: Which): string => streamOfParts('draft', [userId, form, id]);

/** Drafts of the cluster profile: a private stream each, of which the newest entry counts, under a key of their user. */
export class StreamDrafts extends Drafts {
  private readonly saved = new NewestEntries<Saved>('Saved');
  private readonly users: OwnerKeys;

  private constructor(
    private readonly streams: PrivateStreams,
    inForce: KeyInForce,
    private readonly clock: Clock,
  ) {
    super();
    this.users = new OwnerKeys(streams, inForce, 'user');
  }

  static async open(streams: PrivateStreams, inForce: KeyInForce, clock: Clock): Promise<StreamDrafts> {
    const drafts = new StreamDrafts(streams, inForce, clock);
    await drafts.saved.follow(streams, 'draft');
    return drafts;
  }

  override async save(userId: string, form: string, id: string, content: object): Promise<string> {
    if (Buffer.byteLength(JSON.stringify(content)) > LARGEST_DRAFT)
      return refuse<DraftRefusal>('draft.too-large');
    const others = this.of(userId, form).filter((draft) => draft.id !== id);
    if (others.length >= MOST_DRAFTS) return refuse<DraftRefusal>('draft.too-many', { most: MOST_DRAFTS });
    const which = { userId, form, id };
    const key = await this.users.ensure(userId);
    const savedAt = this.clock.now();
    const sealed = written(sealJson(key, draftContext(userId, form, id), content));
    await this.write(which, { type: 'Saved', data: { ...which, savedAt, sealed } });
    return savedAt;
  }

  override async list(userId: string, form: string): Promise<readonly Draft[]> {
    const key = await this.users.of(userId);
    if (!key) return [];
    return this.of(userId, form).map(({ id, savedAt, sealed }) => ({
      id,
      content: unsealJson(key, draftContext(userId, form, id), readBox(sealed)) as object,
      savedAt,
    }));
  }

  override async discard(userId: string, form: string, id: string): Promise<void> {
    const which = { userId, form, id };
    if (await newest(this.streams, streamOf(which)))
      await this.write(which, { type: 'Discarded', data: which });
  }

  /** Newest first. */
  private of(userId: string, form: string): readonly Saved[] {
    return this.saved
      .values()
      .filter((one) => one.userId === userId && one.form === form)
      .sort((one, other) => other.savedAt.localeCompare(one.savedAt) || one.id.localeCompare(other.id));
  }

  private async write(which: Which, entry: Readonly<{ type: string; data: Which | Saved }>): Promise<void> {
    const stream = streamOf(which);
    const revision = await sayLast(this.streams, stream, entry);
    this.saved.hear({ stream, kind: 'entry', entry: { ...entry, revision } });
  }
}
