import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';

const PATIENCE_MS = 20_000;

/** Where Redis is, by `REDIS_SERVER` or the PATH; undefined when it is not installed. */
export const redisProgram = () => {
  const { REDIS_SERVER, PATH = '' } = process.env;
  const places = REDIS_SERVER
    ? [REDIS_SERVER]
    : PATH.split(delimiter).map((folder) => join(folder, 'redis-server'));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
};

/** Whoever ends without ending them takes them along. */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A Redis of the test's own on a loopback port, with an append-only file in a folder of its own. */
export class RedisServer {
  #child;
  #folder = mkdtempSync(join(tmpdir(), 'nghedan-redis-'));

  constructor(port) {
    this.port = port;
    this.url = `redis://127.0.0.1:${port}`;
  }

  /** A port, and nobody there yet. */
  static async absent() {
    return new RedisServer(await freePort());
  }

  static async start() {
    const server = await RedisServer.absent();
    await server.revive();
    return server;
  }

  async kill() {
    if (!this.#child) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
    this.#child = undefined;
  }

  /** Starts it, with what the append-only file still holds. */
  async revive() {
    const settings = {
      bind: '127.0.0.1',
      port: this.port,
      dir: this.#folder,
      appendonly: 'yes',
      appendfsync: 'everysec',
      save: '',
      'maxmemory-policy': 'noeviction',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn(redisProgram(), args, { stdio: 'ignore' });
    running.add(child);
    child.once('exit', () => running.delete(child));
    this.#child = child;
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const pong = await this.command('PING').catch(() => '');
      if (pong.startsWith('+PONG')) return;
      if (Date.now() > until || this.#child.exitCode !== null) throw new Error('redis-server did not start');
      await sleep(20);
    }
  }

  /** One command on a connection of its own. @returns the first piece of the raw answer */
  async command(...words) {
    const socket = connect(this.port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      socket.write(`${words.join(' ')}\r\n`);
      const [answer] = await once(socket, 'data');
      return String(answer);
    } finally {
      socket.destroy();
    }
  }

  async end() {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
