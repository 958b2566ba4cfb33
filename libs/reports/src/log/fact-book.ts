import type { Batch, Filter } from '#event-store';
import { START, type Position, type Recorded } from '#kernel';
import type { UnitEvent } from '#organisation';
import type { FormSetEvent } from '#rulebook';
import type { Fact, Subject } from '../domain/facts/fact.types.js';
import { complaintFacts } from './complaint-facts.js';
import { denunciationFacts } from './denunciation-facts.js';
import { FORM_SET_TYPES, FormSetsAt } from './form-sets-at.js';
import { letterFacts } from './letter-facts.js';
import type { AnyLift } from './lift.js';
import { petitionFacts } from './petition-facts.js';
import { UnitsAt } from './units-at.js';
import { sessionFacts, visitFacts } from './visit-facts.js';

/** A log that can be read from a position on. */
export type LogSource = Readonly<{ readAll(after: Position, filter?: Filter): AsyncIterable<Batch> }>;

/** By category of the stream: two nouns may have an event of the same name. */
const LIFTS: Readonly<Record<string, AnyLift>> = {
  letter: letterFacts,
  complaint: complaintFacts,
  denunciation: denunciationFacts,
  petition: petitionFacts,
  visit: visitFacts,
  session: sessionFacts,
};

const UNIT_TYPES: readonly UnitEvent['type'][] = [
  'UnitEstablished',
  'UnitRenamed',
  'UnitMoved',
  'UnitDissolved',
];

const TYPES = [
  ...new Set([
    ...Object.values(LIFTS).flatMap((lift) => Object.keys(lift)),
    ...UNIT_TYPES,
    ...FORM_SET_TYPES,
  ]),
];

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

type Entry = { readonly facts: Fact[]; readonly positions: Position[] };

/**
 * What the log tells the forms, kept in memory in the order of the log and read on when it has grown: some hundred
 * bytes a fact, and no personal data. What had been told up to a position can be asked at any time after.
 */
export class FactBook {
  readonly units = new UnitsAt();
  readonly forms = new FormSetsAt();
  private readonly entries = new Map<string, Entry>();
  private checkpoint: Position = START;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly log: LogSource) {}

  /** Reads on to the head of the log, one reader at a time. @returns the position reached */
  refresh(): Promise<Position> {
    const read = this.reading.then(() => this.readOn());
    this.reading = read.catch(() => undefined);
    return read;
  }

  /** Everything told up to `until`, in the order in which the streams began. */
  *subjects(until: Position): Iterable<Subject> {
    for (const [name, { facts, positions }] of this.entries) {
      const last = positions.at(-1) ?? START;
      const told = last <= until ? facts : facts.filter((_, n) => (positions[n] ?? START) <= until);
      if (told.length > 0) yield { name, facts: told };
    }
  }

  private async readOn(): Promise<Position> {
    for await (const batch of this.log.readAll(this.checkpoint, { types: TYPES })) {
      for (const event of batch.events) this.add(event);
      this.checkpoint = batch.checkpoint;
    }
    return this.checkpoint;
  }

  private add(event: Recorded): void {
    const category = categoryOf(event.stream);
    if (category === 'unit') return this.units.add(event as Recorded<UnitEvent>);
    if (category === 'formset') return this.forms.add(event as Recorded<FormSetEvent>);
    for (const fact of LIFTS[category]?.[event.type]?.(event.data, event.stream) ?? []) {
      const entry = this.entryOf(fact.subject);
      entry.facts.push(fact);
      entry.positions.push(event.position);
    }
  }

  private entryOf(subject: string): Entry {
    const known = this.entries.get(subject) ?? { facts: [], positions: [] };
    this.entries.set(subject, known);
    return known;
  }
}
