import type { Decider, DomainEvent, LocalDate, Resource } from '#kernel';

/**
 * Why somebody has nothing to do with a matter: they said so (khai báo), a superior says so, they are complained
 * about, or they settled the first complaint.
 *
 * @source NĐ31 10(3); LKN 29, 36; guards 6 and 7 of the procedure
 */
export type ConflictGround = 'declared' | 'by-superior' | 'complained-about' | 'settled-first';

/** Xung đột lợi ích: for this person the matter exists no more. Stands on the stream of the matter itself. */
export type ConflictDeclared = DomainEvent<
  'ConflictDeclared',
  {
    occurredOn: LocalDate;
    /** User id. */
    person: string;
    ground: ConflictGround;
    /** Head of the unit that has the matter: then the superior decides in it. */
    head: boolean;
    /** Kinship or interest, without names. */
    relation?: string;
  }
>;

/** The ground has gone, or never was. */
export type ConflictWithdrawn = DomainEvent<
  'ConflictWithdrawn',
  { occurredOn: LocalDate; person: string; reason: string }
>;

export type ConflictEvent = ConflictDeclared | ConflictWithdrawn;

export type Conflict = Pick<ConflictDeclared['data'], 'person' | 'head'>;

/** What a decider knows besides its own state. */
export type Conflicted = Readonly<{ conflicts?: readonly Conflict[] }>;

export const isConflict = (event: Pick<DomainEvent, 'type'>): event is ConflictEvent =>
  event.type === 'ConflictDeclared' || event.type === 'ConflictWithdrawn';

const after = (conflicts: readonly Conflict[] = [], event: ConflictEvent): readonly Conflict[] => {
  const others = conflicts.filter(({ person }) => person !== event.data.person);
  if (event.type === 'ConflictWithdrawn') return others;
  const { person, head } = event.data;
  return [...others, { person, head }];
};

type Inner<State, Command, Event extends DomainEvent, Decided> = Omit<
  Decider<State, Command, Event>,
  'decide' | 'resource'
> &
  Readonly<{
    decide(state: State, command: Command): readonly Decided[];
    resource(state: State): Resource | undefined;
  }>;

type WithConflicts<State, Command, Event extends DomainEvent, Decided> = Readonly<{
  decide(state: State & Conflicted, command: Command): readonly Decided[];
  resource(state: State & Conflicted): Resource | undefined;
}> &
  Decider<State & Conflicted, Command, Event | ConflictEvent>;

/**
 * The decider of a noun whose matters people can be in conflict with: it remembers who, and keeps them out. What it
 * decides itself may bring conflicts, too (`Decided`).
 */
export const withConflicts = <
  State extends object,
  Command,
  Event extends DomainEvent,
  Decided extends Event | ConflictEvent = Event,
>(
  inner: Inner<State, Command, Event, Decided>,
): WithConflicts<State, Command, Event, Decided> => ({
  category: inner.category,
  initial: inner.initial,
  decide: (state: State & Conflicted, command: Command) => inner.decide(state, command),
  evolve: (state, event) => {
    if (isConflict(event)) return { ...state, conflicts: after(state.conflicts, event) };
    const next = inner.evolve(state, event);
    return state.conflicts ? { ...next, conflicts: state.conflicts } : next;
  },
  resource: (state: State & Conflicted) => {
    const { conflicts = [] } = state;
    const resource = inner.resource(state);
    if (!resource || conflicts.length === 0) return resource;
    const excluded = [...(resource.excluded ?? []), ...conflicts.map(({ person }) => person)];
    return { ...resource, excluded, ...(conflicts.some(({ head }) => head) && { raised: true }) };
  },
});
