// Runs writing processes, lets them be killed, and compares what is in the log with what was acknowledged.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { auditLog, Codec, LogReader } from '../../dist/libs/event-store/src/index.js';
import { START } from '../../dist/libs/kernel/src/index.js';

const PROCESS = new URL('./writing-process.mjs', import.meta.url).pathname;
/** Runs on one folder before a fresh one is taken: keeps the audits short. */
const RUNS_IN_A_FOLDER = 6;
const PATIENCE_MS = 20_000;

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
export const chance = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/**
 * Kills one process after the other, up to the folder in which a problem shows. A run is `{ crash: { step, nth } }` or `{ delay }` in milliseconds after
 * the first acknowledgement; `host` and `writers` say what it does until then.
 *
 * @returns {Promise<{ kills: number, acknowledged: number, problems: string[] }>}
 */
export const killAll = async (runs, defect) => {
  const total = { kills: 0, acknowledged: 0, problems: [] };
  for (let first = 0; first < runs.length && total.problems.length === 0; first += RUNS_IN_A_FOLDER) {
    const folder = mkdtempSync(join(tmpdir(), 'nghedan-kill-'));
    try {
      await killOnFolder(folder, runs.slice(first, first + RUNS_IN_A_FOLDER), first, defect, total);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return total;
};

const killOnFolder = async (folder, runs, first, defect, total) => {
  const diary = join(folder, 'diary');
  let resend = [];
  for (const [index, run] of runs.entries()) {
    const before = total.problems.length;
    const unreached = await kill({ ...run, run: first + index, folder, diary, defect, resend });
    const { tried, acknowledged, problems } = readDiary(diary);
    total.kills += 1;
    total.acknowledged += acknowledged.size - (resend.counted ?? 0);
    total.problems.push(
      ...(unreached ? [unreached] : []),
      ...problems,
      ...(await compare(folder, tried, acknowledged)),
    );
    if (total.problems.length > before) return;
    resend = Object.assign(
      [...tried.values()].filter(({ id }) => !acknowledged.has(id)),
      {
        counted: acknowledged.size,
      },
    );
  }
};

/** @returns a problem when the process ended otherwise than planned */
const kill = async (plan) => {
  const env = { ...process.env, NGHEDAN_PLAN: JSON.stringify(plan) };
  const child = spawn(process.execPath, [PROCESS], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const size = () => (existsSync(plan.diary) ? statSync(plan.diary).size : 0);
  const begun = size();
  let patient = true;
  const timer = setTimeout(() => {
    patient = false;
    child.kill('SIGKILL');
  }, PATIENCE_MS);
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  if (plan.delay !== undefined) {
    while (size() === begun && child.exitCode === null && patient) await sleep(2);
    await sleep(plan.delay);
    child.kill('SIGKILL');
  }
  const end = await ended;
  clearTimeout(timer);
  if (!patient) return `${JSON.stringify(plan.crash ?? plan.delay)} was not reached`;
  return end === 'SIGKILL' ? undefined : `the process ended by itself with ${end}`;
};

const readDiary = (diary) => {
  const tried = new Map();
  const acknowledged = new Map();
  const problems = [];
  for (const text of existsSync(diary) ? readFileSync(diary, 'utf8').split('\n') : []) {
    // The last line may have been cut off by the kill.
    if (!text.endsWith('}')) continue;
    const line = JSON.parse(text);
    if (line.kind === 'tried') tried.set(line.id, line);
    else if (line.kind === 'acknowledged') acknowledged.set(line.id, line.revision);
    else problems.push(line.text);
  }
  return { tried, acknowledged, problems };
};

/** The oracle: the log is sound, all that was acknowledged is in it, and of nothing only a part. */
const compare = async (folder, tried, acknowledged) => {
  const problems = [...auditLog(folder).problems];
  const stored = await storedCommands(folder);
  for (const { id, count } of tried.values()) {
    const found = stored.get(id);
    if (acknowledged.has(id) && !found) problems.push(`${id} was acknowledged and is lost`);
    else if (found && found.count !== count) problems.push(`${id} has ${found.count} of ${count} events`);
    else if (acknowledged.has(id) && found.revision !== acknowledged.get(id)) {
      problems.push(
        `${id} was acknowledged at revision ${acknowledged.get(id)} and stands at ${found.revision}`,
      );
    }
  }
  for (const id of stored.keys()) if (!tried.has(id)) problems.push(`${id} was refused and is stored`);
  return problems;
};

const storedCommands = async (folder) => {
  const reader = new LogReader(folder, new Codec());
  const commands = new Map();
  for await (const { events } of reader.readAll(START)) {
    for (const { meta, revision } of events) {
      const count = (commands.get(meta.commandId)?.count ?? 0) + 1;
      commands.set(meta.commandId, { count, revision });
    }
  }
  reader.close();
  return commands;
};
