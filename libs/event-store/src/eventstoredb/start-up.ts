import { randomUUID } from 'node:crypto';
import type { Clock } from '#kernel';
import { Answered, call } from './calls.js';
import type { ProposedEvent, ServerClient } from './client.js';
import { streamPage } from './pages.js';
import type { Patience } from './patience.js';
import { placeOf } from './recorded.js';

/** Streams of notes to ourselves; no category, so that no reader of the product sees them. */
const NAME_STREAM = 'nghedan_log';
const CLOCK_STREAM = 'nghedan_clock';

/** More than this between the clocks, in milliseconds, and times in the log would contradict each other. */
export const MOST_SKEW = 10_000;

const note = (type: string, data: Record<string, unknown>): ProposedEvent => ({
  id: randomUUID(),
  contentType: 'application/json',
  type,
  data,
  metadata: undefined,
});

/** The id of the log, a random UUID: given at the first start, found at every later one. */
export const logIdOf = async (client: ServerClient, patience: Patience): Promise<string> => {
  const found = await readLogId(client, patience);
  if (found !== undefined) return found;
  const name = randomUUID();
  const named = note('LogNamed', { id: name });
  try {
    await call(
      (ms) => client.appendToStream(NAME_STREAM, named, { expectedRevision: 'no_stream', deadline: ms }),
      patience,
    );
    return name;
  } catch (error) {
    // Another node was quicker: its name counts.
    const theirs = error instanceof Answered ? await readLogId(client, patience) : undefined;
    if (theirs === undefined) throw error;
    return theirs;
  }
};

const readLogId = async (client: ServerClient, patience: Patience): Promise<string | undefined> => {
  const first = { stream: NAME_STREAM, from: 'start', direction: 'forwards', max: 1 } as const;
  try {
    const [found] = await call((ms) => streamPage(client, first, ms), patience);
    const { id } = (found?.event?.data ?? {}) as { id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch (error) {
    if (error instanceof Answered && error.verdict.kind === 'empty') return undefined;
    throw error;
  }
};

/**
 * Milliseconds by which the server's clock is ahead of ours, judged by the time it gives an event of this moment.
 * The stream of these events keeps its last one only.
 *
 * @throws TypeError when the server is too old to say where that event stands
 */
export const skewOf = async (
  client: ServerClient,
  clock: Pick<Clock, 'now'>,
  patience: Patience,
): Promise<number> => {
  const write = async (ms: number): Promise<number> => {
    const sent = Date.parse(clock.now());
    const asked = note('ClockAsked', {});
    await client.appendToStream(CLOCK_STREAM, asked, { expectedRevision: 'any', deadline: ms });
    const last = { stream: CLOCK_STREAM, from: 'end', direction: 'backwards', max: 1 } as const;
    const [found] = await streamPage(client, last, ms);
    if (found?.event) placeOf(found.event);
    const given = found?.event?.created.getTime() ?? sent;
    const answered = Date.parse(clock.now());
    return given < sent ? given - sent : Math.max(0, given - answered);
  };
  const skew = await call(write, patience);
  const kept = { expectedRevision: 'any' } as const;
  await call(
    (ms) => client.setStreamMetadata(CLOCK_STREAM, { maxCount: 1 }, { ...kept, deadline: ms }),
    patience,
  );
  return skew;
};
