import { Clock, startOf, type LocalDate } from '#kernel';

const MINUTE_MS = 60_000;
const OPENING = 7 * 60 + 30;
const MINUTES_OPEN = 9 * 60;

/** A clock that the demo turns: opening hours of the given day, a few minutes later at each command. */
export class DemoClock extends Clock {
  private day: LocalDate;
  private minute = 0;

  constructor(first: LocalDate) {
    super();
    this.day = first;
  }

  turnTo(day: LocalDate): void {
    this.day = day;
    this.minute = 0;
  }

  pass(minutes: number): void {
    this.minute = Math.min(this.minute + minutes, MINUTES_OPEN);
  }

  override now(): string {
    return new Date(Date.parse(startOf(this.day)) + (OPENING + this.minute) * MINUTE_MS).toISOString();
  }
}
