import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  Decisions,
  EventStore,
  RevisionConflict,
  StoreUnavailable,
  type Decided,
  type Who,
} from '#event-store';
import { idOf, Refusal, type LocalDate, type Position } from '#kernel';
import { clocksDecider } from '../domain/clocks.js';
import { countAnew, differs } from '../domain/count-anew.js';
import { Rulebook } from '../rulebook.js';
import { RunningClocks, type RunningClock } from '../running-clocks.js';

/** Counts every clock that runs by the law of now; what moves is written on each stream. */
export class RecomputeDeadlines extends Command<Decided> {
  constructor(
    /** Stream and number of what was confirmed, e.g. `calendar-vn@7`. */
    readonly cause: string,
    readonly occurredOn: LocalDate,
    readonly who: Who,
  ) {
    super();
  }
}

/** Appends that may share one commit of the log. */
const TOGETHER = 50;
/** Then whoever sent it tries again later. */
const MOST_READINGS = 20;

/** What became of one reading of all clocks. */
type Pass = { written: number; stale: number; refused?: Refusal; position?: Position };

/**
 * Safe to break off and to run again: a clock that was counted already has the new law's versions or its command
 * id in its stream. It reads the clocks again until a reading finds nothing to do, so that a clock that was started
 * under the old law a moment ago is found too.
 */
@CommandHandler(RecomputeDeadlines)
export class RecomputeDeadlinesHandler implements ICommandHandler<RecomputeDeadlines> {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    private readonly book: Rulebook,
    private readonly clocks: RunningClocks,
  ) {}

  /**
   * @throws StoreUnavailable when the views do not follow: run it again
   * @throws Refusal of the first clock that the law of now cannot count, after all others were done
   */
  async execute(command: RecomputeDeadlines): Promise<Decided> {
    await this.book.refresh();
    let written = 0;
    let position: Position | undefined;
    for (let reading = 1; ; reading += 1) {
      if (reading > MOST_READINGS) throw new StoreUnavailable('clocks do not come to rest', 'not-written');
      if (!(await this.clocks.reach(await this.store.head())))
        throw new StoreUnavailable('the views have not seen the newest clocks', 'not-written');
      const pass = await this.once(command);
      written += pass.written;
      position = pass.position ?? position;
      if (pass.written > 0 || pass.stale > 0) continue;
      if (pass.refused) throw pass.refused;
      const repeated = written === 0;
      return { stream: command.cause, revision: -1, repeated, ...(position !== undefined && { position }) };
    }
  }

  private async once(command: RecomputeDeadlines): Promise<Pass> {
    const pass: Pass = { written: 0, stale: 0 };
    for await (const page of this.clocks.pages()) {
      for (let at = 0; at < page.length; at += TOGETHER) {
        const some = page.slice(at, at + TOGETHER);
        await Promise.all(some.map((running) => this.recompute(running, command, pass)));
      }
    }
    return pass;
  }

  private async recompute(running: RunningClock, command: RecomputeDeadlines, pass: Pass): Promise<void> {
    const law = this.book.current();
    const was = this.book.asOf(running.fact);
    try {
      if (!differs(running.fact, countAnew(law, was, running.fact))) return;
      const { clock, stream } = running;
      const { cause, occurredOn } = command;
      const asked = { clock, occurredOn, law, was, cause };
      const decided = await this.decisions.run(clocksDecider(categoryOf(stream)), idOf(stream), asked, {
        ...command.who,
        unit: running.unit,
        commandId: `recompute:${cause}:${stream}:${clock}`,
        expectedRevision: running.revision,
      });
      if (decided.repeated) return;
      pass.written += 1;
      if (decided.position !== undefined) pass.position = decided.position;
    } catch (error) {
      if (error instanceof RevisionConflict) pass.stale += 1;
      else if (error instanceof Refusal) pass.refused ??= error as Refusal;
      else throw error;
    }
  }
}

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
