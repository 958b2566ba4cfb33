import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { viewSets } from '../../../dist/libs/views/src/index.js';
import { RedisServer } from '../../redis/redis-server.mjs';
import { StandIn } from '../../stand-in/stand-in.mjs';
import { Desk, expected } from './desk.mjs';
import { ServerProcess } from './server-process.mjs';

const PASSWORD = 'mot cau dai de nho 42';
const ROLES = ['officer', 'clerk', 'adviser', 'leader', 'verifier', 'secretary'];
const LOOK_MS = 20;
/** Views and reactions that have not come to the end of the log by then do not follow it. */
const PATIENCE_MS = 30_000;

/**
 * An office of several processes, each of which can be killed and started again. `sqlite`: the server alone, its
 * writer and its views in threads. `servers`: beside it the log's server (the stand-in) and Redis. `nodes`: the same
 * two, and of the product two that answer and one that works.
 */
export class Office {
  /** Those who work in it; they stay signed in over every kill. */
  desks = [];
  #beside = new Map();
  /** Processes of the product. */
  #servers = new Map();
  #folder = mkdtempSync(join(tmpdir(), 'nghedan-killed-'));

  /** @param {{ profile: 'sqlite' | 'servers' | 'nodes', accounts: number, clients: number, defect?: string }} options */
  static async open({ profile, accounts, clients, defect }) {
    const office = new Office();
    await office.#startBeside(profile);
    for (const name of profile === 'nodes' ? ['api', 'api-2', 'worker'] : ['api']) {
      const server = new ServerProcess(office.#settings(profile, name));
      office.#servers.set(name, server);
      server.spawn();
      await server.address();
    }
    await office.#employ(accounts);
    for (let number = accounts; number < clients; number += 1) {
      office.desks.push(office.desks[number % accounts].beside(number));
    }
    if (defect !== undefined) for (const server of office.#servers.values()) server.spoil(defect);
    return office;
  }

  /** Names of the processes, in the order in which they are started again. */
  get processes() {
    return [...this.#beside.keys(), ...this.#servers.keys()];
  }

  /** A process of the product. */
  server(name) {
    return this.#servers.get(name);
  }

  async kill(name) {
    await (this.#servers.get(name) ?? this.#beside.get(name)).kill();
  }

  /** Starts it again. The server may not be ready yet. */
  async revive(name) {
    await (this.#servers.get(name)?.spawn() ?? this.#beside.get(name)?.revive());
  }

  /** What is derived from the log may be lost at any time. While the server is down. */
  throwViewsAway() {
    for (const { folder } of viewSets) rmSync(folder(this.folders[0]), { recursive: true, force: true });
  }

  /** Where Redis answers, if there is one. */
  get redisUrl() {
    return this.#beside.get('redis')?.url;
  }

  /** Of the first of them. */
  get data() {
    return this.folders[0];
  }

  /** Data folders of the processes of the product. */
  get folders() {
    return [...this.#servers.values()].map(({ env }) => env.NGHEDAN_DATA);
  }

  /** Until every process of the product says so. */
  async ready() {
    await Promise.all([...this.#servers.values()].map((server) => server.ready()));
  }

  /**
   * Until views and reactions have come to the end of the log.
   *
   * @returns what is wrong when they do not, or when some work waits for a person
   */
  async settled() {
    const all = await Promise.all([...this.#servers.values()].map((server) => settledAt(server)));
    return all.flat();
  }

  /** @returns what was wrong with its end */
  async close() {
    const codes = [];
    for (const server of [...this.#servers.values()].toReversed()) codes.push(await server.stop());
    for (const desk of this.desks) desk.close();
    for (const server of this.#beside.values()) await (server.end?.() ?? server.kill());
    rmSync(this.#folder, { recursive: true });
    return codes.flatMap((code) => (code === 0 ? [] : [`told to end, the server ended with ${code}`]));
  }

  async #startBeside(profile) {
    if (profile === 'sqlite') return;
    this.logFile = join(this.#folder, 'log-server.db');
    this.#beside.set('log', await StandIn.start({ file: this.logFile }));
    this.#beside.set('redis', await RedisServer.start());
  }

  #settings(profile, name) {
    const [log, redis] = [this.#beside.get('log'), this.#beside.get('redis')];
    this.place = log ? { kind: 'eventstoredb', url: log.url() } : { kind: 'sqlite' };
    return {
      NGHEDAN_DATA: join(this.#folder, name),
      ...(log && { NGHEDAN_LOG: 'eventstoredb', EVENTSTORE_URL: log.url() }),
      ...(redis && { REDIS_URL: redis.url }),
      ...(profile === 'nodes' && {
        NGHEDAN_PROFILE: 'cluster',
        NGHEDAN_ROLE: name === 'worker' ? 'worker' : 'api',
        NGHEDAN_KEK: join(this.#folder, 'key'),
      }),
    };
  }

  /** A commune in which everybody does everything. */
  async #employ(accounts) {
    const urls = ['api', 'api-2'].flatMap((name) => this.#servers.get(name)?.url ?? []);
    const admin = new Desk(urls[0], accounts);
    const account = { displayName: 'Cán bộ Mẫu', password: PASSWORD };
    const first = { token: await this.#token(), username: 'quantri', unitName: 'Xã Mẫu', ...account };
    expected(await admin.post('/api/setup', first), 201);
    const { home } = await this.#signIn(admin, 'quantri');
    for (let number = 0; number < accounts; number += 1) {
      const username = `can-bo-${number}`;
      const [role, ...others] = ROLES.map((name) => ({ role: name, unit: home.unit }));
      const { userId } = expected(await admin.post('/api/users', { username, ...account, ...role }), 201);
      for (const other of others) expected(await admin.post(`/api/users/${userId}/roles`, other), 200);
      const desk = new Desk(urls[number % urls.length], number);
      this.desks.push(Object.assign(desk, { me: await this.#signIn(desk, username) }));
    }
    admin.close();
  }

  /** The one that was printed last works. */
  #token() {
    return (this.#servers.get('api-2') ?? this.#servers.get('api')).token();
  }

  async #signIn(desk, username) {
    return expected(await desk.post('/api/session', { username, password: PASSWORD }), 200);
  }
}

/** Until views and reactions of one process have come to the end of the log. */
const settledAt = async (server) => {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const { log, views, reactions } = await server.ready();
    const behind = [...views.each.map(({ view, ...at }) => ({ name: view, ...at })), ...reactions.each];
    const late = behind.filter(({ position }) => position < log.head).map(({ name }) => name);
    if (reactions.stuck > 0) return [`${reactions.stuck} reactions are stuck`];
    if (late.length === 0) return [];
    if (performance.now() > end) return [`${late.join(', ')} do not reach ${log.head}`];
    await sleep(LOOK_MS);
  }
};
