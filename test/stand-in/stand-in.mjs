import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('./server.mjs', import.meta.url));

/** The stand-in server in a process of its own, so that it can be killed as a server can. */
export class StandIn {
  #child;
  #asked = 0;

  static async start({ file, ports, nodes = 1, maxAppendSize } = {}) {
    const standIn = new StandIn();
    standIn.file = file;
    await standIn.#run(ports ?? [], nodes, maxAppendSize);
    return standIn;
  }

  /** Connection string for the leader alone, or for discovery through all nodes. */
  url(which = 0) {
    return `esdb://127.0.0.1:${this.ports[which]}?tls=false`;
  }

  get clusterUrl() {
    const hosts = this.ports.map((port) => `127.0.0.1:${port}`).join(',');
    return `esdb://${hosts}?tls=false&maxDiscoverAttempts=3&discoveryInterval=50&gossipTimeout=1`;
  }

  /** Replaces all faults. */
  faults(...list) {
    return this.#order({ faults: list });
  }

  /** Lets another node lead. */
  lead(node) {
    return this.#order({ leader: node });
  }

  async kill() {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  /** Starts it again, on the same ports and with what was written. */
  async revive() {
    await this.#run(this.ports, this.ports.length, this.maxAppendSize);
  }

  async #run(ports, nodes, maxAppendSize) {
    this.maxAppendSize = maxAppendSize;
    const args = ['--nodes', String(nodes), '--ports', ports.join(',')];
    if (this.file !== undefined) args.push('--file', this.file);
    if (maxAppendSize !== undefined) args.push('--max-append-size', String(maxAppendSize));
    this.#child = fork(SERVER, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    const [ready] = await once(this.#child, 'message');
    this.ports = ready.ports;
  }

  async #order(orders) {
    this.#asked += 1;
    const id = this.#asked;
    const child = this.#child;
    const done = new Promise((resolve) => {
      const hear = (answer) => {
        if (answer.id !== id) return;
        child.off('message', hear);
        resolve();
      };
      child.on('message', hear);
    });
    child.send({ id, ...orders });
    await done;
  }
}
