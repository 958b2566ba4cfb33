import type { SharedRedis } from '#access';
import { ExportProgress } from './export-progress.js';

/** Seconds after which a worker that says nothing more is taken to be gone. */
const SILENCE = 60;

/** Of several nodes: a worker writes, another node shows. A worker that was killed is forgotten by itself. */
export class ProgressInRedis extends ExportProgress {
  /** @param prefix before every key @param silence in seconds */
  constructor(
    private readonly redis: SharedRedis,
    private readonly prefix: string,
    private readonly silence = SILENCE,
  ) {
    super();
  }

  override async note(exportId: string, rows: number): Promise<void> {
    await this.redis.set(this.prefix + exportId, String(rows), 'EX', this.silence);
  }

  override async of(exportId: string): Promise<number | undefined> {
    const rows = await this.redis.get(this.prefix + exportId);
    return rows === null ? undefined : Number(rows);
  }

  override async forget(exportId: string): Promise<void> {
    await this.redis.del(this.prefix + exportId);
  }
}
