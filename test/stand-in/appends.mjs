import { setTimeout as sleep } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  accessDenied,
  empty,
  eventOf,
  expectedOf,
  failure,
  mustLead,
  streamDeleted,
  textOf,
  tooLarge,
  unavailable,
  wrongVersion,
} from './messages.mjs';

const BEFORE = ['unavailable', 'busy', 'stall', 'denied', 'commit-timeout', 'deadline-passed', 'unknown'];
const never = new Promise(() => undefined);

/** What a fault says in place of an answer. `stall` says nothing, for ever. */
const REFUSALS = {
  unavailable: () => unavailable('The server is going down'),
  busy: () => unavailable('Server Is Too Busy'),
  denied: accessDenied,
  'commit-timeout': () => failure(grpc.status.ABORTED, 'Operation timed out'),
  'deadline-passed': () => failure(grpc.status.DEADLINE_EXCEEDED, 'Deadline Exceeded'),
  unknown: () => failure(grpc.status.INTERNAL, 'Something broke'),
};

/** Writes to the log of a node, with its faults: `node` is {log, faults, leads, leader}. */
export const appends = (node) => {
  const { log, faults } = node;

  /** @throws a gRPC failure */
  const run = async (call, name, act) => {
    const slow = faults.take(name, 'slow');
    if (slow) await sleep(slow.ms);
    const refusal = faults.take(name, ...BEFORE);
    if (refusal) throw refusal.kind === 'stall' ? await never : REFUSALS[refusal.kind]();
    mustLead(call, node, faults.take(name, 'not-leader'));
    const outcome = act();
    const lost = faults.take(name, 'ack-lost', 'ack-silent');
    if (lost) throw lost.kind === 'ack-silent' ? await never : unavailable('Connection dropped');
    if (faults.take(name, 'no-position')) delete outcome.position;
    return outcome;
  };

  const append = async (call, callback) => {
    const [header, ...messages] = await all(call);
    const options = header.getOptions();
    const stream = textOf(options.getStreamIdentifier());
    const expected = expectedOf(options, 'Revision');
    const events = messages.map((message) => eventOf(message.getProposedMessage()));
    const outcome = await run(call, 'append', () =>
      log.append({ stream, expected, events, now: faults.now() }),
    );
    callback(null, appendAnswer(outcome, stream, expected));
  };

  const remove = (name, act, Response) => async (call, callback) => {
    const options = call.request.getOptions();
    const stream = textOf(options.getStreamIdentifier());
    const expected = expectedOf(options, 'Revision');
    const outcome = await run(call, name, () => act(stream, expected));
    if (outcome.kind === 'deleted') throw streamDeleted(stream);
    if (outcome.kind === 'wrong-version') throw wrongVersion(stream, numberOf(expected), outcome.current);
    callback(null, new Response().setPosition(placeOf(Response, outcome.position)));
  };

  return {
    append: answering(append),
    batchAppend: (call) => batch(call, node, run),
    delete: answering(remove('delete', (...at) => log.softDelete(...at, faults.now()), streams.DeleteResp)),
    tombstone: answering(
      remove('tombstone', (...at) => log.bury(...at, faults.now()), streams.TombstoneResp),
    ),
  };
};

const numberOf = (expected) => ({ any: -2, none: -1, exists: -4 })[expected] ?? expected;

const placeOf = (Response, position) =>
  new Response.Position().setCommitPosition(String(position)).setPreparePosition(String(position));

const all = async (call) => {
  const messages = [];
  for await (const message of call) messages.push(message);
  return messages;
};

const answering = (handle) => (call, callback) => {
  handle(call, callback).catch((error) => callback(error.code === undefined ? internal(error) : error));
};

const internal = (error) => {
  console.error(error);
  return failure(grpc.status.INTERNAL, String(error));
};

const appendAnswer = (outcome, stream, expected) => {
  const answer = new streams.AppendResp();
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  if (outcome.kind === 'too-large') throw tooLarge(outcome.limit);
  if (outcome.kind === 'wrong-version') return answer.setWrongExpectedVersion(versions(outcome, expected));
  const success = new streams.AppendResp.Success().setCurrentRevision(String(outcome.revision));
  if (outcome.position === undefined) success.setNoPosition(empty());
  else success.setPosition(placeOf(streams.AppendResp, outcome.position));
  return answer.setSuccess(success);
};

const versions = ({ current }, expected) => {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (current >= 0) wrong.setCurrentRevision(String(current));
  else wrong.setCurrentNoStream(empty());
  if (expected === 'none') wrong.setExpectedNoStream(empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(empty());
  else if (expected === 'any') wrong.setExpectedAny(empty());
  else wrong.setExpectedRevision(String(expected));
  return wrong;
};

/** One long call for many appends, told apart by correlation id; their answers may come in any order. */
const batch = (call, { log, faults }, run) => {
  const open = new Map();
  const answer = async ({ options, correlation, events }) => {
    const stream = textOf(options.getStreamIdentifier());
    const expected = expectedOf(options, 'StreamPosition');
    const response = new streams.BatchAppendResp()
      .setCorrelationId(correlation)
      .setStreamIdentifier(options.getStreamIdentifier());
    if (options.hasDeadline() && options.getDeadline().toDate().getTime() < faults.now()) {
      return call.write(response.setError(statusOf('Timeout', new shared.Timeout())));
    }
    try {
      const outcome = await run(call, 'batchAppend', () =>
        log.append({ stream, expected, events, now: faults.now() }),
      );
      call.write(batchAnswer(response, outcome, expected));
    } catch (error) {
      if (error.details === 'Server Is Too Busy')
        call.write(response.setError(statusOf(undefined, undefined, 'Server Is Busy')));
      else call.emit('error', error.code === undefined ? internal(error) : error);
    }
  };
  call.on('data', (request) => {
    if (faults.take('batchAppend', 'end')) return call.end();
    const correlation = request.getCorrelationId();
    const key = correlation.getString();
    const pending = open.get(key) ?? { correlation, events: [], options: request.getOptions() };
    open.set(key, pending);
    pending.events.push(...request.getProposedMessagesList().map(eventOf));
    if (!request.getIsFinal()) return;
    open.delete(key);
    void answer(pending);
  });
  call.on('end', () => call.end());
  call.on('error', () => undefined);
};

const batchAnswer = (response, outcome, expected) => {
  if (outcome.kind === 'deleted')
    return response.setError(statusOf('StreamDeleted', new shared.StreamDeleted()));
  if (outcome.kind === 'too-large') {
    const size = new shared.MaximumAppendSizeExceeded().setMaxappendsize(outcome.limit);
    return response.setError(statusOf('MaximumAppendSizeExceeded', size));
  }
  if (outcome.kind === 'wrong-version') {
    return response.setError(statusOf('WrongExpectedVersion', batchVersions(outcome, expected)));
  }
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(outcome.revision));
  if (outcome.position === undefined) success.setNoPosition(empty());
  else {
    const place = new shared.AllStreamPosition()
      .setCommitPosition(String(outcome.position))
      .setPreparePosition(String(outcome.position));
    success.setPosition(place);
  }
  return response.setSuccess(success);
};

const batchVersions = ({ current }, expected) => {
  const wrong = new shared.WrongExpectedVersion();
  if (current >= 0) wrong.setCurrentStreamRevision(String(current));
  else wrong.setCurrentNoStream(empty());
  if (expected === 'none') wrong.setExpectedNoStream(empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(empty());
  else if (expected === 'any') wrong.setExpectedAny(empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
};

const statusOf = (type, detail, message = type) => {
  const packed = new any.Any();
  if (detail) packed.pack(detail.serializeBinary(), `event_store.client.${type}`);
  else packed.pack(new Uint8Array(), 'google.protobuf.Empty');
  return new status.Status().setCode(2).setMessage(message).setDetails(packed);
};
