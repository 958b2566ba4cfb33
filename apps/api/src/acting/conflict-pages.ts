import { Injectable } from '@nestjs/common';
import { ConflictSubjects } from '#access';
import { EventStore } from '#event-store';
import { present, refuse, type DomainEvent, type Recorded } from '#kernel';
import { isConflict, type ConflictDeclared } from '#law';
import { StaffNames } from '#views';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import type { Caller } from '../policy/caller.js';

export type ShownConflict = Readonly<
  ConflictDeclared['data'] & {
    personName: string;
    /** Who said so. */
    byName: string;
  }
>;

export type ShownConflicts = Readonly<{
  conflicts: readonly ShownConflict[];
  /** Unit whose head decides, when the head of the one that has the matter is in conflict. */
  competent?: Readonly<{ unit: string; unitName: string }>;
}>;

/** Who is out of a matter, read from its own stream. */
@Injectable()
export class ConflictPages {
  constructor(
    private readonly subjects: ConflictSubjects,
    private readonly store: EventStore,
    private readonly units: UnitTree,
    private readonly staff: StaffNames,
  ) {}

  /** @throws Refusal `not-found` when there is no such matter for the caller */
  async about(stream: string, by: Caller): Promise<ShownConflicts> {
    const subject = this.subjects.of(stream) ?? refuse<EdgeRefusal>('not-found');
    let state = subject.initial;
    const stands = new Map<string, Recorded<ConflictDeclared>>();
    for await (const event of this.store.read<DomainEvent>(stream)) {
      state = subject.evolve(state, event);
      if (!isConflict(event)) continue;
      if (event.type === 'ConflictDeclared') stands.set(event.data.person, event);
      else stands.delete(event.data.person);
    }
    const resource = subject.resource(state) ?? refuse<EdgeRefusal>('not-found');
    by.permit(resource);
    return {
      conflicts: [...stands.values()].map((event) => this.shown(event)),
      ...present({ competent: resource.raised ? this.above(resource.unit) : undefined }),
    };
  }

  private shown({ data, meta }: Recorded<ConflictDeclared>): ShownConflict {
    const { occurredOn, person, ground, head, relation } = data;
    const said = { occurredOn, person, ground, head, ...present({ relation }) };
    return { ...said, personName: this.staff.nameOf(person), byName: this.staff.nameOf(meta.actor) };
  }

  private above(unit: string): ShownConflicts['competent'] {
    const parent = this.units.get(unit)?.parent;
    return parent === undefined ? undefined : { unit: parent, unitName: this.units.name(parent) };
  }
}
