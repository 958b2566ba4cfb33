import type { AppendRequest } from '#event-store';
import type { ImportedEvent } from '../cases/petition-events.js';
import { importCommand } from './ids.js';

/** Below the log's 512 KiB an append, with room for what the log adds to each event. */
const APPEND_BYTES = 400 * 1024;
/** Metadata of an imported event, roughly. */
const META_BYTES = 600;

/**
 * The appends that write one case: one, unless its events are too many for one. The command id holds the
 * content but not where it stood, so that the same case from another file or row is the same.
 */
export const appendsOf = (
  stream: string,
  events: readonly ImportedEvent[],
  recordedAt: string,
): readonly AppendRequest[] => {
  let first = 0;
  return parts(events).map(({ events: some, content }, part) => {
    const commandId = importCommand(stream, part, content);
    const expected = first === 0 ? ('none' as const) : first - 1;
    first += some.length;
    const meta = { recordedAt, actor: 'import', commandId, correlationId: `import:${stream}` };
    return { stream, expected, events: some, meta };
  });
};

type Part = { events: ImportedEvent[]; content: string };

const parts = (events: readonly ImportedEvent[]): readonly Part[] => {
  const all: Part[] = [];
  let bytes = Infinity;
  for (const event of events) {
    const { origin: _origin, ...meta } = event.meta;
    const content = JSON.stringify([event.type, event.data, meta]);
    const size = Buffer.byteLength(content) + META_BYTES;
    let part = all.at(-1);
    if (!part || bytes + size > APPEND_BYTES) {
      part = { events: [], content: '' };
      all.push(part);
      bytes = 0;
    }
    part.events.push(event);
    part.content += content;
    bytes += size;
  }
  return all;
};
