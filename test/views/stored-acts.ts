import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { DomainEvent } from '#kernel';
import { day, unit, type Act } from './history-parts.js';

const FOLDER = 'test/golden/events';

type Stored = Readonly<{ type: string; schema: number; data: DomainEvent['data'] }>;

/** The newest version of every event that the log may hold, as its golden file has it. */
const newest = (): readonly Stored[] => {
  const byType = new Map<string, Stored>();
  for (const file of readdirSync(FOLDER)) {
    const stored = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Stored;
    if ((byType.get(stored.type)?.schema ?? 0) < stored.schema) byType.set(stored.type, stored);
  }
  return [...byType.values()];
};

/** The tree of units is told first and moved by the histories themselves. */
const OF_THE_TREE: readonly string[] = ['unit', 'reorganisation'];

/** A stream is called by its noun and the id that its events begin with. */
const nounOf = ({ data }: Stored): string | undefined => {
  const [first = ''] = Object.keys(data);
  const noun = first.endsWith('Id') ? first.slice(0, -2) : undefined;
  return noun === undefined || OF_THE_TREE.includes(noun) ? undefined : noun;
};

/**
 * Each event with the data of its golden file, on few streams, on any day and in any unit: an event type that comes
 * to be is in the histories by having its golden file.
 *
 * @param only nouns to take; absent: all
 */
export const storedActs = (only?: readonly string[]): readonly fc.Arbitrary<Act>[] =>
  newest().flatMap((stored) => {
    const noun = nounOf(stored);
    if (noun === undefined || (only && !only.includes(noun))) return [];
    const { type, data } = stored;
    const placed = 'unit' in data ? { unit } : {};
    return fc
      .record({ id: fc.integer({ min: 1, max: 3 }), occurredOn: day, ...placed })
      .map(({ id, ...told }) => ({
        stream: `${noun}-${id}`,
        type,
        data: { ...data, [`${noun}Id`]: String(id), ...told },
      }));
  });
