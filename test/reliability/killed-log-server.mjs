// Writers append to a server of the log that is killed and comes back, one node of it at a time, while somebody
// follows. Afterwards every acknowledged command stands in the log exactly once, and whoever followed has seen it once.
import { setTimeout as sleep } from 'node:timers/promises';
import { Codec, openEventStoreDb, StoreUnavailable } from '../../dist/libs/event-store/src/index.js';
import { START } from '../../dist/libs/kernel/src/index.js';
import { LogServer } from '../log-server/log-server.mjs';
import { DEFECTS, differences, send, writeOf } from './lost-acks.mjs';

const WRITERS = 8;
const STREAMS = 5;
/** A server that takes nothing for so long after it was started again does not come back. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 5;

/**
 * Of the writers, that what is not answered is taken for written; of whoever follows, that it does not see what a kill
 * interrupts. What a lost acknowledgement alone brings to light is for `lost-acks.mjs`: a kill rarely falls behind a write.
 */
export const defects = ['trusts-silence', 'skips-news'];

/**
 * @param {{ command: string, nodes: number, rounds: number, next: () => number, defect?: string }} plan
 * @returns {Promise<{ kills: number, acknowledged: number, resent: number, back: number[], problems: string[] }>}
 *   `back`: milliseconds from each kill to the next acknowledgement of a command that was sent after it
 */
export const killServer = async ({ command, nodes, rounds, next, defect }) => {
  const server = await LogServer.start({ command, nodes });
  const log = await opened(server.clusterUrl);
  const { client } = log.opened.connection;
  if (DEFECTS[defect]) client.appendToStream = DEFECTS[defect](client, writeOf(client));
  const office = new Office(log, next);
  const watcher = new Watcher(log, defect === 'skips-news');
  const counts = { kills: 0, back: [] };
  try {
    office.open();
    for (let round = 0; round < rounds && office.problems.length === 0; round += 1) {
      await sleep(200 + next() * 800);
      const node = Math.floor(next() * nodes);
      watcher.interrupted();
      await server.kill(node);
      const back = office.takesAgain();
      counts.kills += 1;
      await sleep(next() * 300);
      await server.revive(node);
      const ms = await back;
      if (ms === undefined) office.problems.push(`nothing is taken any more after kill ${counts.kills}`);
      else counts.back.push(ms);
    }
    await office.close();
    const problems = [...office.problems, ...(await office.compare()), ...(await watcher.compare())];
    return { ...counts, acknowledged: office.acknowledged, resent: office.resent, problems };
  } finally {
    await watcher.stop();
    await log.close();
    await server.end();
  }
};

/** A cluster answers a little after it listens: who leads is decided first. */
const opened = async (url) => {
  for (const until = performance.now() + PATIENCE_MS; ; await sleep(200)) {
    try {
      return await openEventStoreDb({
        url,
        codec: new Codec(),
        clock: { now: () => new Date().toISOString() },
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || performance.now() > until) throw error;
    }
  }
};

/** Writers, each with streams of its own, who send what was not acknowledged again until it is. */
class Office {
  acknowledged = 0;
  resent = 0;
  problems = [];
  #open = true;
  #written = new Map();
  #newest = 0;
  #done;

  constructor(log, next) {
    this.log = log;
    this.next = next;
  }

  open() {
    this.#done = Promise.all(Array.from({ length: WRITERS }, (_, writer) => this.#write(writer)));
  }

  async close() {
    this.#open = false;
    await this.#done;
  }

  /** @returns milliseconds from now until a command is acknowledged that is sent later; undefined when none is */
  async takesAgain() {
    const now = performance.now();
    for (const until = now + PATIENCE_MS; performance.now() < until; await sleep(LOOK_MS)) {
      if (this.problems.length > 0 || this.#newest > now) return performance.now() - now;
    }
    return undefined;
  }

  async compare() {
    const problems = [];
    for (const [stream, commands] of this.#written)
      problems.push(...(await differences(this.log, stream, commands)));
    return problems;
  }

  async #write(writer) {
    const heads = new Map();
    for (let n = 0; this.#open && this.problems.length === 0; n += 1) {
      const stream = `killed-${writer}x${n % STREAMS}`;
      const count = 1 + Math.floor(this.next() * 3);
      const command = { id: `${writer}/${n}`, stream, expected: heads.get(stream) ?? 'none', count };
      const answer = await this.#insist(command);
      if (!answer) return;
      heads.set(stream, answer.revision);
      this.#written.set(stream, [...(this.#written.get(stream) ?? []), command]);
    }
  }

  /** Sends until it is acknowledged: a person who presses the button again. */
  async #insist(command) {
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
      const sent = performance.now();
      try {
        const answer = await send(this.log, command);
        this.acknowledged += 1;
        this.#newest = Math.max(this.#newest, sent);
        return answer;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) {
          this.problems.push(`${command.id}: ${error.message}`);
          return undefined;
        }
        this.resent += 1;
      }
    }
    this.problems.push(`${command.id} was never acknowledged`);
    return undefined;
  }
}

/** Follows the log from its beginning, over every kill. */
class Watcher {
  #ending = new AbortController();
  #seen = [];
  #checkpoint = START;
  #skip = false;
  #failure;
  #done;

  constructor(log, careless) {
    this.log = log;
    this.careless = careless;
    this.#done = this.#follow().catch((error) => (this.#failure = error));
  }

  interrupted() {
    this.#skip = this.careless;
  }

  async stop() {
    this.#ending.abort();
    await this.#done;
  }

  /** What it has seen against what a reader finds who comes afterwards. */
  async compare() {
    const head = await this.log.head();
    for (const until = performance.now() + PATIENCE_MS; this.#checkpoint < head; await sleep(LOOK_MS)) {
      if (this.#failure) return [`the subscription ended: ${this.#failure.message}`];
      if (performance.now() > until) return [`the subscription stays at ${this.#checkpoint}, before ${head}`];
    }
    const there = [];
    for await (const { events } of this.log.readAll(START)) there.push(...events.map(({ id }) => id));
    const at = there.findIndex((id, n) => id !== this.#seen[n]);
    if (at >= 0) return [`the subscription saw ${this.#seen[at]} where ${there[at]} stands, at event ${at}`];
    return this.#seen.length > there.length ? ['the subscription saw more than the log holds'] : [];
  }

  async #follow() {
    for await (const batch of this.log.subscribe({ after: START, signal: this.#ending.signal })) {
      if (!this.#skip) this.#seen.push(...batch.events.map(({ id }) => id));
      if (batch.events.length > 0) this.#skip = false;
      this.#checkpoint = batch.checkpoint;
    }
  }
}
