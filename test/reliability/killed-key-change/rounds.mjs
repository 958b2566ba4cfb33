import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StandIn } from '../../stand-in/stand-in.mjs';
import { placeOf } from './places.mjs';

export const STEPS = ['key-made', 'wrapped', 'turned', 'proved', 'recorded', 'replaced'];
export const DEFECTS = { 'file-first': 'folder', 'no-transaction': 'folder', 'name-first': 'server' };

const CHANGING = new URL('./changing.mjs', import.meta.url).pathname;

/** One run of the process. @returns how it ended (0, or the signal), and for how many milliseconds it changed keys */
const change = async (plan, killAfter) => {
  const child = fork(CHANGING, { env: { ...process.env, NGHEDAN_PLAN: JSON.stringify(plan) } });
  const exit = once(child, 'exit');
  await Promise.race([once(child, 'message'), exit]);
  const began = performance.now();
  if (killAfter !== undefined) {
    await Promise.race([sleep(killAfter), exit]);
    child.kill('SIGKILL');
  }
  const [code, signal] = await exit;
  return { end: signal ?? code, ms: performance.now() - began };
};

/** An office of people, some of whom are erased, and what anybody must find in it whatever was killed. */
class Office {
  people = new Map();
  gone = [];
  problems = [];

  constructor(place) {
    this.place = place;
  }

  async enter(count) {
    const { vault, close } = await this.place.open();
    for (let n = 0; n < count; n += 1) {
      const at = this.people.size + this.gone.length;
      const name = `Người Dân ${at}`;
      const { subjectId } = await vault.remember({ name }, { commandId: `c-${at}`, unit: 'xa-a' });
      this.people.set(subjectId, { name, text: await vault.sealText(`visit-${at}`, name) });
    }
    await close();
  }

  async eraseOne() {
    const [subjectId] = this.people.keys();
    const { vault, close } = await this.place.open();
    await vault.erase(subjectId);
    await close();
    this.people.delete(subjectId);
    this.gone.push(subjectId);
  }

  /** Opens it with what lies there, as a start does. */
  async look(when) {
    try {
      const { vault, close } = await this.place.open();
      for (const [subjectId, { name, text }] of this.people) {
        if ((await vault.reveal(subjectId))?.name !== name)
          this.problems.push(`${when}: somebody is not shown`);
        if ((await vault.openText(text)) !== name) this.problems.push(`${when}: a text does not open`);
      }
      for (const subjectId of this.gone)
        if (await vault.reveal(subjectId)) this.problems.push(`${when}: who was erased is shown`);
      await close();
    } catch (error) {
      this.problems.push(`${when}: the office does not open: ${error.message}`);
    }
  }
}

/** Old key files are destroyed as an operator does: nothing may need them. */
const destroyOld = (folder) => {
  const old = readdirSync(folder).filter((name) => name.startsWith('office.kek.old-'));
  for (const name of old) rmSync(join(folder, name));
  return old.length;
};

/**
 * Changes the key of one office again and again, and kills it at each step and at random moments.
 *
 * @returns what was wrong, and how many runs were killed and came to their end
 */
export const changeAndKill = async ({ place, people, random, defect, next }) => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-key-change-'));
  const server = place === 'server' ? await StandIn.start({ file: join(folder, 'log.db') }) : undefined;
  const kek = join(folder, 'office.kek');
  const plan = { place, folder, kek, url: server?.url() };
  const office = new Office(placeOf(plan));
  const counts = { killed: 0, changed: 0 };

  const round = async (when, run) => {
    await office.enter(1);
    await office.eraseOne();
    if ((await run()).end === 'SIGKILL') counts.killed += 1;
    await office.look(`killed ${when}`);
    if (office.problems.length > 0) return;
    const { end } = await change(plan);
    if (end !== 0) office.problems.push(`after a kill ${when} the next run ends with ${end}`);
    counts.changed += 1;
    if (existsSync(`${kek}.new`)) office.problems.push(`after a kill ${when} the change is not finished`);
    if (destroyOld(folder) === 0) office.problems.push(`after a kill ${when} there is no old key to destroy`);
    await office.look(`finished after a kill ${when}`);
  };

  try {
    await office.enter(people);
    if (defect) await round(`with the defect ${defect}`, () => change({ ...plan, defect }));
    else {
      for (const step of STEPS) await round(`at "${step}"`, () => change({ ...plan, step }));
      const { ms } = await change(plan);
      destroyOld(folder);
      for (let n = 0; n < random && office.problems.length === 0; n += 1) {
        const after = Math.floor(next() * ms);
        await round(`after ${after} ms`, () => change(plan, after));
      }
    }
  } finally {
    await server?.kill();
    rmSync(folder, { recursive: true });
  }
  return { problems: office.problems, ...counts };
};
