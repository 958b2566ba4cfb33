import { position, START, type Position } from '#kernel';
import type { LogPoint } from '../domain/closing/period.events.js';
import { TYPES, type LogSource } from './fact-book.js';

/** Where in this log a point is that was noted in this or in another one with the same events. */
export class PointsOf {
  private readonly found = new Map<string, Promise<Position | undefined>>();

  constructor(
    private readonly log: LogSource,
    private readonly logId: string,
  ) {}

  /** Undefined when this log has not come so far, or the position is one of a log of another kind. */
  async find({ position: text, mark }: LogPoint, head: Position): Promise<Position | undefined> {
    if (mark && mark.log !== this.logId) return mark.event === undefined ? START : this.placeOf(mark.event);
    const at = position(text);
    return at === START || (text.length === head.length && at <= head) ? at : undefined;
  }

  /** Read once out of the whole log: it is asked only after the log has moved. */
  private placeOf(event: string): Promise<Position | undefined> {
    const known = this.found.get(event) ?? this.search(event);
    this.found.set(event, known);
    return known;
  }

  private async search(id: string): Promise<Position | undefined> {
    for await (const { events } of this.log.readAll(START, { types: TYPES })) {
      const found = events.find((event) => event.id === id);
      if (found) return found.position;
    }
    return undefined;
  }
}
