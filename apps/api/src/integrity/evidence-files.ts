import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync, statSync, type ReadStream } from 'node:fs';
import { join } from 'node:path';

/** A bundle on its way out. `bytes`: of the whole file. */
export type LeavingFile<T> = Readonly<{ made: T; bytes: number; read(): ReadStream; drop(): void }>;

/** Where bundles of evidence lie while they are made and leave: for moments, and for the owner of the folder alone. */
export class EvidenceFiles {
  constructor(private readonly folder: string) {
    // What was on its way when the process ended is asked for anew.
    rmSync(folder, { recursive: true, force: true });
  }

  /** @param make writes the file of that path, which does not exist yet */
  async hold<T>(make: (path: string) => Promise<T>): Promise<LeavingFile<T>> {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `${randomUUID()}.zip`);
    const drop = (): void => rmSync(path, { force: true });
    try {
      const made = await make(path);
      const read = (): ReadStream => createReadStream(path).once('close', drop);
      return { made, bytes: statSync(path).size, read, drop };
    } catch (error) {
      drop();
      throw error;
    }
  }
}
