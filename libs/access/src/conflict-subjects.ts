import type { Subject } from './domain/conflict.js';

/** Matters in which somebody can be in conflict: the composition knows the deciders of their nouns. */
export abstract class ConflictSubjects {
  /** By the name of the stream; `undefined` where conflicts have no place or a procedure of their own. */
  abstract of(stream: string): Subject | undefined;
}
