import { dayOf, type DomainEvent, type LocalDate, type Recorded } from '#kernel';
import { workingDaysBetween, type Law } from '#law';
import type { UnitNames } from '../units/unit-names.js';
import type { StaffNames } from '../users/staff-names.js';
import type { HistoryEntry } from './history.types.js';

/** Working days after which an entry counts as late and needs a reason. */
const LATE_AFTER = 5;

type Dated = DomainEvent<string, { occurredOn: LocalDate }>;

type Names = Readonly<{ staff: StaffNames; units: UnitNames }>;

/** One event as an inspector reads it: what, when, recorded when, by whom. */
export const historyEntry = (event: Recorded<Dated>, law: Law, { staff, units }: Names): HistoryEntry => {
  const { meta, data } = event;
  const recordedOn = dayOf(meta.recordedAt);
  const { occurredOn, ...rest } = data;
  // What a source recorded in its own time was not entered late by anybody here.
  const late = !meta.origin && workingDaysBetween(law, occurredOn, recordedOn) > LATE_AFTER;
  return {
    revision: event.revision,
    type: event.type,
    occurredOn,
    ...(meta.occurredAt !== undefined && { occurredAt: meta.occurredAt }),
    recordedAt: meta.recordedAt,
    actor: meta.actor,
    actorName: staff.nameOf(meta.actor),
    ...(meta.onBehalfOf !== undefined && { onBehalfOf: staff.nameOf(meta.onBehalfOf) }),
    ...(meta.delegation !== undefined && { delegation: meta.delegation }),
    ...(meta.unit !== undefined && { unit: meta.unit, unitName: units.nameOf(meta.unit) }),
    ...(meta.adjustment && { adjustment: meta.adjustment }),
    ...(meta.role !== undefined && { role: meta.role }),
    data: readable(rest),
    position: event.position,
    id: event.id,
    late,
    otherDay: recordedOn !== occurredOn,
  };
};

/** What only the vault may open, and what leads to a name. */
const UNREADABLE: ReadonlySet<string> = new Set(['narrative', 'subject', 'denouncer']);

const readable = (data: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !UNREADABLE.has(key)));
