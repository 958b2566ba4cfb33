/**
 * How far the writing of an export has come, for whoever waits for it. It may be lost, or late, at any time: nothing is
 * decided by it.
 */
export abstract class ExportProgress {
  /** @param rows written so far; again and again, the newest counts */
  abstract note(exportId: string, rows: number): Promise<void>;

  /** @returns undefined when nobody writes it, as far as is known */
  abstract of(exportId: string): Promise<number | undefined>;

  abstract forget(exportId: string): Promise<void>;
}
