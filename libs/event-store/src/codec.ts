import { currentVersion, upcast, type DomainEvent, type EventMeta, type UpcasterMap } from '#kernel';
import { EventTooLarge, type AppendMeta, type NewEvent } from './event-store.js';

const EVENT_LIMIT = 256 * 1024;
const APPEND_LIMIT = 512 * 1024;

/** An event as it lies in the log: JSON text that is stored as written and never serialised again. */
export type EncodedEvent = Readonly<{ type: string; data: string; meta: string }>;

type AnyUpcasters = UpcasterMap<DomainEvent>;

/** Between events and stored text: stamps the schema version when writing, lifts old data when reading. */
export class Codec {
  private readonly upcasters: AnyUpcasters;

  /** @throws TypeError when two maps claim the same event type */
  constructor(maps: readonly AnyUpcasters[] = []) {
    const all: Record<string, AnyUpcasters[string]> = {};
    for (const [type, steps] of maps.flatMap((map) => Object.entries(map))) {
      if (Object.hasOwn(all, type)) throw new TypeError(`two lists of upcasters for ${type}`);
      all[type] = steps;
    }
    this.upcasters = all;
  }

  /** @throws EventTooLarge over 256 KiB an event or 512 KiB all together, in UTF-8 */
  encode(events: readonly NewEvent[], meta: AppendMeta): readonly EncodedEvent[] {
    let total = 0;
    return events.map((event) => {
      const encoded = this.encodeOne(event, meta);
      const bytes = Buffer.byteLength(encoded.data) + Buffer.byteLength(encoded.meta);
      if (bytes > EVENT_LIMIT) throw new EventTooLarge(bytes, EVENT_LIMIT);
      total += bytes;
      if (total > APPEND_LIMIT) throw new EventTooLarge(total, APPEND_LIMIT);
      return encoded;
    });
  }

  /** @throws RangeError when a newer release wrote the event */
  decode(stored: EncodedEvent): { data: object; meta: EventMeta } {
    const data = JSON.parse(stored.data) as Readonly<Record<string, unknown>>;
    return this.lift(stored.type, data, JSON.parse(stored.meta) as EventMeta);
  }

  /** As `decode`, of what has been parsed already. @throws RangeError when a newer release wrote the event */
  lift(
    type: string,
    data: Readonly<Record<string, unknown>>,
    meta: EventMeta,
  ): { data: object; meta: EventMeta } {
    const schema = currentVersion(this.upcasters, type);
    if (meta.schema === schema) return { data, meta };
    return { data: upcast(this.upcasters, type, meta.schema, data), meta: { ...meta, schema } };
  }

  private encodeOne(event: NewEvent, meta: AppendMeta): EncodedEvent {
    return {
      type: event.type,
      data: JSON.stringify(event.data),
      meta: JSON.stringify(
        knownMeta({ ...meta, ...event.meta, schema: currentVersion(this.upcasters, event.type) }),
      ),
    };
  }
}

/** Field by field and in this order: nothing else may slip into the log, and equal facts have equal bytes. */
const knownMeta = (meta: EventMeta): { [Field in keyof EventMeta]: EventMeta[Field] | undefined } => ({
  recordedAt: meta.recordedAt,
  occurredAt: meta.occurredAt,
  actor: meta.actor,
  onBehalfOf: meta.onBehalfOf,
  unit: meta.unit,
  unitVersion: meta.unitVersion,
  commandId: meta.commandId,
  correlationId: meta.correlationId,
  causationId: meta.causationId,
  schema: meta.schema,
  origin: meta.origin && { source: meta.origin.source, file: meta.origin.file, row: meta.origin.row },
  role: meta.role,
  delegation: meta.delegation,
  adjustment: meta.adjustment && {
    reason: meta.adjustment.reason,
    documentNo: meta.adjustment.documentNo,
  },
  traceparent: meta.traceparent,
});
