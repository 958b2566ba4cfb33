import { randomUUID } from 'node:crypto';
import type { SharedRedis } from '#access';
import { ExportFiles, FileTooLarge, requireName } from '../export-files.js';

export type RedisFilesOptions = Readonly<{
  redis: SharedRedis;
  /** Before every key. */
  prefix: string;
  /** Seconds after which Redis forgets a file by itself. */
  keep?: number;
  /** Bytes of one file: Redis holds it in memory. */
  largest?: number;
}>;

/** A day, and as much time as the round that destroys files may be late. */
const KEEP = 26 * 3_600;
const LARGEST = 64 * 1024 ** 2;

/**
 * Files that several nodes share: written by the worker, fetched from whichever node answers. Each piece is a key that
 * expires by itself; the name comes last and says which pieces are its own.
 */
export class RedisFiles extends ExportFiles {
  private readonly redis: SharedRedis;
  private readonly keep: number;
  private readonly largest: number;

  constructor(private readonly options: RedisFilesOptions) {
    super();
    this.redis = options.redis;
    this.keep = options.keep ?? KEEP;
    this.largest = options.largest ?? LARGEST;
  }

  override async write(pieces: AsyncIterable<Buffer>, nameOf: () => string): Promise<void> {
    const run = randomUUID();
    let [count, bytes] = [0, 0];
    try {
      for await (const piece of pieces) {
        bytes += piece.length;
        if (bytes > this.largest) throw new FileTooLarge(`more than ${this.largest} bytes`);
        await this.redis.set(this.piece(run, count), piece, 'EX', this.keep);
        count += 1;
      }
      await this.redis.set(this.named(requireName(nameOf())), `${run} ${count}`, 'EX', this.keep);
    } catch (error) {
      await this.forget(run, count).catch(() => undefined);
      throw error;
    }
  }

  override async read(name: string): Promise<AsyncIterable<Buffer> | undefined> {
    const found = await this.find(name);
    if (!found) return undefined;
    const pieces = Array.from({ length: found.count }, (_, at) => this.piece(found.run, at));
    if ((await this.redis.exists(pieces)) < found.count) return undefined;
    return this.pieces(found.run, found.count);
  }

  override async has(name: string): Promise<boolean> {
    return (await this.redis.exists(this.named(requireName(name)))) > 0;
  }

  override async names(): Promise<readonly string[]> {
    const before = this.named('');
    const names: string[] = [];
    let cursor = '0';
    do {
      const [next, keys] = await this.redis.scan(cursor, 'MATCH', `${before}*`, 'COUNT', 200);
      names.push(...keys.map((key) => key.slice(before.length)));
      cursor = next;
    } while (cursor !== '0');
    return [...new Set(names)];
  }

  override async drop(name: string): Promise<void> {
    const found = await this.find(name);
    await this.redis.del(this.named(requireName(name)));
    if (found) await this.forget(found.run, found.count);
  }

  private async *pieces(run: string, count: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < count; at += 1) {
      const piece = await this.redis.getBuffer(this.piece(run, at));
      if (!piece) throw new Error('a piece of the file is gone');
      yield piece;
    }
  }

  private async find(name: string): Promise<Readonly<{ run: string; count: number }> | undefined> {
    const [run, count] = (await this.redis.get(this.named(requireName(name))))?.split(' ') ?? [];
    return run === undefined || count === undefined ? undefined : { run, count: Number(count) };
  }

  private async forget(run: string, count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) await this.redis.del(this.piece(run, at));
  }

  private named(name: string): string {
    return `${this.options.prefix}file:${name}`;
  }

  private piece(run: string, at: number): string {
    return `${this.options.prefix}piece:${run}:${at}`;
  }
}
