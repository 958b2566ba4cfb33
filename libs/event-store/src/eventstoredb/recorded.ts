import type { EventMeta, Position, Recorded } from '#kernel';
import type { Codec, EncodedEvent } from '../codec.js';
import { eventId } from '../event-id.js';
import type { Delivered, ProposedEvent, StoredEvent } from './client.js';
import { toPosition, type Place } from './positions.js';

/** Streams of the product: a category and an id. Not the server's own, not our notes to ourselves, not the vault. */
export const OWN_STREAM = '^(?!vault-)[a-z][a-z0-9]*-';
const own = new RegExp(OWN_STREAM);

/** The event and where it stands, when it is one of the product's. */
export const ownEvent = ({ event }: Delivered): StoredEvent | undefined =>
  event && own.test(event.streamId) ? event : undefined;

/** What a server before 22.6 says of the events of a stream: the client takes it for a place. */
const NOWHERE = 2n ** 64n - 1n;

/** @throws TypeError when the server does not say where the event stands, as those before 22.6 do not */
export const placeOf = ({ position }: StoredEvent): Place => {
  if (!position || position.commit === NOWHERE)
    throw new TypeError(
      "the log's server is older than 22.6: it does not say where the events of a stream stand",
    );
  return position;
};

/** @throws TypeError as `placeOf` does */
export const positionOf = (event: StoredEvent): Position => toPosition(placeOf(event));

/** As the server takes it. Correlation and causation stand a second time under the names that its own tools know. */
export const toServer = (command: string, events: readonly EncodedEvent[]): ProposedEvent[] =>
  events.map(({ type, data, meta }, index) => {
    const known = JSON.parse(meta) as EventMeta;
    return {
      id: eventId(command, index),
      contentType: 'application/json',
      type,
      data: JSON.parse(data) as Record<string, unknown>,
      metadata: {
        ...known,
        $correlationId: known.correlationId,
        ...(known.causationId !== undefined && { $causationId: known.causationId }),
      },
    };
  });

/** @throws RangeError when a newer release wrote the event; TypeError when it was not written by the product */
export const fromServer = (event: StoredEvent, codec: Codec): Recorded => {
  const { streamId, type, id, revision, isJson, data, metadata } = event;
  if (!isJson || typeof data !== 'object' || data === null || !isMeta(metadata)) {
    throw new TypeError(`event ${id} in ${streamId} was not written by this product`);
  }
  const lifted = codec.lift(type, data as Readonly<Record<string, unknown>>, withoutServerNames(metadata));
  return {
    type,
    data: lifted.data,
    id,
    stream: streamId,
    revision: Number(revision),
    position: positionOf(event),
    meta: lifted.meta,
  };
};

const isMeta = (metadata: unknown): metadata is EventMeta =>
  typeof metadata === 'object' && metadata !== null && 'schema' in metadata && 'commandId' in metadata;

const withoutServerNames = (metadata: EventMeta): EventMeta =>
  Object.fromEntries(Object.entries(metadata).filter(([name]) => !name.startsWith('$'))) as EventMeta;
