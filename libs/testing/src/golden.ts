import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { fold, upcast, type Decider, type DomainEvent, type UpcasterMap } from '#kernel';

type Stored = Readonly<{ type: string; schema: number; data: Readonly<Record<string, unknown>> }>;

const fileOf = (type: string, schema: number): string => `test/golden/events/${type}.v${schema}.json`;

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** The stored example of an event, as the first release wrote it. */
export const golden = <E extends DomainEvent>(type: E['type'], schema = 1): Pick<E, 'type' | 'data'> => {
  const { data } = read<E>(fileOf(type, schema));
  return { type, data };
};

/** Declares the tests that every event ever stored can still be read: each version of each type has a file. */
export const decodesForEver = <State, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  upcasters: UpcasterMap<Event>,
  /** Every type of the union, the first one of a stream first. */
  types: readonly Event['type'][],
): void => {
  const first = types[0];
  for (const type of types) {
    const versions = (upcasters[type]?.length ?? 0) + 1;
    it.each(Array.from({ length: versions }, (_, index) => index + 1))(
      `${type} v%i can be read`,
      (schema) => {
        expect(existsSync(fileOf(type, schema))).toBe(true);
        const stored = read<Stored>(fileOf(type, schema));
        expect(stored).toMatchObject({ type, schema });
        const data = upcast(upcasters, type, schema, stored.data);
        const history = [...(first && first !== type ? [golden<Event>(first)] : []), { type, data } as Event];
        expect(fold(decider, history)).not.toEqual(decider.initial);
      },
    );
  }
};
