import type { EventMeta } from '#kernel';
import { Codec, type EncodedEvent } from '../codec.js';
import type { NewEvent } from '../event-store.js';

/** An event that has all its metadata with it, in the version in which it was stored. */
export type VerbatimEvent = NewEvent & { readonly meta: EventMeta };

/** Lifts nothing and stamps nothing: what one log holds is written into the other as it is. */
export class VerbatimCodec extends Codec {
  override encode(events: readonly VerbatimEvent[]): readonly EncodedEvent[] {
    return events.map(({ type, data, meta }) => ({
      type,
      data: JSON.stringify(data),
      meta: JSON.stringify(meta),
    }));
  }

  override lift(
    _type: string,
    data: Readonly<Record<string, unknown>>,
    meta: EventMeta,
  ): { data: object; meta: EventMeta } {
    return { data, meta };
  }
}
