import { Clock } from '#kernel';

/** The one place of this program that reads the machine's time. */
export class SystemClock extends Clock {
  override now(): string {
    // eslint-disable-next-line no-restricted-syntax -- this is the clock
    return new Date().toISOString();
  }
}
