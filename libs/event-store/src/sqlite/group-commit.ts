import { setImmediate } from 'node:timers/promises';
import type { PreparedAppend } from '../prepare-append.js';
import { WriteFailed, type Outcome } from './log-writer.js';
import type { WriterHost } from './writer-host.js';

/** Appends in one commit at most: keeps the wait of the last one, and the group's memory, bounded. */
const GROUP_LIMIT = 4_096;
/** Appends that may wait. Beyond it the store says no at once, rather than late. */
const WAITING_LIMIT = 100_000;

type Waiting = Readonly<{
  appends: readonly PreparedAppend[];
  resolve: (outcomes: readonly Outcome[]) => void;
  reject: (error: unknown) => void;
}>;

/** All appends that wait at this moment share one commit, and so one wait for the disk. */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private size = 0;
  private working: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly host: WriterHost,
    private readonly committed: () => void,
  ) {}

  /** @throws WriteFailed also when the store is closed, or too many appends wait */
  submit(appends: readonly PreparedAppend[]): Promise<readonly Outcome[]> {
    if (this.closed) throw new WriteFailed('the store is closed', 'not-written');
    if (this.size >= WAITING_LIMIT) throw new WriteFailed(`${this.size} appends are waiting`, 'not-written');
    this.size += appends.length;
    return new Promise((resolve, reject) => {
      this.waiting.push({ appends, resolve, reject });
      this.working ??= this.work();
    });
  }

  failure(): string | undefined {
    return this.closed ? 'the store is closed' : this.host.failure();
  }

  /** Takes no more, and settles when those that wait have been answered. */
  async finish(): Promise<void> {
    this.closed = true;
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      // One turn of the event loop: whoever has just been answered may join the next group.
      await setImmediate();
      await this.commitGroup(this.nextGroup());
    }
    this.working = undefined;
  }

  private nextGroup(): readonly Waiting[] {
    let size = 0;
    const tooMany = this.waiting.findIndex(({ appends }) => (size += appends.length) > GROUP_LIMIT);
    const group = this.waiting.splice(0, tooMany === -1 ? this.waiting.length : Math.max(tooMany, 1));
    for (const { appends } of group) this.size -= appends.length;
    return group;
  }

  private async commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.host.commit(group.flatMap(({ appends }) => appends));
      let done = 0;
      for (const { appends, resolve } of group) resolve(outcomes.slice(done, (done += appends.length)));
      this.committed();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}
