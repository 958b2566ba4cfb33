import { leafHash, type LogTexts } from '#event-store';
import { LogTree, type TreeHead } from '../tree/log-tree.js';
import { rootAt } from '../tree/subtree-hashes.js';
import { TreeFile, TreeMovedOn } from './tree-file.js';

/** Attempts against other processes that write on in the same file. */
const ATTEMPTS = 5;

/** The tree in a file beside the views, computed in this thread. */
export class TreeOfLog extends LogTree {
  private open: TreeFile | undefined;
  private reading: Promise<unknown> = Promise.resolve();

  /** @param path of the file, or `:memory:` */
  constructor(
    private readonly texts: LogTexts,
    private readonly path: string,
  ) {
    super();
  }

  override reach(): Promise<TreeHead> {
    return this.using((file) => headOf(file));
  }

  /** Reads the log on to its end, and asks the file. One at a time. */
  using<T>(ask: (file: TreeFile) => T | Promise<T>): Promise<T> {
    const asked = this.reading.then(async () => ask(await this.readOn(ATTEMPTS)));
    this.reading = asked.catch(() => undefined);
    return asked;
  }

  async close(): Promise<void> {
    await this.reading;
    this.open?.close();
    await this.texts.close();
  }

  private async readOn(attempts: number): Promise<TreeFile> {
    const file = this.file();
    try {
      if (!(await this.isOfThisLog(file))) file.clear();
      for await (const events of this.texts.after(file.place.position)) file.add(events);
      return file;
    } catch (error) {
      // What is in memory may be ahead of what was written: the next one reads it anew.
      file.close();
      this.open = undefined;
      if (attempts > 1 && error instanceof TreeMovedOn) return this.readOn(attempts - 1);
      throw error;
    }
  }

  private file(): TreeFile {
    this.open ??= new TreeFile(this.path, this.texts.logId);
    return this.open;
  }

  /** Whether the last event of the tree still stands in the log where it stood. */
  private async isOfThisLog({ place: { size, previous, position, leaf } }: TreeFile): Promise<boolean> {
    if (size === 0) return true;
    if (position > (await this.texts.head())) return false;
    for await (const [event] of this.texts.after(previous))
      return event?.position === position && leaf !== null && leafHash(event).equals(leaf);
    return false;
  }
}

const headOf = (file: TreeFile): TreeHead => {
  const { size, first, others } = file.place;
  const { last, held } = file;
  const key = file.keys.at(-1);
  return {
    size,
    root: rootAt(file.tiles, size).toString('hex'),
    ...(first !== null && { firstEvent: first }),
    others,
    ...(key !== undefined && { key }),
    ...(last && { last }),
    continues: !last || (last.size <= size && rootAt(file.tiles, last.size).toString('hex') === last.root),
    ...(held && { held }),
  };
};
