import { START, type Position } from '#kernel';

type Waiting = { position: Position; done: () => void };

/** How far all reactions have come, for those who wait. Positions of one log compare as text. */
export class Progress {
  private readonly reached = new Map<string, Position>();
  private readonly waiting = new Set<Waiting>();
  private written = START;

  constructor(names: readonly string[]) {
    for (const name of names) this.reached.set(name, START);
  }

  at(name: string): Position {
    return this.reached.get(name) ?? START;
  }

  /** Position of the newest event that a reaction wrote. */
  get newest(): Position {
    return this.written;
  }

  reach(name: string, position: Position, written: Position = START): void {
    this.reached.set(name, position);
    if (written > this.written) this.written = written;
    for (const waiter of this.waiting) if (this.isAt(waiter.position)) waiter.done();
  }

  /** @returns false when `within` milliseconds passed first */
  async wait(position: Position, within: number): Promise<boolean> {
    if (this.isAt(position)) return true;
    return new Promise((resolve) => {
      const finish = (caughtUp: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        resolve(caughtUp);
      };
      const timer = setTimeout(() => finish(false), within);
      const waiter: Waiting = { position, done: () => finish(true) };
      this.waiting.add(waiter);
    });
  }

  private isAt(position: Position): boolean {
    return [...this.reached.values()].every((reached) => reached >= position);
  }
}
