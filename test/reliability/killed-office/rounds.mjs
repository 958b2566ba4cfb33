import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from '../kill.mjs';
import { compareLog } from './compare-log.mjs';
import { compareViews } from './compare-views.mjs';
import { Entries } from './entries.mjs';
import { Office } from './office.mjs';
import { lookAgain, workAt } from './work.mjs';

/** Milliseconds of a process being away, and into a start that is killed as well: at most. */
const AWAY_MS = 400;
const START_MS = 3_000;
/** How often another process dies with the first, a start is killed, too, and the views are lost with the server. */
const [ANOTHER, AGAIN, VIEWS_LOST] = [0.15, 0.15, 0.1];
/** Sent again in each round, of those that were acknowledged. */
const REPEATED = 40;
/** Cases looked at in the moment in which the server is ready again. */
const LOOKED_AT = 6;
const PATIENCE_MS = 30_000;
/** Processes of the product, whose start is timed. */
const SERVERS = new Set(['api', 'api-2', 'worker']);

/** What is counted over all offices; `ready` in milliseconds from the last start to the first "ready". */
export const noFigures = () => ({
  ...{ rounds: 0, acknowledged: 0, repeated: 0, rebuilds: 0, viewsLost: 0 },
  kills: {},
  ready: { server: [], besides: [] },
  settled: [],
});

/**
 * Rounds of work, kill, restart and comparison in one office, up to the first round that shows a problem.
 *
 * @param {{ profile: 'sqlite' | 'servers' | 'nodes', rounds: number, accounts: number, clients: number, workMs: number,
 *   compareEvery: number, defect?: string }} plan `workMs`: milliseconds of work before a kill, at most
 * @param seed repeats who is killed when; what the desks have got done by then depends on the machine
 * @returns {Promise<{ kind: 'lost' | 'doubled' | 'other', text: string }[]>} the problems
 */
export const killOffice = async (plan, seed, figures) => {
  const office = await Office.open(plan);
  const entries = new Entries();
  const chances = { next: chance(seed), pick: chance(seed + 500) };
  const round = { office, entries, ...chances, figures, workMs: plan.workMs };
  const works = office.desks.map((_, n) => chance(seed + 1 + n));
  const problems = [];
  try {
    for (let n = 1; n <= plan.rounds && problems.length === 0; n += 1) {
      const compare = n === plan.rounds || n % plan.compareEvery === 0;
      problems.push(...(await killOnce({ ...round, works, compare })));
      figures.rounds += 1;
    }
  } catch (error) {
    problems.push(other(error.stack));
  }
  figures.acknowledged += entries.acknowledged.length;
  return [...problems, ...(await office.close()).map(other)];
};

const other = (text) => ({ kind: 'other', text });

const killOnce = async ({ works, compare, ...round }) => {
  const { office, entries, pick, figures } = round;
  const [from, seenFrom] = [entries.all.length, entries.seen.length];
  await work(office, entries, works, () => killSome(round));
  const begun = performance.now();
  const found = (await office.settled()).map(other);
  figures.settled.push(performance.now() - begun);
  // Before anything is sent again: that would enter what was lost a second time.
  found.push(...(await compareLog(office, entries.all, { whole: false })));
  const fresh = entries.all.slice(from);
  const share = REPEATED / fresh.length;
  const again = fresh.filter(({ answer }) => answer === undefined || pick() < share);
  await Promise.all(office.desks.map((desk) => repeatOf(desk, again, entries)));
  figures.repeated += again.length;
  found.push(...(await office.settled()).map(other));
  for (const seen of entries.seen.slice(seenFrom)) await lookAgain(seen, entries.problems);
  found.push(...entries.problems.splice(0).map(other));
  found.push(...(await compareLog(office, entries.all, { whole: true })));
  if (!compare) return found;
  figures.rebuilds += 1;
  for (const data of office.folders)
    found.push(...(await compareViews({ data, place: office.place })).map(other));
  return found;
};

/** All desks work while `trouble` lasts. */
const work = async (office, entries, works, trouble) => {
  let open = true;
  const before = entries.acknowledged.length;
  const atWork = office.desks.map((desk, n) => workAt(desk, entries, works[n], () => open));
  const end = performance.now() + PATIENCE_MS;
  while (entries.acknowledged.length === before && performance.now() < end) await sleep(5);
  try {
    await trouble();
  } finally {
    open = false;
    await Promise.all(atWork);
  }
};

const killSome = async ({ office, entries, next, figures, workMs }) => {
  const { processes } = office;
  const first = processes[Math.floor(next() * processes.length)];
  const victims = processes.filter((name) => name === first || next() < ANOTHER);
  const kill = async (name) => {
    await office.kill(name);
    figures.kills[name] = (figures.kills[name] ?? 0) + 1;
  };
  await sleep(next() * workMs);
  await Promise.all(victims.map(kill));
  await sleep(next() * AWAY_MS);
  if (victims.includes('api') && next() < VIEWS_LOST) {
    office.throwViewsAway();
    figures.viewsLost += 1;
  }
  for (const name of victims) {
    await office.revive(name);
    if (next() >= AGAIN) continue;
    await sleep(next() * START_MS);
    await kill(name);
    await office.revive(name);
  }
  const begun = performance.now();
  await office.ready();
  figures.ready[victims.some((name) => SERVERS.has(name)) ? 'server' : 'besides'].push(
    performance.now() - begun,
  );
  for (const seen of entries.seen.slice(-LOOKED_AT)) await lookAgain(seen, entries.problems);
};

const repeatOf = async (desk, again, entries) => {
  for (const entry of again) if (entry.desk === desk) await entries.repeat(entry);
};
