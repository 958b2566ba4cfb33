import type { Clock } from '#kernel';
import type { Retry } from '../retry.js';

export type BullJobsOptions = Readonly<{
  /** `redis://` or `rediss://`, with password if there is one: never to be logged. */
  url: string;
  /** Jobs of one log do not mix with those of another on the same server: name it by the log's id. */
  name: string;
  /** The machine's clock: times of the queue are not days of the law. */
  clock: Pick<Clock, 'now'>;
  retry?: Retry;
  /** How long a worker has a job for itself unless it says again that it is there, in milliseconds. */
  lease?: number;
  /** How often it says so, in milliseconds: well within the lease, half of it when left out. */
  renew?: number;
  /** How long the queue is waited for before it counts as away, in milliseconds. */
  patience?: number;
  /** Told of every loss of the connection; the message holds no password. */
  report?: (error: Error) => void;
}>;
