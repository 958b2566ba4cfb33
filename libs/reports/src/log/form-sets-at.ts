import { idOf, type Position, type Recorded } from '#kernel';
import { formSetDecider, inForce, type FormSetContent, type FormSetEvent, type Versioned } from '#rulebook';
import type { FormSet } from '../domain/form.types.js';
import { SHIPPED_FORM_SETS } from '../domain/forms/form-sets.js';
import { storedFormSet } from './stored-form-set.js';

export const FORM_SET_TYPES: readonly FormSetEvent['type'][] = [
  'FormSetProposed',
  'FormSetConfirmed',
  'FormSetRejected',
];

/** The form sets (bộ biểu mẫu) as the log told of them up to a position: shipped, and confirmed by two persons. */
export class FormSetsAt {
  private readonly changes: Recorded<FormSetEvent>[] = [];

  add(event: Recorded<FormSetEvent>): void {
    this.changes.push(event);
  }

  /** The newest first. What was confirmed replaces a shipped set of the same name. */
  sets(until: Position): readonly FormSet[] {
    const streams = new Map<string, Versioned<FormSetContent>>();
    for (const event of this.changes) {
      if (event.position > until) break;
      const before = streams.get(event.stream) ?? formSetDecider.initial;
      streams.set(event.stream, formSetDecider.evolve(before, event));
    }
    const confirmed = [...streams].flatMap(([stream, versions]) => {
      const version = inForce(versions);
      return version ? [storedFormSet(idOf(stream), version.content)] : [];
    });
    const names = new Set(confirmed.map(({ id }) => id));
    return [...confirmed, ...SHIPPED_FORM_SETS.filter(({ id }) => !names.has(id))].sort((a, b) =>
      a.validFrom < b.validFrom ? 1 : -1,
    );
  }
}
