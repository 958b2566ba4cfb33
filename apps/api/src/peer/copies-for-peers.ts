import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ViewCopies, type NamedView } from '#views';
import { makeCopy, type ReadyCopy } from '../../../worker/src/peer/make-copy.js';
import { OneByOne } from '../one-by-one.js';

const THREAD = new URL('../../../worker/src/copy-view.thread.js', import.meta.url);

/** Copied in some hundredths of a second: starting a thread takes longer. */
const SMALL_BYTES = 2 * 1024 * 1024;

/** Copies of this node's views for other nodes: one after the other, so that a disk serves people first. */
export class CopiesForPeers {
  private readonly turns = new OneByOne();

  /** @param threads copies of large files in a thread of their own: for servers, from compiled code */
  constructor(
    private readonly data: string,
    private readonly threads: boolean,
  ) {}

  /** @returns `undefined` where this node has no such view to give; the caller removes the file */
  make(wanted: NamedView): Promise<ReadyCopy | undefined> {
    return this.turns.run(() => this.copy(wanted, randomUUID()));
  }

  private async copy(wanted: NamedView, id: string): Promise<ReadyCopy | undefined> {
    if (!this.threads || new ViewCopies(this.data).bytes(wanted) <= SMALL_BYTES)
      return makeCopy(this.data, wanted, id);
    const worker = new Worker(THREAD, { workerData: { data: this.data, wanted, id } });
    const [copy] = (await once(worker, 'message')) as [ReadyCopy | undefined];
    return copy;
  }
}
