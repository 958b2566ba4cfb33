import { createRequire } from 'node:module';
import type { ServerClient } from './client.js';

/** The one client of a process, and how to let go of it. */
export type Connection = Readonly<{ client: ServerClient; close(): Promise<void> }>;

type Package = Readonly<{
  EventStoreDBClient: Readonly<{ connectionString: (text: string) => ServerClient }>;
}>;

type Channel = Readonly<{ close(): void }>;

/**
 * Does not connect yet; the first call does.
 *
 * @throws TypeError when the text is not a connection string; the text is not repeated, it may hold a password
 */
export const connect = (url: string): Connection => {
  const client = parsed(url);
  useOneCallForEachAppend(client);
  surviveAFailedReconnection(client);
  const closeChannel = rememberChannel(client);
  return {
    client,
    close: async () => {
      await client.dispose();
      await closeChannel();
    },
  };
};

const parsed = (url: string): ServerClient => {
  const { EventStoreDBClient } = createRequire(import.meta.url)('@eventstore/db-client') as Package;
  try {
    return EventStoreDBClient.connectionString(withDefaults(url));
  } catch {
    throw new TypeError('not a connection string of EventStoreDB: esdb://user:password@host:2113?tls=true');
  }
};

/** The client takes `gossipTimeout` in seconds, whatever its documents said: five of them are too long for a call. */
const withDefaults = (url: string): string => {
  const options = { gossipTimeout: '1', keepAliveInterval: '10000', keepAliveTimeout: '10000' };
  const missing = Object.entries(options).filter(([name]) => !new RegExp(`[?&]${name}=`, 'i').test(url));
  const added = missing.map(([name, value]) => `${name}=${value}`).join('&');
  if (added === '') return url;
  return `${url.replace(/\/+$/, '')}${url.includes('?') ? '&' : '?'}${added}`;
};

/**
 * The client's default way, one endless call shared by all appends, keeps the waiting appends of all clients in one
 * list: an error on one call rejects what another has in flight, and its late answer then ends the process. It also
 * has no deadline, never settles when the server ends the call, and hides why an append was refused. Told that the
 * server knows no batches, the client makes a call of its own for each append, with none of that.
 */
const useOneCallForEachAppend = (client: ServerClient): void => {
  Object.defineProperty(client, 'supports', { value: () => Promise.resolve(false) });
};

/**
 * After a failed call the client looks whether it has to connect anew, which nobody awaits. When no node of a cluster
 * is found at that moment, the error of another call is thrown there a second time, and would end the process.
 */
const surviveAFailedReconnection = (client: ServerClient): void => {
  const handle = Reflect.get(client, 'handleError') as (...about: unknown[]) => Promise<void>;
  const value = (...about: unknown[]): Promise<void> => handle(...about).catch(() => undefined);
  Object.defineProperty(client, 'handleError', { value });
};

/** `dispose` ends the client's calls but leaves its connection open. */
const rememberChannel = (client: ServerClient): (() => Promise<void>) => {
  const open = Reflect.get(client, 'getChannel') as () => Promise<Channel>;
  let channel: Promise<Channel> | undefined;
  const remembered = (): Promise<Channel> => {
    channel = open();
    return channel;
  };
  Object.defineProperty(client, 'getChannel', { value: remembered });
  return async () => {
    await channel?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };
};
