import type { Batch, EventStore } from '#event-store';
import { START, type Position } from '#kernel';
import { viewUpkeepStream } from '#upkeep';
import type { ProgressReport } from './progress.js';
import { SkippedEvents } from './skipped-events.js';
import { stands } from './sqlite/last-event.js';
import { noteStopOfSuccessor, type Poison } from './sqlite/serving-file.js';
import { ViewFile } from './sqlite/view-file.js';
import { ViewFolder } from './sqlite/view-folder.js';
import type { View } from './view.js';

/** What a view needs of the log: reading only. */
export type ViewSource = Pick<EventStore, 'head' | 'read' | 'readAll' | 'subscribe'>;

export type ViewRunnerOptions = Readonly<{
  source: ViewSource;
  /** Id of the log: views of another log are rebuilt. */
  logId: string;
  /** `<data>/views`; made when it does not exist. */
  folder: string;
  views: readonly View[];
  /** Under which name a view is reported and decided about; its own when left out. */
  nameOf?: (view: string) => string;
  report: (report: ProgressReport) => void;
}>;

/** Keeps every view's file true to the log: rebuilds what is missing, then follows. One for a folder. */
export class ViewRunner {
  private readonly live = new Map<string, ViewFile>();
  private readonly ending = new AbortController();
  private readonly folder: ViewFolder;
  private readonly nameOf: (view: string) => string;
  private readonly skips: SkippedEvents;
  /** Views by the stream of what persons decided about them. */
  private readonly decided: ReadonlyMap<string, View>;
  /** How far `run` has come. */
  private followed: Position = START;
  /** Builds and retries beside the following, one after the other. */
  private beside: Promise<void> = Promise.resolve();

  constructor(private readonly options: ViewRunnerOptions) {
    const { source, views, nameOf = (view) => view } = options;
    this.folder = new ViewFolder(options.folder).create();
    this.nameOf = nameOf;
    this.skips = new SkippedEvents(source, nameOf);
    this.decided = new Map(views.map((view) => [viewUpkeepStream(nameOf(view.name)), view]));
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
    let failure: Error | undefined;
    const later = (work: () => Promise<void>): void => {
      this.beside = this.beside.then(work).catch((error: unknown) => {
        failure ??= error instanceof Error ? error : new Error(String(error));
        this.stop();
      });
    };
    later(() => this.build(missing).then(() => this.toHead()));
    await this.follow(source.subscribe({ after, signal: this.ending.signal }), after, (view) =>
      later(() => this.takeUp(view)),
    );
    await this.beside;
    if (failure) throw failure;
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

  /**
   * Opens what can serve; answers the rest. What each view asks the log is asked at once; what fails is thrown when
   * everything has been answered.
   */
  private async missing(views = this.options.views): Promise<View[]> {
    const head = await this.options.source.head();
    const asked = await Promise.allSettled(views.map((view) => this.opened(view, head)));
    for (const one of asked) if (one.status === 'fulfilled' && one.value) this.serve(one.value);
    for (const one of asked) if (one.status === 'rejected') throw one.reason;
    return views.filter(({ name }) => !this.live.has(name));
  }

  /** @returns the view's file where it does not serve yet, is of this log and can */
  private async opened(view: View, head: Position): Promise<ViewFile | undefined> {
    const { source, logId } = this.options;
    await this.skips.load(view);
    if (this.live.has(view.name)) return undefined;
    const file = ViewFile.open(this.folder, view, logId, head, this.skips.of(view));
    const last = file?.lastEvent;
    try {
      if (!last || (await stands(source, last))) return file;
    } catch (error) {
      file?.close();
      throw error;
    }
    file?.close();
    return undefined;
  }

  /** After somebody decided about a view: it tries again; one that runs as decided is left alone. */
  private async takeUp(view: View): Promise<void> {
    if (this.ending.signal.aborted) return;
    await this.skips.load(view);
    const file = this.live.get(view.name);
    if (file?.leftOutAsDecided()) return;
    file?.close();
    this.live.delete(view.name);
    await this.build(await this.missing([view]));
    await this.toHead();
  }

  private async build(views: readonly View[], until?: Position): Promise<void> {
    if (views.length === 0) return;
    const { logId } = this.options;
    for (const view of views) await this.skips.load(view);
    const files = new Map(
      views.map((view) => [view, ViewFile.build(this.folder, view, logId, this.skips.of(view))] as const),
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
      this.options.report({ kind: 'swapped', view: this.nameOf(file.view.name) });
      this.serve(served);
    }
    for (const [view, poison] of poisoned) await this.buildUpTo(view, poison);
  }

  /**
   * A view that cannot take an event: an older file goes on serving; without one, what came before the event. One that
   * was decided about while it was built is built again.
   */
  private async buildUpTo(view: View, poison: Poison): Promise<void> {
    await this.skips.load(view);
    if (this.skips.of(view).has(poison.eventId)) return this.build([view]);
    const older = this.folder.current(view.name, view.version);
    if (older) noteStopOfSuccessor(older.path, poison);
    else {
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
    this.moved(file);
  }

  private moved({ view, checkpoint, skipped }: ViewFile): void {
    const at = { view: this.nameOf(view.name), position: checkpoint, skipped: [...skipped] };
    this.options.report({ kind: 'moved', ...at });
  }

  private stopped({ name, version }: View, poison: Poison): void {
    this.options.report({ kind: 'stopped', view: this.nameOf(name), version, ...poison });
  }

  private behindAll(): Position {
    const places = [...this.live.values()].map(({ checkpoint }) => checkpoint);
    return places.reduce((least, at) => (at < least ? at : least), places[0] ?? START);
  }

  /** And as far as `run` has come meanwhile: what it delivered then left a gap before those views, and is past. */
  private async toHead(): Promise<void> {
    do {
      const after = this.behindAll();
      await this.follow(this.options.source.readAll(after), after);
    } while (this.live.size > 0 && this.behindAll() < this.followed && !this.ending.signal.aborted);
  }

  private async follow(
    batches: AsyncIterable<Batch>,
    from: Position,
    heed?: (decided: View) => void,
  ): Promise<void> {
    let after = from;
    for await (const { events, checkpoint } of batches) {
      // A view that has just been built may lag behind this loop: it takes nothing until `toHead` has closed the gap.
      for (const [name, file] of this.live) {
        const poison = file.apply({ after, events, checkpoint });
        this.moved(file);
        if (!poison) continue;
        this.live.delete(name);
        file.close();
        this.stopped(file.view, poison);
      }
      for (const view of events.flatMap(({ stream }) => this.decided.get(stream) ?? [])) heed?.(view);
      after = checkpoint;
      if (heed) this.followed = checkpoint;
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
