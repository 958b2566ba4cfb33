import type { Clock } from '#kernel';
import type { Codec } from '../codec.js';
import type { Patience } from './patience.js';

export type EventStoreDbOptions = Readonly<{
  /** `esdb://user:password@host:2113,…?tls=true`. One of these in a process. */
  url: string;
  codec: Codec;
  /** This machine's clock, to be compared with the server's. */
  clock: Pick<Clock, 'now'>;
  patience?: Partial<Patience>;
  /** Called once when the log has been closed. */
  closed?: () => void;
}>;
