import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));
/** Before it is joined with its packages: a defect is put into single modules. */
const MODULES = fileURLToPath(new URL('../../../dist/apps/api/src/main.js', import.meta.url));
const DEFECTS = new URL('./defects.mjs', import.meta.url).href;
/** Beyond it a server is taken for one that never gets ready. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 10;
/** Kept of what it prints, for when it ends by itself. */
const LAST_WORDS = 4_000;

/** The built server in a process of its own, on a port that it keeps. */
export class ServerProcess {
  #child;
  #killed = false;
  #said = '';

  #args = [MAIN];

  /** @param env settings of the product @param patience milliseconds until it is taken for one that never gets ready */
  constructor(env, patience = PATIENCE_MS) {
    this.patience = patience;
    this.env = { ...process.env, NODE_OPTIONS: '', NGHEDAN_LOG_LEVEL: 'error', PORT: '0', ...env };
    process.once('exit', this.#endWithUs);
  }

  /** From the next start on it has a defect of `defects.mjs`: for the test of the test. */
  spoil(defect) {
    this.env.NGHEDAN_DEFECT = defect;
    this.#args = ['--import', DEFECTS, MODULES];
  }

  /** From the next start on it is another release: single modules, of which `preload` changes some. */
  release(preload, env) {
    Object.assign(this.env, env);
    this.#args = ['--import', preload, MODULES];
  }

  #endWithUs = () => this.#child?.kill('SIGKILL');

  /** Begins to start; `ready` waits for it. */
  spawn() {
    this.#killed = false;
    this.#said = '';
    this.#child = spawn(process.execPath, this.#args, { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', (data) => (this.#said = (this.#said + data).slice(-LAST_WORDS)));
    }
  }

  /** The first start: waits for the address, and for the token of the first administrator where there is none yet. */
  async address() {
    const url = await this.#until(() => /(http:\/\/127\.0\.0\.1:\d+)\s/.exec(this.#said)?.[1]);
    this.env.PORT = new URL(url).port;
    this.url = url;
    return url;
  }

  async token() {
    return this.#until(() => /#([\w-]+)\s/.exec(this.#said)?.[1]);
  }

  /** Until `/health/ready` says so. @throws Error when it ends, or takes longer than a minute */
  ready() {
    return this.#until(async () => {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      return answer?.status === 200 ? answer.json() : undefined;
    });
  }

  /** Until it has printed this since it was started. */
  prints(text) {
    return this.#until(() => (this.#said.includes(text) ? true : undefined));
  }

  /** What is wrong when the process has ended otherwise than by us. */
  endedByItself() {
    const { exitCode, signalCode } = this.#child;
    if (this.#killed || (exitCode === null && signalCode === null)) return undefined;
    return `the server ended by itself with ${signalCode ?? exitCode}: ${this.#said}`;
  }

  async kill() {
    await this.#end('SIGKILL');
  }

  /** @returns its exit code */
  async stop() {
    await this.#end('SIGTERM');
    process.off('exit', this.#endWithUs);
    return this.#child.exitCode;
  }

  async #end(signal) {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#killed = true;
    const gone = once(this.#child, 'exit');
    this.#child.kill(signal);
    await gone;
  }

  async #until(found) {
    const end = performance.now() + this.patience;
    for (;;) {
      const answer = await found();
      if (answer !== undefined) return answer;
      const ended = this.endedByItself();
      if (ended !== undefined) throw new Error(ended);
      if (performance.now() > end) throw new Error(`the server does not get ready: ${this.#said}`);
      await sleep(LOOK_MS);
    }
  }
}
