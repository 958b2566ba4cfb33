import type { DomainEvent } from '#kernel';
import type { Fact } from '../domain/facts/fact.types.js';
import { complaintFacts } from './complaint-facts.js';
import { denunciationFacts } from './denunciation-facts.js';
import { letterFacts } from './letter-facts.js';
import type { AnyLift } from './lift.js';
import { petitionFacts } from './petition-facts.js';
import { sessionFacts, visitFacts } from './visit-facts.js';

/** By category of the stream: two nouns may have an event of the same name. */
const LIFTS: Readonly<Record<string, AnyLift>> = {
  letter: letterFacts,
  complaint: complaintFacts,
  denunciation: denunciationFacts,
  petition: petitionFacts,
  visit: visitFacts,
  session: sessionFacts,
};

/** Types of all events that the forms count. */
export const COUNTED_TYPES: readonly string[] = [
  ...new Set(Object.values(LIFTS).flatMap((lift) => Object.keys(lift))),
];

export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** What the forms make of an event; nothing of one that no form counts. */
export const factsOf = (stream: string, { type, data }: DomainEvent): readonly Fact[] =>
  LIFTS[categoryOf(stream)]?.[type]?.(data, stream) ?? [];
