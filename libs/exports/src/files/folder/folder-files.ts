import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportFiles, FileTooLarge, requireName } from '../export-files.js';

const UNFINISHED = '.part';
const LARGEST = 4 * 1024 ** 3;

/** Files of one process in a folder of its own; what a process that was killed left unfinished is swept away. */
export class FolderFiles extends ExportFiles {
  /** @param largest bytes of one file */
  constructor(
    private readonly folder: string,
    private readonly largest = LARGEST,
  ) {
    super();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.sweep();
  }

  override async write(pieces: AsyncIterable<Buffer>, nameOf: () => string): Promise<void> {
    const unfinished = join(this.folder, `${randomUUID()}${UNFINISHED}`);
    try {
      await this.fill(unfinished, pieces);
      await rename(unfinished, join(this.folder, requireName(nameOf())));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  override async read(name: string): Promise<AsyncIterable<Buffer> | undefined> {
    if (!(await this.has(name))) return undefined;
    return createReadStream(join(this.folder, name)) as AsyncIterable<Buffer>;
  }

  override async has(name: string): Promise<boolean> {
    return existsSync(join(this.folder, requireName(name)));
  }

  override async names(): Promise<readonly string[]> {
    return (await readdir(this.folder)).filter((name) => !name.endsWith(UNFINISHED));
  }

  override async drop(name: string): Promise<void> {
    await rm(join(this.folder, requireName(name)), { force: true });
  }

  private sweep(): void {
    for (const name of readdirSync(this.folder))
      if (name.endsWith(UNFINISHED)) rmSync(join(this.folder, name), { force: true });
  }

  private async fill(path: string, pieces: AsyncIterable<Buffer>): Promise<void> {
    const file = await open(path, 'wx', 0o600);
    let bytes = 0;
    try {
      for await (const piece of pieces) {
        bytes += piece.length;
        if (bytes > this.largest) throw new FileTooLarge(`more than ${this.largest} bytes`);
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
