import { START, type Position } from '#kernel';

/** A view that cannot take an event, and stands still before it. */
export type Stopped = Readonly<{
  view: string;
  /** Version of its tables and handlers: another one may take the event. */
  version: number;
  eventId: string;
  /** Type of the event. */
  type: string;
  position: Position;
  error: string;
}>;

/** Where a view stands, as health tells it. */
export type ViewStanding = Readonly<{
  view: string;
  position: Position;
  stopped?: Stopped;
  /** Ids of the events that two persons had it leave out. */
  skipped: readonly string[];
}>;

/** What the thread that applies views tells the thread that answers. */
export type ProgressReport = Readonly<
  /** `skipped`: ids of the events that two persons had it leave out. */
  | { kind: 'moved'; view: string; position: Position; skipped: readonly string[] }
  /** A rebuilt file serves from now on. */
  | { kind: 'swapped'; view: string }
  /** Its file came from another node; `refused`: it did not, for this reason, and is made from the log. */
  | { kind: 'copied'; view: string; refused?: string }
  | ({ kind: 'stopped' } & Stopped)
  /** Nothing is followed any more, or not until `following`. */
  | { kind: 'failed'; error: string }
  | { kind: 'following' }
>;

type Waiter = Readonly<{ position: Position; wake: () => void }>;

/** How far the views are; fed by reports, wherever the views are applied. */
export class ViewProgress {
  private readonly positions = new Map<string, Position>();
  private readonly stops = new Map<string, Stopped>();
  private readonly skips = new Map<string, readonly string[]>();
  private readonly waiters = new Set<Waiter>();
  private failure: string | undefined;

  constructor(names: readonly string[]) {
    for (const name of names) this.positions.set(name, START);
  }

  readonly report = (report: ProgressReport): void => {
    switch (report.kind) {
      case 'moved':
        this.positions.set(report.view, report.position);
        this.skips.set(report.view, report.skipped);
        this.stops.delete(report.view);
        return this.wake();
      case 'stopped':
        this.stops.set(report.view, stoppedOf(report));
        return this.wake();
      case 'failed':
        this.failure = report.error;
        return;
      case 'following':
        this.failure = undefined;
        return;
      case 'swapped':
      case 'copied':
        return;
    }
  };

  /** The position that every running view has reached. A stopped view holds nobody up: health tells of it. */
  position(): Position {
    const running = [...this.positions].filter(([view]) => !this.stops.has(view)).map(([, at]) => at);
    return running.reduce((least, at) => (at < least ? at : least), running[0] ?? START);
  }

  /** True as soon as all running views hold `position`; false when they do not within `ms`, or have all failed. */
  waitFor(position: Position, ms = 2_000): Promise<boolean> {
    if (this.position() >= position) return Promise.resolve(true);
    if (this.failure !== undefined) return Promise.resolve(false);
    return new Promise((resolve) => {
      const done = (reached: boolean): void => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve(reached);
      };
      const waiter: Waiter = { position, wake: () => done(true) };
      const timer = setTimeout(() => done(false), ms);
      this.waiters.add(waiter);
    });
  }

  /** For each view, where it stands, whether it has stopped and what it leaves out. */
  views(): readonly ViewStanding[] {
    return [...this.positions].map(([view, position]) => {
      const stopped = this.stops.get(view);
      const skipped = this.skips.get(view) ?? [];
      return { view, position, skipped, ...(stopped && { stopped }) };
    });
  }

  /** `skipped`: how many events views leave out; they follow the log and do not show all of it. */
  health(): Readonly<{ ok: boolean; detail: string; skipped: number }> {
    const skipped = [...this.skips.values()].reduce((sum, ids) => sum + ids.length, 0);
    if (this.failure !== undefined) return { ok: false, detail: this.failure, skipped };
    const stopped = [...this.stops.values()];
    if (stopped.length > 0) {
      const detail = stopped.map(({ view, eventId }) => `${view} stopped at ${eventId}`).join('; ');
      return { ok: false, detail, skipped };
    }
    const events = skipped === 1 ? '1 event' : `${skipped} events`;
    return { ok: true, detail: skipped === 0 ? 'following the log' : `degraded, ${events} skipped`, skipped };
  }

  private wake(): void {
    const reached = this.position();
    for (const waiter of [...this.waiters]) if (waiter.position <= reached) waiter.wake();
  }
}

const stoppedOf = ({ view, version, eventId, type, position, error }: Stopped): Stopped => ({
  view,
  version,
  eventId,
  type,
  position,
  error,
});
