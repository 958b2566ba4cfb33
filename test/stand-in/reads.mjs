import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import {
  accessDenied,
  caughtUp,
  checkpointAt,
  confirmation,
  eventAnswer,
  failure,
  mustLead,
  streamDeleted,
  streamNotFound,
  textOf,
  unavailable,
} from './messages.mjs';

const PAGE = 500;
/** Events considered between two checkpoints, unless the client asks for another number. */
const WINDOW = 32;
const LAST = Number.MAX_SAFE_INTEGER;
/** For want of a place. */
const NOWHERE = 2n ** 64n - 1n;

/** Reads and subscriptions of a node, with its faults. */
export const reads = (node) => ({
  read: (call) => {
    serve(call, node).then(
      () => call.end(),
      (error) => {
        if (error.code === undefined) console.error(error);
        call.emit('error', error.code === undefined ? failure(grpc.status.INTERNAL, String(error)) : error);
      },
    );
    call.on('error', () => undefined);
  },
});

const serve = async (call, node) => {
  const { log, faults } = node;
  const options = call.request.getOptions();
  const kind = options.hasSubscription() ? 'subscribe' : 'read';
  const slow = faults.take(kind, 'slow');
  if (slow) await sleep(slow.ms);
  if (faults.take(kind, 'unavailable')) throw unavailable('The server is going down');
  if (faults.take(kind, 'busy')) throw unavailable('Server Is Too Busy');
  if (faults.take(kind, 'denied')) throw accessDenied();
  mustLead(call, node, faults.take(kind, 'not-leader'));
  if (faults.take(kind, 'stall')) return gone(call);
  const placeless = options.hasStream() && faults.take(kind, 'no-places') !== undefined;
  const sender = new Sender(call, options, faults.take(kind, 'drop', 'end', 'silent'), placeless);
  if (kind === 'subscribe') return subscribe(sender, options, log, faults);
  return options.hasStream() ? readStream(sender, options, log, faults) : readAll(sender, options, log);
};

const gone = (call) => new Promise((resolve) => call.on('cancelled', resolve));

/** Writes answers no faster than the client takes them, and gives up where the fault says. */
class Sender {
  #sent = 0;

  constructor(call, options, fault, placeless) {
    this.call = call;
    this.fault = fault;
    this.placeless = placeless;
    this.structured = options.getUuidOption()?.hasStructured() ?? false;
  }

  get open() {
    return !this.call.cancelled;
  }

  async event(row) {
    if (this.fault && this.#sent === (this.fault.after ?? 0)) {
      if (this.fault.kind === 'silent') return gone(this.call);
      throw this.fault.kind === 'drop' ? unavailable('Connection dropped') : new Ended();
    }
    this.#sent += 1;
    await this.write(eventAnswer(this.placeless ? { ...row, position: NOWHERE } : row, this.structured));
  }

  async write(answer) {
    if (this.fault?.kind === 'silent' && this.#sent === (this.fault.after ?? 0) && !answer.hasConfirmation())
      return;
    if (!this.call.write(answer) && this.open) {
      await eitherOf(this.call, 'drain', 'cancelled');
    }
  }
}

const eitherOf = async (emitter, ...names) => {
  const other = new AbortController();
  await Promise.race(
    names.map((name) => once(emitter, name, { signal: other.signal }).catch(() => undefined)),
  );
  other.abort();
};

class Ended extends Error {}

const untilEnded = async (steps) => {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
};

const readStream = (sender, options, log, faults) =>
  untilEnded(async () => {
    const from = options.getStream();
    const stream = textOf(from.getStreamIdentifier());
    if (log.isTombstoned(stream)) throw streamDeleted(stream);
    const first = log.firstRevision(stream, faults.now());
    if (first === undefined) return sender.write(streamNotFound(stream));
    const backwards = options.getReadDirection() === 1;
    let place = from.hasRevision() ? Number(from.getRevision()) : from.hasEnd() ? LAST : 0;
    if (!backwards) place = from.hasEnd() ? LAST : Math.max(place, first);
    for (let left = Number(options.getCount()); left > 0 && sender.open;) {
      const limit = Math.min(left, PAGE);
      const rows = log.page(backwards ? 'streamBackwards' : 'streamForwards', stream, place, limit);
      for (const row of rows.filter(({ revision }) => revision >= first)) await sender.event(row);
      if (rows.length < limit) return;
      place = rows.at(-1).revision + (backwards ? -1 : 1);
      left -= limit;
    }
  });

const readAll = (sender, options, log) =>
  untilEnded(async () => {
    const from = options.getAll();
    const backwards = options.getReadDirection() === 1;
    const matches = matcher(options);
    let place = from.hasPosition()
      ? Number(from.getPosition().getCommitPosition())
      : from.hasEnd()
        ? LAST
        : 0;
    for (let left = Number(options.getCount()); left > 0 && sender.open;) {
      const rows = log.page(backwards ? 'allBackwards' : 'allForwards', place, PAGE);
      for (const row of rows.filter(matches).slice(0, left)) {
        await sender.event(row);
        left -= 1;
      }
      if (rows.length < PAGE) return;
      place = rows.at(-1).position + (backwards ? -1 : 1);
    }
  });

const subscribe = (sender, options, log, faults) =>
  untilEnded(async () => {
    await sender.write(confirmation());
    const source = options.hasStream() ? streamSource(options, log, faults) : allSource(options, log);
    const progress = new Checkpoints(options, faults, sender);
    for (let live = false; sender.open;) {
      const rows = source.page();
      for (const row of rows) {
        if (!sender.open) return;
        if (source.matches(row)) await sender.event(row);
        await progress.passed(row.position);
      }
      if (rows.length > 0) continue;
      if (!live) {
        await progress.now();
        if (!faults.take('subscribe', 'no-caught-up')) await sender.write(caughtUp());
      }
      live = true;
      if (source.page.idle()) await grown(log, sender.call);
    }
  });

/** Settles with the next write, or when the client has gone. */
const grown = (log, call) =>
  new Promise((resolve) => {
    const done = () => {
      log.news.off('grown', done);
      call.off('cancelled', done);
      resolve();
    };
    log.news.on('grown', done);
    call.on('cancelled', done);
    if (call.cancelled) done();
  });

const paging = (read, placeOf, start) => {
  let place = start;
  const page = () => {
    const rows = read(place);
    if (rows.length > 0) place = placeOf(rows.at(-1)) + 1;
    return rows;
  };
  page.idle = () => read(place).length === 0;
  return page;
};

const streamSource = (options, log, faults) => {
  const from = options.getStream();
  const stream = textOf(from.getStreamIdentifier());
  if (log.isTombstoned(stream)) throw streamDeleted(stream);
  const end = log.page('streamBackwards', stream, LAST, 1)[0]?.revision ?? -1;
  const asked = from.hasRevision() ? Number(from.getRevision()) : from.hasEnd() ? end : -1;
  const after = Math.max(asked, (log.firstRevision(stream, faults.now()) ?? end + 1) - 1);
  const read = (place) => log.page('streamForwards', stream, place, PAGE);
  return { page: paging(read, ({ revision }) => revision, after + 1), matches: () => true };
};

const allSource = (options, log) => {
  const from = options.getAll();
  const after = from.hasPosition()
    ? Number(from.getPosition().getCommitPosition())
    : from.hasEnd()
      ? log.head()
      : 0;
  const read = (place) => log.page('allForwards', place, PAGE);
  return { page: paging(read, ({ position }) => position, after + 1), matches: matcher(options) };
};

/** Tells a filtered subscription, every so many events, how far it is. */
class Checkpoints {
  #considered = 0;
  #last;

  constructor(options, faults, sender) {
    const filter = options.hasFilter() ? options.getFilter() : undefined;
    this.every =
      filter && (filter.hasMax() ? filter.getMax() : WINDOW) * filter.getCheckpointintervalmultiplier();
    this.muted = faults.take('subscribe', 'no-checkpoints') !== undefined;
    this.sender = sender;
  }

  async passed(position) {
    this.#last = position;
    this.#considered += 1;
    if (this.#considered % this.every === 0) await this.now();
  }

  async now() {
    if (this.every === undefined || this.muted || this.#last === undefined) return;
    await this.sender.write(checkpointAt(this.#last));
  }
}

const matcher = (options) => {
  if (!options.hasFilter()) return () => true;
  const filter = options.getFilter();
  const byStream = filter.hasStreamIdentifier();
  const expression = byStream ? filter.getStreamIdentifier() : filter.getEventType();
  const prefixes = expression.getPrefixList();
  const regex = prefixes.length === 0 ? new RegExp(expression.getRegex(), 'u') : undefined;
  return (row) => {
    const text = byStream ? row.stream : row.type;
    return regex ? regex.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  };
};
