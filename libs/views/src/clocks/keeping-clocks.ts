import type { DomainEvent, LocalDate, Recorded, Resource } from '#kernel';
import type { ClockName, DeadlineFact } from '#law';
import type { Handler, Table, View, Write } from '../view.js';
import type { ClockRecord } from './clock-table.js';

/** A clock that runs now. */
export type Runs = Readonly<{
  fact: DeadlineFact;
  /** Day since which it stands still. */
  pausedOn?: LocalDate | undefined;
}>;

/** Whose clocks they are, and every one of them by its name: `undefined` where it does not run. */
export type Clocked<Name extends string> = Readonly<{
  unit: string;
  code?: string | null;
  /** Who may be told of it; absent: whoever may see the unit. */
  audience?: Resource | undefined;
  clocks: Readonly<Record<Name, Runs | undefined>>;
}>;

/**
 * How a list keeps the clocks of one kind of stream. The names are those that the events carry: a clock that an
 * event starts and that is not answered for here does not compile.
 */
export type ClockKeeper<Event extends DomainEvent> = Readonly<{
  table: Table<ClockRecord>;
  /** What the list knows of this stream now. */
  of(rows: Pick<Write, 'get'>, stream: string): Clocked<ClockName<Event>> | undefined;
}>;

type AnyKeeper = Readonly<{
  table: Table<ClockRecord>;
  of(rows: Pick<Write, 'get'>, stream: string): Clocked<string> | undefined;
}>;

/** Every event of a stream is handled: the revision of a clock is that of its stream. */
type Whole<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: Handler<Extract<Event, { type: Type }>>;
};

/**
 * Lets handlers keep the table of clocks too: what runs after an event and did not before is added, what runs no
 * more is removed.
 *
 * @param keepers by category of stream; streams of other categories have no clocks here
 */
export const keepingClocks = <Event extends DomainEvent>(
  keepers: Readonly<Record<string, AnyKeeper>>,
  on: Whole<Event>,
): View<Event>['on'] => {
  const keep =
    (handle: Handler<DomainEvent>): Handler<DomainEvent> =>
    (write, event) => {
      const keeper = keepers[event.stream.slice(0, event.stream.indexOf('-'))];
      if (!keeper) return handle(write, event);
      const before = keeper.of(write, event.stream);
      handle(write, event);
      settle(write, keeper.table, event, before, keeper.of(write, event.stream));
    };
  const handlers = Object.entries<Handler<DomainEvent>>(on);
  return Object.fromEntries(handlers.map(([type, handle]) => [type, keep(handle)])) as View<Event>['on'];
};

const settle = (
  write: Write,
  table: Table<ClockRecord>,
  { stream, revision }: Recorded,
  before: Clocked<string> | undefined,
  after: Clocked<string> | undefined,
): void => {
  if (!after) return;
  for (const [clock, runs] of Object.entries(after.clocks)) {
    if (runs) write.put(table, { stream, clock, revision, ...kept(after, runs) });
    else if (before?.clocks[clock]) write.remove(table, stream, clock);
  }
};

const kept = ({ unit, code, audience }: Clocked<string>, { fact, pausedOn }: Runs) => ({
  unit,
  code: code === undefined || code === '' ? null : code,
  due: fact.due,
  fact: JSON.stringify(fact),
  pausedOn: pausedOn ?? null,
  audience: audience ? JSON.stringify(audience) : null,
});

/** For a clock whose fact stands in the record for good: it runs as long as `runs` says so. */
export const during = (runs: boolean, fact: DeadlineFact | null | undefined): Runs | undefined =>
  runs && fact ? { fact } : undefined;
