import Sqlite from 'better-sqlite3';
import { SystemClock } from '../../../dist/apps/api/src/system-clock.js';
import { openReadLog } from '../../../dist/apps/worker/src/log-place.js';
import {
  auditEvents,
  auditLog,
  openEventStoreDb,
  VerbatimCodec,
} from '../../../dist/libs/event-store/src/index.js';
import { START } from '../../../dist/libs/kernel/src/index.js';

/** The event that opens a case; its stream must hold exactly one. */
const OPENINGS = ['PetitionReceived', 'ComplaintReceived', 'DenunciationRegistered'];
/** Those that carry a number out of a book of the unit. */
const NUMBERED = ['VisitLogged', 'LetterReceived', ...OPENINGS];

/**
 * The log against what was entered: everything acknowledged stands in it once and whole, nothing stands in it that
 * nobody entered, each raised case was opened once, and no book gave a number twice.
 *
 * @param whole whether everything has been answered by now: then the books have no gaps either
 * @returns {Promise<{ kind: 'lost' | 'doubled' | 'other', text: string }[]>}
 */
export const compareLog = async ({ data, place, logFile }, entries, { whole }) => {
  const { commands, opened, numbers } = await readLog(place, data);
  const problems = (await audit({ data, place, logFile })).map(other);
  for (const { id, types, answer } of entries) {
    const found = commands.get(id) ?? [];
    commands.delete(id);
    problems.push(...compareEntry({ id, types, answer }, found));
    if (answer?.caseId !== undefined) problems.push(...compareCase(answer, opened.get(answer.caseId) ?? []));
  }
  const people = new Set(entries.map(({ desk }) => desk.me.userId));
  const strangers = [...commands.keys()].filter((id) => people.has(id.split('/')[0]));
  for (const id of strangers) problems.push(other(`${id} stands in the log and nobody entered it`));
  for (const [book, taken] of numbers) problems.push(...compareBook(book, taken, whole));
  return problems;
};

const other = (text) => ({ kind: 'other', text });

const compareEntry = ({ id, types, answer }, found) => {
  const what = `${id} (${types.join(', ')})`;
  const there = found.map(({ type }) => type);
  if (there.length === 0) {
    return answer === undefined ? [] : [{ kind: 'lost', text: `${what} was acknowledged and is lost` }];
  }
  if (there.length > types.length) return [{ kind: 'doubled', text: `${what} left ${there.join(', ')}` }];
  if (there.join() !== types.join()) return [other(`${what} left only ${there.join(', ')}`)];
  const { revision } = found.at(-1);
  if (answer === undefined || answer.revision === revision) return [];
  return [other(`${what} was acknowledged at revision ${answer.revision} and stands at ${revision}`)];
};

const compareCase = ({ caseId, code }, openings) => {
  if (openings.length === 0)
    return [{ kind: 'lost', text: `${caseId} was acknowledged and was never opened` }];
  if (openings.length > 1)
    return [{ kind: 'doubled', text: `${caseId} was opened ${openings.length} times` }];
  return openings[0] === code ? [] : [other(`${caseId} was acknowledged as ${code} and is ${openings[0]}`)];
};

const compareBook = (book, taken, whole) => {
  const [last, distinct] = [Math.max(...taken), new Set(taken).size];
  const doubled = taken.length - distinct;
  return [
    ...(doubled > 0 ? [{ kind: 'doubled', text: `${book} gave ${doubled} numbers twice` }] : []),
    ...(whole && distinct !== last ? [other(`${book} goes to ${last} and has ${distinct} numbers`)] : []),
  ];
};

const readLog = async (place, data) => {
  const [commands, opened, numbers] = [new Map(), new Map(), new Map()];
  const add = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);
  const log = await openReadLog({ place, data, clock: new SystemClock() });
  try {
    for await (const { events } of log.source.readAll(START)) {
      for (const { stream, revision, type, meta, data: facts } of events) {
        add(commands, meta.commandId, { revision, type });
        if (OPENINGS.includes(type)) add(opened, stream, facts.code);
        const [, book, number] = /^(.+)-(\d+)$/.exec(NUMBERED.includes(type) ? (facts.code ?? '') : '') ?? [];
        if (book !== undefined) add(numbers, book, Number(number));
      }
    }
  } finally {
    await log.close();
  }
  return { commands, opened, numbers };
};

const audit = ({ data, place, logFile }) => {
  if (place.kind === 'sqlite') return auditLog(data).problems;
  return logFile === undefined ? auditOver(place.url) : auditStandIn(logFile);
};

/** A real server keeps its files to itself. */
const auditOver = async (url) => {
  const log = await openEventStoreDb({ url, codec: new VerbatimCodec(), clock: new SystemClock() });
  try {
    return (await auditEvents(log)).problems;
  } finally {
    await log.close();
  }
};

/** What the stand-in has on its disk, without asking it. */
const auditStandIn = (file) => {
  const db = new Sqlite(file, { readonly: true });
  const rows = (sql) => db.prepare(sql).pluck().all();
  const twice = rows(`SELECT id FROM events WHERE stream NOT LIKE '$%' GROUP BY id HAVING count(*) > 1`);
  const gaps = rows('SELECT stream FROM events GROUP BY stream HAVING max(revision) + 1 <> count(*)');
  db.close();
  return [
    ...twice.map((id) => `event ${id} stands in the log twice`),
    ...gaps.map((stream) => `${stream} has a gap`),
  ];
};
