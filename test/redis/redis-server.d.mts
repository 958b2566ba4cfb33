/** Where Redis is, by `REDIS_SERVER` or the PATH; undefined when it is not installed. */
export function redisProgram(): string | undefined;

/** A Redis of the test's own on a loopback port, with an append-only file in a folder of its own. */
export class RedisServer {
  /** A port, and nobody there yet. */
  static absent(): Promise<RedisServer>;
  static start(): Promise<RedisServer>;
  readonly port: number;
  readonly url: string;
  kill(): Promise<void>;
  /** Starts it, with what the append-only file still holds. */
  revive(): Promise<void>;
  /** One command on a connection of its own. @returns the first piece of the raw answer */
  command(...words: readonly string[]): Promise<string>;
  end(): Promise<void>;
}
