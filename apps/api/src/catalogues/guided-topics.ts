import type { OpinionTopic } from '#dialogues';
import type { CatalogueNeed } from '#rulebook';

const GUIDED: Readonly<Partial<Record<CatalogueNeed, OpinionTopic['guidedTo']>>> = {
  'complaint-letter': 'complaint',
  'denunciation-letter': 'denunciation',
};

/** Whether an opinion on such a topic must be guided to a letter (LKN 8, LTC 22), and to which. */
export const guidedToOf = (needs: CatalogueNeed | undefined): OpinionTopic['guidedTo'] =>
  needs && GUIDED[needs];
