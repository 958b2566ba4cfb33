import type { Batch, EventStore } from '#event-store';
import { START, type Position } from '#kernel';
import type { ProgressReport } from './progress.js';
import { ViewFile, type Poison } from './sqlite/view-file.js';
import { ViewFolder } from './sqlite/view-folder.js';
import type { View } from './view.js';

/** What a view needs of the log: reading only. */
export type ViewSource = Pick<EventStore, 'head' | 'readAll' | 'subscribe'>;

export type ViewRunnerOptions = Readonly<{
  source: ViewSource;
  /** Id of the log: views of another log are rebuilt. */
  logId: string;
  /** `<data>/views`; made when it does not exist. */
  folder: string;
  views: readonly View[];
  report: (report: ProgressReport) => void;
}>;

/** Keeps every view's file true to the log: rebuilds what is missing, then follows. One for a folder. */
export class ViewRunner {
  private readonly live = new Map<string, ViewFile>();
  private readonly ending = new AbortController();
  private readonly folder: ViewFolder;

  constructor(private readonly options: ViewRunnerOptions) {
    this.folder = new ViewFolder(options.folder).create();
  }

  /**
   * Brings all views to the head of this moment. Those whose file is missing, of another version, of
   * another log or ahead of the log are built anew, in one pass.
   */
  async catchUp(): Promise<void> {
    await this.build(await this.missing());
    await this.toHead();
  }

  /** As `catchUp`, then follows the log until `stop`. Views that have their file do not wait for those being built. */
  async run(): Promise<void> {
    const { source } = this.options;
    const missing = await this.missing();
    if (this.live.size === 0) await this.build(missing.splice(0));
    const after = this.behindAll();
    const building = this.build(missing).then(() => this.toHead());
    await this.follow(source.subscribe({ after, signal: this.ending.signal }), after);
    await building;
  }

  /** Builds these views anew beside their files and swaps them. */
  async rebuild(names: readonly string[]): Promise<void> {
    const chosen = this.options.views.filter(({ name }) => names.includes(name));
    for (const { name } of chosen) {
      this.live.get(name)?.close();
      this.live.delete(name);
    }
    await this.build(chosen);
    await this.toHead();
  }

  /** Ends `run` after the batch in hand. */
  stop(): void {
    this.ending.abort();
  }

  /** To be called when nothing runs any more. */
  close(): void {
    this.stop();
    for (const file of this.live.values()) file.close();
    this.live.clear();
  }

  /** Opens what can serve; answers the rest. */
  private async missing(): Promise<View[]> {
    const head = await this.options.source.head();
    return this.options.views.filter((view) => {
      if (this.live.has(view.name)) return false;
      const file = ViewFile.open(this.folder, view, this.options.logId, head);
      if (file) this.serve(file);
      return !file;
    });
  }

  private async build(views: readonly View[], until?: Position): Promise<void> {
    if (views.length === 0) return;
    const files = new Map(
      views.map((view) => [view, ViewFile.build(this.folder, view, this.options.logId)] as const),
    );
    const poisoned: [View, Poison][] = [];
    let after = START;
    for await (const batch of this.options.source.readAll(START)) {
      if (this.ending.signal.aborted) break;
      const delivery = { ...(until === undefined ? batch : batchBefore(batch, until)), after };
      for (const [view, file] of files) {
        const poison = file.apply(delivery);
        if (!poison) continue;
        poisoned.push([view, poison]);
        files.delete(view);
        file.close();
      }
      if (delivery.checkpoint < batch.checkpoint) break;
      after = delivery.checkpoint;
    }
    if (this.ending.signal.aborted) return files.forEach((file) => file.close());
    for (const file of files.values()) {
      const served = file.publish(this.folder);
      this.options.report({ kind: 'swapped', view: file.view.name });
      this.serve(served);
    }
    for (const [view, poison] of poisoned) await this.buildUpTo(view, poison);
  }

  /** A view that cannot take an event: an older file goes on serving; without one, what came before the event. */
  private async buildUpTo(view: View, poison: Poison): Promise<void> {
    if (!this.folder.current(view.name, view.version)) {
      await this.build([view], poison.position);
      const file = this.live.get(view.name);
      file?.stop(poison);
      file?.close();
      this.live.delete(view.name);
    }
    this.stopped(view, poison);
  }

  private serve(file: ViewFile): void {
    this.live.set(file.view.name, file);
    this.options.report({ kind: 'moved', view: file.view.name, position: file.checkpoint });
  }

  private stopped({ name }: View, poison: Poison): void {
    this.options.report({ kind: 'stopped', view: name, ...poison });
  }

  private behindAll(): Position {
    const places = [...this.live.values()].map(({ checkpoint }) => checkpoint);
    return places.reduce((least, at) => (at < least ? at : least), places[0] ?? START);
  }

  private async toHead(): Promise<void> {
    const after = this.behindAll();
    await this.follow(this.options.source.readAll(after), after);
  }

  private async follow(batches: AsyncIterable<Batch>, from: Position): Promise<void> {
    let after = from;
    for await (const { events, checkpoint } of batches) {
      // A view that has just been built may lag behind this loop: it takes nothing until `toHead` has closed the gap.
      for (const [name, file] of this.live) {
        const poison = file.apply({ after, events, checkpoint });
        if (poison) {
          this.live.delete(name);
          file.close();
          this.stopped(file.view, poison);
        } else {
          this.options.report({ kind: 'moved', view: name, position: file.checkpoint });
        }
      }
      after = checkpoint;
      if (this.ending.signal.aborted) return;
    }
  }
}

/** What stands before a place that must not be reached. */
const batchBefore = ({ events, checkpoint, caughtUp }: Batch, until: Position): Batch => {
  if (checkpoint < until) return { events, checkpoint, caughtUp };
  const before = events.filter(({ position }) => position < until);
  return { events: before, checkpoint: before.at(-1)?.position ?? START, caughtUp: false };
};
