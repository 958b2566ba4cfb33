import { ExportProgress } from './export-progress.js';

/** Of one process, which both writes and shows. */
export class ProgressInMemory extends ExportProgress {
  private readonly rows = new Map<string, number>();

  override async note(exportId: string, rows: number): Promise<void> {
    this.rows.set(exportId, rows);
  }

  override async of(exportId: string): Promise<number | undefined> {
    return this.rows.get(exportId);
  }

  override async forget(exportId: string): Promise<void> {
    this.rows.delete(exportId);
  }
}
