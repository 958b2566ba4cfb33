import { Clock } from '#kernel';

/** The clock of the machine; keep it right with NTP. */
export class SystemClock extends Clock {
  override now(): string {
    // eslint-disable-next-line no-restricted-syntax -- the one place that reads the machine's time
    return new Date().toISOString();
  }
}
