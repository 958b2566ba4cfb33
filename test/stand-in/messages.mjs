import grpc from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';

const TICKS = 10_000n;
const encoder = new TextDecoder();

export const empty = () => new shared.Empty();

export const textOf = (identifier) => encoder.decode(identifier.getStreamName_asU8());

export const identifierOf = (stream) => new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

/** RFC 9562 text of an id that may have come as two halves. */
const uuidText = (uuid) => {
  if (!uuid.hasStructured()) return uuid.getString();
  const half = (bits) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const parts = uuid.getStructured();
  const hex = half(parts.getMostSignificantBits()) + half(parts.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** A proposed message of either kind of append, as the log takes it. */
export const eventOf = (message) => ({
  id: uuidText(message.getId()),
  type: message.getMetadataMap().get('type'),
  contentType: message.getMetadataMap().get('content-type') ?? 'application/octet-stream',
  data: Buffer.from(message.getData_asU8()),
  metadata: Buffer.from(message.getCustomMetadata_asU8()),
});

/** Expectation of any request that has one; `number` is how its revision is called there. */
export const expectedOf = (options, number) => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'none';
  if (options.hasStreamExists()) return 'exists';
  return Number(options[`get${number}`]());
};

const recordOf = (row, structured) => {
  const { RecordedEvent } = streams.ReadResp.ReadEvent;
  const record = new RecordedEvent()
    .setId(structured ? structuredUuid(row.id) : new shared.UUID().setString(row.id))
    .setStreamIdentifier(identifierOf(row.stream))
    .setStreamRevision(String(row.revision))
    .setPreparePosition(String(row.position))
    .setCommitPosition(String(row.position))
    .setCustomMetadata(new Uint8Array(row.metadata))
    .setData(new Uint8Array(row.data));
  record.getMetadataMap().set('type', row.type);
  record.getMetadataMap().set('content-type', row.content_type);
  record.getMetadataMap().set('created', String(BigInt(row.created) * TICKS));
  return record;
};

const structuredUuid = (id) => {
  const hex = id.replaceAll('-', '');
  const signed = (half) => BigInt.asIntN(64, BigInt(`0x${half}`)).toString();
  const parts = new shared.UUID.Structured()
    .setMostSignificantBits(signed(hex.slice(0, 16)))
    .setLeastSignificantBits(signed(hex.slice(16)));
  return new shared.UUID().setStructured(parts);
};

export const eventAnswer = (row, structured) =>
  new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent()
      .setEvent(recordOf(row, structured))
      .setCommitPosition(String(row.position)),
  );

export const confirmation = () =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  );

export const checkpointAt = (position) =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint()
      .setCommitPosition(String(position))
      .setPreparePosition(String(position)),
  );

export const caughtUp = () => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const streamNotFound = (stream) =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );

/** A gRPC failure with the trailers by which the client tells which one it is. */
export const failure = (code, details, trailers = {}) => {
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(trailers)) {
    metadata.set(key, key === 'stream-name' ? encodeURIComponent(value) : String(value));
  }
  return { code, details, message: details, metadata };
};

export const streamDeleted = (stream) =>
  failure(grpc.status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const tooLarge = (limit) =>
  failure(grpc.status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': limit,
  });

export const accessDenied = () =>
  failure(grpc.status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const notLeader = ({ address, port }) =>
  failure(grpc.status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': address,
    'leader-endpoint-port': port,
  });

/** @throws a gRPC failure that names the leader, when the call asks for it and this node does not lead */
export const mustLead = ({ metadata }, { leads, leader }, fault) => {
  const [required] = metadata.get('requires-leader');
  if (fault !== undefined || (required === 'true' && !leads())) throw notLeader(leader());
};

export const unavailable = (details) => failure(grpc.status.UNAVAILABLE, details);

export const wrongVersion = (stream, expected, actual) =>
  failure(grpc.status.FAILED_PRECONDITION, `Operation failed due to WrongExpectedVersion.`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(expected),
    ...(actual >= 0 && { 'actual-version': String(actual) }),
  });
