import { refuse, type Decider, type DomainEvent, type LocalDate, type Resource } from '#kernel';
import type { Conflict, Conflicted, ConflictEvent, ConflictGround } from '#law';

export type ConflictCommand = Readonly<{ person: string; occurredOn: LocalDate; today: LocalDate }> &
  (
    | Readonly<{
        type: 'declare';
        ground: Extract<ConflictGround, 'declared' | 'by-superior'>;
        /** Units of which the person is the head. */
        headOf: readonly string[];
        relation: string;
      }>
    | Readonly<{ type: 'withdraw'; reason: string }>
  );

export type ConflictRefusal =
  | 'conflict.unknown'
  | 'conflict.nothing-declared'
  | 'conflict.in-the-future'
  | 'conflict.relation-missing'
  | 'conflict.reason-missing';

/** What the decider of a matter's own noun tells of it. */
export type Subject = Readonly<{
  category: string;
  initial: Conflicted;
  evolve(state: Conflicted, event: DomainEvent): Conflicted;
  resource(state: Conflicted): Resource | undefined;
}>;

const no = refuse<ConflictRefusal>;

const declare = (
  conflicts: readonly Conflict[],
  { person, ground, headOf, occurredOn, ...said }: Extract<ConflictCommand, { type: 'declare' }>,
  { unit }: Resource,
): readonly ConflictEvent[] => {
  if (conflicts.some((one) => one.person === person)) return [];
  const relation = said.relation.trim() || no('conflict.relation-missing');
  const head = headOf.includes(unit);
  return [{ type: 'ConflictDeclared', data: { occurredOn, person, ground, head, relation } }];
};

const withdraw = (
  conflicts: readonly Conflict[],
  { person, occurredOn, ...said }: Extract<ConflictCommand, { type: 'withdraw' }>,
): readonly ConflictEvent[] => {
  if (!conflicts.some((one) => one.person === person)) return no('conflict.nothing-declared');
  const reason = said.reason.trim() || no('conflict.reason-missing');
  return [{ type: 'ConflictWithdrawn', data: { occurredOn, person, reason } }];
};

/**
 * Conflicts of interest on the stream of any matter: the noun's own decider says what may be done with it and whose
 * it is, this one only for whom it exists no more.
 */
export const conflictDecider = (subject: Subject): Decider<Conflicted, ConflictCommand, DomainEvent> => ({
  category: subject.category,
  initial: subject.initial,
  decide: (state, command) => {
    const resource = subject.resource(state);
    if (!resource) return no('conflict.unknown');
    const { occurredOn, today } = command;
    if (occurredOn > today) return no('conflict.in-the-future', { today });
    const { conflicts = [] } = state;
    return command.type === 'declare' ? declare(conflicts, command, resource) : withdraw(conflicts, command);
  },
  evolve: (state, event) => subject.evolve(state, event),
  resource: (state) => subject.resource(state),
});
