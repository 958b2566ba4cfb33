import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expected, NoAnswer } from '../killed-office/desk.mjs';

const RELEASE = new URL('./next-release.mjs', import.meta.url).href;
const PAUSE_MS = 150;

/** An office of several nodes that is rolled to another release while people work. */
export class Rolling {
  problems = [];
  /** Ids of receptions that were acknowledged, and the newest position. */
  acknowledged = new Set();
  #last = '';

  constructor(office) {
    this.office = office;
  }

  /** One reception, which must be seen at once where it was entered. */
  async enter(desk) {
    const visitId = crypto.randomUUID();
    const facts = { visitId, occurredOn: desk.me.today, desk: 'Bàn 1', kind: 'regular', matter: 'petition' };
    const more = { field: 'ha-tang', summary: 'Đề nghị sửa đường liên thôn', people: 1, documents: [] };
    const whom = { citizen: { name: `Người Thử ${visitId.slice(0, 8)}` }, outcome: { kind: 'answer' } };
    const { position } = expected(await desk.post('/api/visits', { ...facts, ...more, ...whom }), 201);
    this.acknowledged.add(visitId);
    if (position > this.#last) this.#last = position;
    await this.look(desk, 'where it was entered');
  }

  /** Everything that was acknowledged is in the book of this node, or it says that its answer is old. */
  async look(desk, where, mayBeOld = false) {
    const wanted = [...this.acknowledged];
    const answer = await desk.get(`/api/visits?sau=${encodeURIComponent(this.#last)}`);
    const { visits } = expected(answer, 200);
    if (answer.stale) {
      if (!mayBeOld) this.problems.push(`old: ${where} the book says that it is old`);
      return;
    }
    const shown = visits.map(({ visitId }) => visitId);
    const missing = wanted.filter((id) => !shown.includes(id));
    if (missing.length > 0) this.problems.push(`missing: ${where} ${missing.length} of ${wanted.length}`);
    if (new Set(shown).size !== shown.length)
      this.problems.push(`twice: ${where} a reception is shown twice`);
  }

  /** Stops one node, starts it with that release, and goes on working at the other one until it is ready. */
  async roll(name, release, { at, beside, defect } = {}) {
    const server = this.office.server(name);
    const code = await server.stop();
    if (code !== 0) this.problems.push(`${name}: told to end, it ended with ${code}`);
    const { head } = expected(await beside.get('/health/ready'), 200).log;
    server.release(RELEASE, { NGHEDAN_RELEASE: String(release), NGHEDAN_DEFECT: defect ?? '' });
    server.spawn();
    let open = true;
    const working = this.#work(beside, () => open);
    const looking = at && this.#lookWhileItStarts(at, name, () => open);
    try {
      const { views } = await server.ready();
      for (const { view, position } of views.each)
        if (position < head) this.problems.push(`early: ${name} is ready and ${view} has not caught up`);
    } finally {
      open = false;
      for (const { reason } of await Promise.allSettled([working, looking]))
        if (reason) this.problems.push(`refused: while ${name} started: ${reason.message}`);
    }
    if (at) await this.look(at, `on ${name}, ready,`);
  }

  /** Files of the view of receptions in the folder of each process. */
  generations() {
    return this.office.folders.map((data) => [
      ...new Set(
        readdirSync(join(data, 'views')).flatMap((file) => /^visits@(\d+)\.\d+\.db$/.exec(file)?.[1] ?? []),
      ),
    ]);
  }

  async #work(desk, open) {
    for (; open(); await sleep(PAUSE_MS)) await this.enter(desk);
  }

  async #lookWhileItStarts(desk, name, open) {
    for (; open(); await sleep(PAUSE_MS)) {
      try {
        await this.look(desk, `on ${name}, not ready,`, true);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
      }
    }
  }
}
