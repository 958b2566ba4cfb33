import {
  LogTree,
  type EvidenceAsked,
  type EvidenceMade,
  type LoggedCheckpoint,
  type Recomputed,
  type TreeHead,
} from '#integrity';
import { AskedThread } from '../asked-thread.js';
import type { LogPlace } from '../../../worker/src/log-place.js';

const THREAD = new URL('../../../worker/src/integrity.thread.js', import.meta.url);

/** The tree in a thread of its own, which is started by the first question. */
export class TreeInThread extends LogTree {
  private readonly thread: AskedThread;

  constructor(data: string, place: LogPlace) {
    super();
    this.thread = new AskedThread(THREAD, { data, place }, 'computes the tree');
  }

  override reach(): Promise<TreeHead> {
    return this.thread.ask({ ask: 'reach' });
  }

  override checkpoints(most: number): Promise<readonly LoggedCheckpoint[]> {
    return this.thread.ask({ ask: 'checkpoints', most });
  }

  override consistency(first: number, second: number): Promise<readonly string[]> {
    return this.thread.ask({ ask: 'consistency', first, second });
  }

  override recompute(held: readonly string[], told?: (events: number) => void): Promise<Recomputed> {
    return this.thread.ask({ ask: 'recompute', held }, told);
  }

  override evidence(asked: EvidenceAsked, told?: (events: number) => void): Promise<EvidenceMade> {
    return this.thread.ask({ ask: 'evidence', asked }, told);
  }

  override close(): Promise<void> {
    return this.thread.close();
  }
}
