import { leafHash, type LogTexts } from '#event-store';
import type { EvidenceAsked, EvidenceMade } from '../bundle/evidence.js';
import { makeEvidence } from '../bundle/make-evidence.js';
import { recompute } from '../recompute/recompute.js';
import type { Recomputed } from '../recompute/recomputed.js';
import { LogTree, type LoggedCheckpoint, type TreeHead } from '../tree/log-tree.js';
import { consistencyPath } from '../tree/make-proofs.js';
import { rootAt } from '../tree/subtree-hashes.js';
import { TreeFile, TreeMovedOn } from './tree-file.js';

/** Attempts against other processes that write on in the same file. */
const ATTEMPTS = 5;

/** The tree in a file beside the views, computed in this thread. */
export class TreeOfLog extends LogTree {
  private open: TreeFile | undefined;
  private opened: LogTexts | undefined;
  private reading: Promise<unknown> = Promise.resolve();
  private readonly long = new Set<Promise<unknown>>();

  /**
   * @param openTexts asked when there is a first question, and again after it failed
   * @param path of the file, or `:memory:`
   */
  constructor(
    private readonly openTexts: () => LogTexts | Promise<LogTexts>,
    private readonly path: string,
  ) {
    super();
  }

  override reach(): Promise<TreeHead> {
    return this.using((file) => headOf(file));
  }

  override checkpoints(most: number): Promise<readonly LoggedCheckpoint[]> {
    return this.using((file) => file.newest(most));
  }

  override consistency(first: number, second: number): Promise<readonly string[]> {
    return this.using(({ tiles }) =>
      consistencyPath(tiles, first, second).map((hash) => hash.toString('hex')),
    );
  }

  /** The tree is not read on before: an event that was changed since must be compared with what it was. */
  override async recompute(held: readonly string[], told?: (events: number) => void): Promise<Recomputed> {
    const { texts, kept } = await this.inTurn(async () => {
      const opened = await this.texts();
      const { tiles } = this.file(opened);
      return { texts: opened, kept: { size: tiles.size, leafAt: (index: number) => tiles.at(0, index) } };
    });
    return this.beside(recompute({ texts, kept, held, ...(told && { told }) }));
  }

  override async evidence(asked: EvidenceAsked, told?: (events: number) => void): Promise<EvidenceMade> {
    const file = await this.using((reached) => reached);
    return this.beside(makeEvidence(asked, await this.texts(), file, told));
  }

  override async close(): Promise<void> {
    await this.reading;
    await Promise.allSettled(this.long);
    this.open?.close();
    await this.opened?.close();
  }

  /** Reads the log on to its end, and asks the file. One at a time. */
  using<T>(ask: (file: TreeFile) => T | Promise<T>): Promise<T> {
    return this.inTurn(async () => ask(await this.readOn(ATTEMPTS)));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const asked = this.reading.then(work);
    this.reading = asked.catch(() => undefined);
    return asked;
  }

  /** What takes long keeps nobody else waiting. */
  private async beside<T>(work: Promise<T>): Promise<T> {
    this.long.add(work);
    return work.finally(() => this.long.delete(work));
  }

  private async readOn(attempts: number): Promise<TreeFile> {
    const texts = await this.texts();
    const file = this.file(texts);
    try {
      if (!(await isOfThisLog(file, texts))) file.clear();
      for await (const events of texts.after(file.place.position)) file.add(events);
      return file;
    } catch (error) {
      // What is in memory may be ahead of what was written: the next one reads it anew.
      file.close();
      this.open = undefined;
      if (attempts > 1 && error instanceof TreeMovedOn) return this.readOn(attempts - 1);
      throw error;
    }
  }

  private async texts(): Promise<LogTexts> {
    this.opened ??= await this.openTexts();
    return this.opened;
  }

  private file({ logId }: LogTexts): TreeFile {
    this.open ??= new TreeFile(this.path, logId);
    return this.open;
  }
}

/** Whether the last event of the tree still stands in the log where it stood. */
const isOfThisLog = async (
  { place: { size, previous, position, leaf } }: TreeFile,
  texts: LogTexts,
): Promise<boolean> => {
  if (size === 0) return true;
  if (position > (await texts.head())) return false;
  for await (const [event] of texts.after(previous))
    return event?.position === position && leaf !== null && leafHash(event).equals(leaf);
  return false;
};

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
