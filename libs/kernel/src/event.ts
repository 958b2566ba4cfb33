import type { Position } from './position.js';

/** A fact in the past tense. `data` is what is on the paper; who, when recorded and why stand in `meta`. */
export type DomainEvent<Type extends string = string, Data extends object = object> = Readonly<{
  type: Type;
  data: Readonly<Data>;
}>;

/** Where an imported fact came from: enough to find the line in the source again. */
export type Origin = Readonly<{ source: string; file: string; row: number }>;

/**
 * điều chỉnh số liệu: a fact is entered into a period whose report is closed. Why, and the paper that allows it.
 * Both texts without personal data.
 */
export type Adjustment = Readonly<{ reason: string; documentNo: string }>;

/** What is true of the recording of an event, whatever the event says. Holds no citizen's personal data. */
export type EventMeta = Readonly<{
  /** When it was written to the log: UTC, ISO 8601 with milliseconds. */
  recordedAt: string;
  /** When it happened, where the source knows the time of day: UTC, ISO 8601. Absent: only `data.occurredOn`. */
  occurredAt?: string;
  /** User id, `import`, or `reaction:<name>`. */
  actor: string;
  /** User id of the person for whom the actor acted, when that is somebody else. */
  onBehalfOf?: string;
  /** Unit in which the actor acted, and the revision of its stream at that moment. */
  unit?: string;
  unitVersion?: number;
  /** The command that caused it; repeated commands carry the same id. */
  commandId: string;
  correlationId: string;
  causationId?: string;
  /** Schema version of `data`: number of upcasters of the type, plus one. */
  schema: number;
  origin?: Origin;
  /** Role in which the actor acted; together with `unit` it stays true when the person gets other ones. */
  role?: string;
  /** Id of the delegation (ủy quyền) under which the actor acted for `onBehalfOf`. */
  delegation?: string;
  /** The fact belongs to a period that was closed when it was recorded. */
  adjustment?: Adjustment;
  /**
   * W3C Trace Context of the append, where whoever runs the server has it traced: only so can another thread or node
   * tell of the same request. Random numbers; nothing is decided by them.
   */
  traceparent?: string;
}>;

/** An event as the log gives it back: already lifted to today's schema. */
export type Recorded<E extends DomainEvent = DomainEvent> = E &
  Readonly<{
    /** UUIDv5 of (command id, index within the command). */
    id: string;
    stream: string;
    /** 0 for the first event of the stream, without gaps. */
    revision: number;
    position: Position;
    meta: EventMeta;
  }>;
