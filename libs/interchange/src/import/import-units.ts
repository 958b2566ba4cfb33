import { localDate } from '#kernel';
import type { AppendRequest, NewEvent } from '#event-store';
import type { UnitEvent, UnitLevel } from '#organisation';
import type { Mapping } from '../mapping/mapping.types.js';
import { importCommand, petitionIdOf } from './ids.js';

/** The sources do not say since when a unit exists: before anything that is imported. */
const ALWAYS = localDate('1900-01-01');
const ID_LIMIT = 200;

export type Root = Readonly<{ id: string; name: string; level: UnitLevel }>;

/** A unit's id is its text in the source, as it stands there; an over-long text is replaced by a UUIDv5. */
export const unitId = (source: string, text: string): string =>
  text.length <= ID_LIMIT && !/\p{Cc}/u.test(text) ? text : petitionIdOf(source, text);

/** The unit under which imported units hang: an existing one by its id, the mapping's, or one named as the source. */
export const rootOf = (mapping: Mapping, asked: string | undefined): Root => {
  const said = mapping.units?.root;
  if (asked !== undefined && asked !== said?.id) return { id: asked, name: asked, level: 'province' };
  return { id: said?.id ?? mapping.name, name: said?.name ?? mapping.name, level: said?.level ?? 'province' };
};

const established = (root: Root): NewEvent<UnitEvent> => ({
  type: 'UnitEstablished',
  data: {
    unitId: root.id,
    occurredOn: ALWAYS,
    name: root.name,
    level: root.level,
    remote: false,
    validFrom: ALWAYS,
  },
});

/** Registers a unit; one that exists already, however it came about, is left as it is. */
export const unitRequest = (unit: Root, parent: string | undefined, recordedAt: string): AppendRequest => {
  const event = established(unit);
  const data = parent === undefined ? event.data : { ...event.data, parent };
  const stream = `unit-${unit.id}`;
  const commandId = importCommand(stream, 0, JSON.stringify(data));
  const events = [{ type: event.type, data }];
  return {
    stream,
    expected: 'none',
    events,
    meta: { recordedAt, actor: 'import', commandId, correlationId: commandId },
  };
};
