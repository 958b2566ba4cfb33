import { START, type Position } from '#kernel';

/** What the thread that applies views tells the thread that answers. */
export type ProgressReport = Readonly<
  | { kind: 'moved'; view: string; position: Position }
  /** A rebuilt file serves from now on. */
  | { kind: 'swapped'; view: string }
  | { kind: 'stopped'; view: string; position: Position; eventId: string; error: string }
  | { kind: 'failed'; error: string }
>;

export type Stopped = Readonly<{ view: string; eventId: string; position: Position; error: string }>;

type Waiter = Readonly<{ position: Position; wake: () => void }>;

/** How far the views are; fed by reports, wherever the views are applied. */
export class ViewProgress {
  private readonly positions = new Map<string, Position>();
  private readonly stops = new Map<string, Stopped>();
  private readonly waiters = new Set<Waiter>();
  private failure: string | undefined;

  constructor(names: readonly string[]) {
    for (const name of names) this.positions.set(name, START);
  }

  readonly report = (report: ProgressReport): void => {
    switch (report.kind) {
      case 'moved':
        this.positions.set(report.view, report.position);
        this.stops.delete(report.view);
        return this.wake();
      case 'stopped':
        this.stops.set(report.view, report);
        return this.wake();
      case 'failed':
        this.failure = report.error;
        return;
      case 'swapped':
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

  /** For each view, where it stands and whether it has stopped. */
  views(): readonly Readonly<{ view: string; position: Position; stopped?: Stopped }>[] {
    return [...this.positions].map(([view, position]) => {
      const stopped = this.stops.get(view);
      return { view, position, ...(stopped && { stopped }) };
    });
  }

  health(): Readonly<{ ok: boolean; detail: string }> {
    if (this.failure !== undefined) return { ok: false, detail: this.failure };
    const stopped = [...this.stops.values()];
    if (stopped.length === 0) return { ok: true, detail: 'following the log' };
    return {
      ok: false,
      detail: stopped.map(({ view, eventId }) => `${view} stopped at ${eventId}`).join('; '),
    };
  }

  private wake(): void {
    const reached = this.position();
    for (const waiter of [...this.waiters]) if (waiter.position <= reached) waiter.wake();
  }
}
