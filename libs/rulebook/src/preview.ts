import { setImmediate as breathe } from 'node:timers/promises';
import { Refusal } from '#kernel';
import type { DeadlineFact, Law, LawBook } from '#law';
import { countAnew, differs } from './domain/count-anew.js';
import type { RunningClock, RunningClocks } from './running-clocks.js';

/** A clock that a change of the law moves. */
export type MovedClock = Omit<RunningClock, 'fact' | 'revision' | 'audience'> &
  Readonly<{ before: DeadlineFact; after: DeadlineFact }>;

/**
 * A clock that the changed law could not count; a change with one of these cannot be confirmed. Whose it is stands
 * there only if the asker may be told.
 */
export type UncountableClock = Partial<Pick<RunningClock, 'stream' | 'clock' | 'unit'>> &
  Readonly<{ rule: string; why: string }>;

export type Preview = Readonly<{
  /** Clocks that run. */
  running: number;
  /** Of these, how many show another date. */
  moved: number;
  /** Of these, how many keep their date, which is certain from now on. */
  settled: number;
  byUnit: Readonly<Record<string, number>>;
  byKind: Readonly<Record<string, number>>;
  /** In the order of the clocks, at most as many as were asked for. */
  clocks: readonly MovedClock[];
  uncountable: readonly UncountableClock[];
  /** How many more move that the asker may not be told of; absent while they are fewer than `SMALL_NUMBER`. */
  withheld?: number;
}>;

/** Fewer than these are not even counted: one denunciation in a commune names its accused. */
export const SMALL_NUMBER = 5;

export type PreviewOptions = Readonly<{
  /** How many clocks to name. */
  most: number;
  /** Which clocks the question is about; absent: all. */
  sees?: (clock: RunningClock) => boolean;
  /** Which of them the asker may be told of, the others are withheld; absent: those without an audience. */
  names?: (clock: RunningClock) => boolean;
}>;

/**
 * What a changed law would do to every clock that runs. Writes nothing.
 *
 * @param book says by which law each clock was counted
 */
export const preview = async (
  clocks: RunningClocks,
  book: Pick<LawBook, 'asOf'>,
  law: Law,
  { most, sees = () => true, names = ({ audience }) => !audience }: PreviewOptions,
): Promise<Preview> => {
  const tally = new Tally(most, names);
  for await (const page of clocks.pages()) {
    for (const running of page) if (sees(running)) tally.take(running, book.asOf(running.fact), law);
    await breathe();
  }
  return tally.sum();
};

/** The law by which it was counted, the one to count by, and whether the asker may know whose it is. */
type Count = Readonly<{ was: Law; law: Law; named: boolean }>;

class Tally {
  private running = 0;
  private moved = 0;
  private settled = 0;
  private readonly byUnit: Record<string, number> = {};
  private readonly byKind: Record<string, number> = {};
  private readonly clocks: MovedClock[] = [];
  private readonly uncountable: UncountableClock[] = [];
  private withheld = 0;

  constructor(
    private readonly most: number,
    private readonly names: (clock: RunningClock) => boolean,
  ) {}

  take(running: RunningClock, was: Law, law: Law): void {
    const named = this.names(running);
    if (named) this.running += 1;
    const { fact: before, revision: _revision, audience: _audience, ...clock } = running;
    const after = this.counted(running, { was, law, named });
    if (!after || !differs(before, after)) return;
    if (!named) {
      if (before.due !== after.due) this.withheld += 1;
      return;
    }
    if (this.clocks.length < this.most) this.clocks.push({ ...clock, before, after });
    if (before.due === after.due) {
      this.settled += 1;
      return;
    }
    this.moved += 1;
    this.byUnit[clock.unit] = (this.byUnit[clock.unit] ?? 0) + 1;
    this.byKind[clock.kind] = (this.byKind[clock.kind] ?? 0) + 1;
  }

  sum(): Preview {
    const { running, moved, settled, byUnit, byKind, clocks, uncountable, withheld } = this;
    const told = { running, moved, settled, byUnit, byKind, clocks, uncountable };
    return withheld < SMALL_NUMBER ? told : { ...told, withheld };
  }

  private counted(
    { stream, clock, unit, fact }: RunningClock,
    { was, law, named }: Count,
  ): DeadlineFact | undefined {
    try {
      return countAnew(law, was, fact);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const why = (error as Refusal).code;
      if (this.uncountable.length < this.most)
        this.uncountable.push({ ...(named && { stream, clock, unit }), rule: fact.rule, why });
      return undefined;
    }
  }
}
