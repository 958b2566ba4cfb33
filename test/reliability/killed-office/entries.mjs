import { setTimeout as sleep } from 'node:timers/promises';
import { NoAnswer } from './desk.mjs';

const PAUSE_MS = 50;

/** The day's work ended before the entry was answered. */
export class Interrupted extends Error {}

/**
 * What was entered, and what was answered. An entry is `{ id, types, desk, path, body, key, answer? }`: its
 * command id in the log, the events that it must have left there, how it was sent, and what the server said.
 */
export class Entries {
  all = [];
  /** Cases that were acknowledged and looked at: `{ desk, code, name, status? }`. */
  seen = [];
  problems = [];

  get acknowledged() {
    return this.all.filter(({ answer }) => answer !== undefined);
  }

  /**
   * Enters something, again and again with the same key until it is answered, as the page does.
   *
   * @param open tells whether the work goes on
   * @throws Interrupted when it does not and nothing was answered, or when it was refused
   */
  async enter(desk, path, body, types, open) {
    const key = crypto.randomUUID();
    const entry = { id: `${desk.me.userId}/${key}`, types, desk, path, body, key };
    this.all.push(entry);
    for (;;) {
      const sent = await this.#send(entry);
      if (sent === 'answered') return entry.answer;
      if (sent === 'refused' || !open()) throw new Interrupted();
      await sleep(PAUSE_MS);
    }
  }

  /** Sends an entry once more: it must be answered, and as it was answered before, if it was. */
  async repeat(entry) {
    const before = entry.answer;
    const sent = await this.#send(entry);
    if (sent.startsWith('unanswered')) return this.#problem(entry, `is ${sent} when nothing is in the way`);
    if (sent === 'refused' || before === undefined) return undefined;
    const [first, again] = [before, entry.answer].map(lasting);
    if (first !== again) this.#problem(entry, `was answered with ${first} and, sent again, with ${again}`);
    return undefined;
  }

  async #send(entry) {
    const { desk, path, body, key } = entry;
    try {
      const { status, stale, body: answer } = await desk.post(path, body, key);
      if (status < 300) {
        entry.answer = answer;
        return 'answered';
      }
      // Several desks of one account on a fast machine are quicker than an account may be.
      if (status === 429) return await sleep(answer.seconds * 1_000).then(() => this.#send(entry));
      // Away for the moment; or absent, and the answer says that it is old.
      if (status === 503 || (status === 404 && stale)) return `unanswered (${status} ${answer.code})`;
      this.#problem(entry, `was answered with ${status} ${JSON.stringify(answer)}`);
      return 'refused';
    } catch (error) {
      if (error instanceof NoAnswer) return `unanswered (${error.message})`;
      throw error;
    }
  }

  #problem({ path, id }, text) {
    this.problems.push(`${path} (${id}) ${text}`);
  }
}

/** What must be the same at each repeat: how far the views are at that moment is not. */
const lasting = ({ position: _position, no: _no, ...answer }) => JSON.stringify(answer);
