import { ReadOn, type EventStore, type Reached } from '#event-store';
import { dayOf, START, type DomainEvent, type Position, type Recorded } from '#kernel';
import type { UnitEvent } from '#organisation';
import type { FormSetEvent } from '#rulebook';
import type { AdjustedEntry } from '../domain/adjusted-entries.js';
import type { Fact, Subject } from '../domain/facts/fact.types.js';
import { FORM_SET_TYPES, FormSetsAt } from './form-sets-at.js';
import { categoryOf, COUNTED_TYPES, factsOf } from './lifts.js';
import { UnitsAt } from './units-at.js';

/** A log that can be read from a position on. */
export type LogSource = Pick<EventStore, 'readAll'>;

const UNIT_TYPES: readonly UnitEvent['type'][] = [
  'UnitEstablished',
  'UnitRenamed',
  'UnitMoved',
  'UnitDissolved',
];

/** What tells the forms anything. */
export const TYPES = [...COUNTED_TYPES, ...UNIT_TYPES, ...FORM_SET_TYPES];

type Entry = { readonly facts: Fact[]; readonly positions: Position[] };

/**
 * What the log tells the forms, kept in memory in the order of the log and read on when it has grown: some hundred
 * bytes a fact, and no personal data. What had been told up to a position can be asked at any time after.
 */
export class FactBook {
  readonly units = new UnitsAt();
  readonly forms = new FormSetsAt();
  private readonly adjusted: Readonly<{ position: Position; entry: AdjustedEntry }>[] = [];
  private readonly entries = new Map<string, Entry>();
  private readonly reading: ReadOn<DomainEvent>;

  constructor(log: LogSource) {
    this.reading = new ReadOn(log, { types: TYPES }, (event) => this.add(event));
  }

  /** Reads on to the head of the log. @returns how far that is, and the last event that told the book anything */
  refresh(): Promise<Reached> {
    return this.reading.toHead();
  }

  /** Everything told up to `until`, in the order in which the streams began. */
  *subjects(until: Position): Iterable<Subject> {
    for (const [name, { facts, positions }] of this.entries) {
      const last = positions.at(-1) ?? START;
      const told = last <= until ? facts : facts.filter((_, n) => (positions[n] ?? START) <= until);
      if (told.length > 0) yield { name, facts: told };
    }
  }

  /** Facts that were entered into closed periods, told up to `until`, in the order of the log. */
  adjustments(until: Position): readonly AdjustedEntry[] {
    return this.adjusted.flatMap(({ position, entry }) => (position <= until ? [entry] : []));
  }

  private add(event: Recorded): void {
    const category = categoryOf(event.stream);
    if (category === 'unit') return this.units.add(event as Recorded<UnitEvent>);
    if (category === 'formset') return this.forms.add(event as Recorded<FormSetEvent>);
    const facts = factsOf(event.stream, event);
    for (const fact of facts) {
      const entry = this.entryOf(fact.subject);
      entry.facts.push(fact);
      entry.positions.push(event.position);
    }
    const [first] = facts;
    const { adjustment, recordedAt } = event.meta;
    if (!first || !adjustment) return;
    const { position, stream: id, type } = event;
    const entry = { id, type, on: first.on, recordedOn: dayOf(recordedAt), ...adjustment };
    this.adjusted.push({ position, entry });
  }

  private entryOf(subject: string): Entry {
    const known = this.entries.get(subject) ?? { facts: [], positions: [] };
    this.entries.set(subject, known);
    return known;
  }
}
