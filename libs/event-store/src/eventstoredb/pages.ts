import type { Delivered, Reading, Revision, ServerClient } from './client.js';
import { within } from './patience.js';
import type { Place } from './positions.js';

const noop = (): void => undefined;

/** Everything a read gives, or none of it; cancelled when it takes longer than that. */
const collect = (reading: Reading, ms: number): Promise<Delivered[]> => {
  const found: Delivered[] = [];
  const whole = new Promise<Delivered[]>((resolve, reject) => {
    reading
      .on('data', (event: Delivered) => found.push(event))
      .on('end', () => resolve(found))
      .on('error', reject);
  });
  return within(ms, whole, () => void reading.cancel().catch(noop));
};

export type StreamPage = Readonly<{
  stream: string;
  from: Revision;
  direction: 'forwards' | 'backwards';
  max: number;
}>;

/** A page of a stream, read from the node that leads: another one may be behind. */
export const streamPage = (client: ServerClient, { stream, from, direction, max }: StreamPage, ms: number) =>
  collect(
    client.readStream(stream, { fromRevision: from, direction, maxCount: max, requiresLeader: true }),
    ms,
  );

export type From = 'end' | Place;

/** The last events of the whole log, newest first, the server's own among them. */
export const lastPage = (client: ServerClient, from: From, max: number, ms: number) =>
  collect(
    client.readAll({ fromPosition: from, direction: 'backwards', maxCount: max, requiresLeader: true }),
    ms,
  );
