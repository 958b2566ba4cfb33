import { resolve } from 'node:path';
import type { DenouncersIn } from '#identity';
import type { LogPlace } from '../../worker/src/log-place.js';
import { noticeSettings, type NoticeSettings } from './notices/notice-settings.js';
import type { CookieMode } from './policy/session-cookie.js';

/** What one of several nodes does, and the server on which they keep who is signed in. */
export type Nodes = Readonly<{
  role: 'api' | 'worker' | 'all';
  redis: string;
  /** Address of another node, from which views that are missing here are copied; without it they come from the log. */
  peer?: string;
}>;

/** Everything that an operator may set, with its default. */
export type Configuration = Readonly<{
  data: string;
  /** The log: in the data folder, or on a server of EventStoreDB or KurrentDB. */
  place: LogPlace;
  host: string;
  port: number;
  /** File with the key that wraps all keys of the vault; beside the data folder, never in it. */
  kek?: string;
  /** File with the key that signs checkpoints; beside the data folder, never in it. */
  signingKey?: string;
  /** One node of several: what it does, and where they keep who is signed in. Absent: one process does everything. */
  nodes?: Nodes;
  /** The queue of jobs on a Redis server, which several nodes share; without it, in the data folder. */
  redis?: string;
  /** Names of denouncers: on paper, of which a code is kept here, or in the vault (an office on a network of its own). */
  denouncers?: DenouncersIn;
  cookie: CookieMode;
  /** Behind a reverse proxy that sets `X-Forwarded-For` and `X-Forwarded-Proto`. */
  behindProxy: boolean;
  /** chế độ tập huấn: a folder for practice, whose clock an administrator may set. */
  practice: boolean;
  /** Who is told outside the page, by e-mail or webhook; absent: nobody. */
  notices?: NoticeSettings;
  logLevel: string;
}>;

const LOOPBACK = /^(127(\.\d+){3}|::1|localhost)$/;

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error with one sentence for the operator */
export const configuration = (env: Environment): Configuration => {
  const kek = env['NGHEDAN_KEK'];
  const signingKey = env['NGHEDAN_SIGNING_KEY'];
  const host = env['HOST'] ?? '127.0.0.1';
  const behindProxy = env['NGHEDAN_PROXY'] === '1';
  const cookie = cookieOf(env['NGHEDAN_COOKIE'] ?? 'auto');
  if (!LOOPBACK.test(host) && cookie === 'auto' && !behindProxy) {
    throw new Error(
      `HOST=${host} can be reached over the network without TLS: put a TLS proxy before it (NGHEDAN_PROXY=1), ` +
        `or say NGHEDAN_COOKIE=plain when nobody else can listen on that network.`,
    );
  }
  return {
    data: resolve(env['NGHEDAN_DATA'] ?? 'data'),
    place: logPlace(env),
    ...nodesOf(env),
    host,
    port: portOf(env['PORT'] ?? '3000'),
    ...(kek !== undefined && { kek: resolve(kek) }),
    ...(signingKey !== undefined && { signingKey: resolve(signingKey) }),
    ...redisOf(env['REDIS_URL']),
    denouncers: denouncersOf(env['NGHEDAN_DENOUNCERS']),
    cookie,
    behindProxy,
    practice: env['NGHEDAN_PRACTICE'] === '1',
    ...noticeSettings(env),
    logLevel: env['NGHEDAN_LOG_LEVEL'] ?? 'warn',
  };
};

/** @throws Error for a setting that says nothing */
export const logPlace = (env: Environment): LogPlace => {
  const kind = env['NGHEDAN_LOG'] ?? (env['NGHEDAN_PROFILE'] === 'cluster' ? 'eventstoredb' : 'sqlite');
  if (kind === 'sqlite') return { kind };
  if (kind !== 'eventstoredb') throw new Error(`NGHEDAN_LOG=${kind}: sqlite or eventstoredb.`);
  const url = serverUrl(env);
  if (env['NGHEDAN_PRACTICE'] === '1') {
    throw new Error(
      'Practice would leave made-up entries on the server for good: leave NGHEDAN_LOG out for it.',
    );
  }
  return { kind, url };
};

/**
 * Where the server of the log is. Never repeated in a message: it may hold a password.
 *
 * @throws Error with one sentence for the operator
 */
export const serverUrl = (env: Environment): string => {
  const url = env['EVENTSTORE_URL'];
  if (url === undefined || !/^esdb(\+discover)?:\/\/./.test(url)) {
    throw new Error('The log on a server needs EVENTSTORE_URL=esdb://user:password@host:2113?tls=true.');
  }
  const hosts = url.replace(/^.*?:\/\/(.*@)?/, '').split(/[?/]/)[0] ?? '';
  const far = hosts.split(',').some((host) => !LOOPBACK.test(host.replace(/:\d+$/, '')));
  if (far && /[?&]tls=false/i.test(url)) {
    throw new Error(
      'EVENTSTORE_URL says tls=false: entries would cross the network in the clear, and no password with them.',
    );
  }
  return url;
};

const nodesOf = (env: Environment): Pick<Configuration, 'nodes'> => {
  const profile = env['NGHEDAN_PROFILE'] ?? 'standalone';
  const role = roleOf(env['NGHEDAN_ROLE'] ?? 'all');
  if (profile === 'standalone') {
    if (role !== 'all') throw new Error(`NGHEDAN_ROLE=${role}: only with NGHEDAN_PROFILE=cluster.`);
    if (env['NGHEDAN_PEER'] !== undefined)
      throw new Error('NGHEDAN_PEER: only with NGHEDAN_PROFILE=cluster.');
    return {};
  }
  if (profile !== 'cluster') throw new Error(`NGHEDAN_PROFILE=${profile}: standalone or cluster.`);
  if (env['NGHEDAN_DENOUNCERS'] === 'vault')
    throw new Error(
      'NGHEDAN_DENOUNCERS=vault is for one machine on a network of its own, not for several nodes.',
    );
  const { redis } = redisOf(env['REDIS_URL']);
  const shared = logPlace(env).kind === 'eventstoredb' && env['NGHEDAN_KEK'] !== undefined;
  if (redis === undefined || !shared)
    throw new Error(
      'NGHEDAN_PROFILE=cluster needs EVENTSTORE_URL, REDIS_URL, and in NGHEDAN_KEK the same key file on every node.',
    );
  return { nodes: { role, redis, ...peerOf(env['NGHEDAN_PEER']) } };
};

/** Any network will do: what goes between nodes is sealed under a key that only they can make. */
const peerOf = (url: string | undefined): Pick<Nodes, 'peer'> => {
  if (url === undefined) return {};
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || new URL(url).username !== '')
    throw new Error('NGHEDAN_PEER is not the address of another node: http://node1:3001');
  return { peer: new URL(url).origin };
};

const roleOf = (text: string): Nodes['role'] => {
  if (text === 'all' || text === 'api' || text === 'worker') return text;
  throw new Error(`NGHEDAN_ROLE=${text}: all, api or worker.`);
};

/** Never repeats the address: it may hold a password. */
const redisOf = (url: string | undefined): Pick<Configuration, 'redis'> => {
  if (url === undefined) return {};
  if (!/^rediss?:\/\/./.test(url))
    throw new Error('REDIS_URL is not redis://host:6379 or rediss://host:6379.');
  return { redis: url };
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT=${text} is not a port.`);
  return port;
};

const denouncersOf = (text = 'reference'): DenouncersIn => {
  if (text === 'reference' || text === 'vault') return text;
  throw new Error(`NGHEDAN_DENOUNCERS=${text}: reference or vault.`);
};

const cookieOf = (text: string): CookieMode => {
  if (text === 'auto' || text === 'secure' || text === 'plain') return text;
  throw new Error(`NGHEDAN_COOKIE=${text}: auto, secure or plain.`);
};
