import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../dist/server/nghedan.js', import.meta.url));
const START = '';
/** These are the same in every copy: the office itself. */
const OFFICE = new Set(['unit', 'user', 'access']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What comes in from outside: a day at the counter, a letter. */
const ARRIVALS = new Set(['visit', 'letter']);

const categoryOf = (stream) => stream.slice(0, stream.indexOf('-'));

const otherId = (id, copy) =>
  createHash('sha256')
    .update(`${copy}/${id}`)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** The demo (a commune and its province, two years where no other number of months is said) in a folder. */
export const demoIn = (data, months = 24) => {
  const made = spawnSync(process.execPath, [CLI, 'demo', '--months', String(months), '--data', data], {
    stdio: 'ignore',
  });
  if (made.status !== 0) throw new Error('the demo could not be made');
};

const appendsOf = async (log) => {
  const appends = [];
  let last;
  for await (const { events } of log.readAll(START)) {
    for (const event of events) {
      const { stream, meta } = event;
      if (last?.stream === stream && last.meta.commandId === meta.commandId) last.events.push(event);
      else appends.push((last = { stream, meta, revision: event.revision, events: [event] }));
    }
  }
  return appends;
};

/** The n-th copy of an append: what belongs to the office keeps its id, all else gets another one. The first is the demo. */
const copied = ({ stream, meta, revision, events }, copy, office) => {
  if (copy === 0) return { stream, expected: revision === 0 ? 'none' : revision - 1, events, meta };
  const other = (text) => text.replaceAll(UUID, (id) => (office.has(id) ? id : otherId(id, copy)));
  const as = (value) => JSON.parse(other(JSON.stringify(value)));
  const commandId = `${meta.commandId}/${copy}`;
  const name = other(stream);
  return {
    stream: name === stream ? `${stream}-${copy}` : name,
    expected: revision === 0 ? 'none' : revision - 1,
    events: events.map((event) => ({ ...as(event), meta: { ...as(event.meta), commandId } })),
    meta: { ...meta, commandId },
  };
};

/**
 * The log of an office taken so many times under other ids.
 *
 * @returns how many letters and visits came in
 */
export const grow = async (log, target, times) => {
  const appends = await appendsOf(log);
  const office = new Set(
    appends.flatMap(({ stream }) => (OFFICE.has(categoryOf(stream)) ? (stream.match(UUID) ?? []) : [])),
  );
  for (let copy = 0; copy < times; copy += 1) {
    const chosen = appends.filter(({ stream }) => copy === 0 || !OFFICE.has(categoryOf(stream)));
    for (let at = 0; at < chosen.length; at += 1_000) {
      const requests = chosen.slice(at, at + 1_000).map((append) => copied(append, copy, office));
      for (const outcome of await target.appendMany(requests)) if (outcome instanceof Error) throw outcome;
    }
  }
  const arrivals = new Set(
    appends.flatMap(({ stream }) => (ARRIVALS.has(categoryOf(stream)) ? [stream] : [])),
  ).size;
  return arrivals * times;
};
