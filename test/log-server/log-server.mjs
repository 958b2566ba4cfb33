import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';

const PATIENCE_MS = 60_000;
const LOOK_MS = 50;

/** Whoever ends without ending them takes them along. */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * A server of the log as its maker ships it, started by a command line on this machine, so that it can be killed and
 * come back. The command names its places: `{folder}`, `{port}` of HTTP and gRPC, `{tcp}` between nodes, `{others}` the
 * other nodes as `host:port,…`:
 *
 *   eventstored --insecure --db {folder} --http-port {port} --int-tcp-port {tcp}
 *   eventstored … --cluster-size 3 --discover-via-dns false --gossip-seed {others}
 */
export class LogServer {
  #folder = mkdtempSync(join(tmpdir(), 'nghedan-log-server-'));
  #nodes = [];

  /** @param {{ command: string, nodes?: number }} options */
  static async start({ command, nodes = 1 }) {
    const server = new LogServer();
    for (let n = 0; n < nodes; n += 1) {
      const folder = join(server.#folder, `node-${n}`);
      mkdirSync(folder);
      server.#nodes.push({ folder, port: await freePort(), tcp: await freePort() });
    }
    const words = command.split(/\s+/).filter(Boolean);
    for (const node of server.#nodes) {
      const others = server.#nodes.filter((other) => other !== node).map(({ port }) => `127.0.0.1:${port}`);
      const places = { ...node, others: others.join() };
      node.words = words.map((word) => word.replaceAll(/\{(\w+)\}/g, (_, name) => String(places[name])));
    }
    await Promise.all(server.#nodes.map((_, n) => server.revive(n)));
    return server;
  }

  /** For one node alone. */
  url(which = 0) {
    return `esdb://127.0.0.1:${this.#nodes[which].port}?tls=false`;
  }

  /** For all of them: whichever leads is asked for, of one as of several. */
  get clusterUrl() {
    const hosts = this.#nodes.map(({ port }) => `127.0.0.1:${port}`).join();
    return `esdb+discover://${hosts}?tls=false`;
  }

  async kill(which = 0) {
    const { child } = this.#nodes[which];
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Starts it again with what it has written, until it takes connections; who leads may not be decided yet. */
  async revive(which = 0) {
    const node = this.#nodes[which];
    const [program, ...args] = node.words;
    const child = spawn(program, args, { stdio: 'ignore' });
    running.add(child);
    child.once('exit', () => running.delete(child));
    let failure;
    child.once('error', (error) => (failure = error));
    node.child = child;
    for (const until = Date.now() + PATIENCE_MS; !(await answers(node.port)); await sleep(LOOK_MS)) {
      if (failure) throw failure;
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
      if (Date.now() > until) throw new Error(`${program} does not answer on port ${node.port}`);
    }
  }

  async end() {
    await Promise.all(this.#nodes.map((_, n) => this.kill(n)));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const answers = async (port) => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};
