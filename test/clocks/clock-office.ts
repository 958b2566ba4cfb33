import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decisions, openSqliteLog, type SqliteLog, type Who } from '#event-store';
import { Clock, localDate, START, type LocalDate, type Position } from '#kernel';
import type { DeadlineRecomputed } from '#law';
import {
  clocksDecider,
  LAW_ID,
  RecomputeDeadlines,
  RecomputeDeadlinesHandler,
  Rulebook,
  type Clocks,
  type RunningClock,
} from '#rulebook';
import { openConfidential, openViews, ViewClocks, viewNames, ViewProgress, type ViewReaders } from '#views';
import { productCodec } from '../../apps/worker/src/codec.js';
import { viewRunners } from '../../apps/worker/src/view-runners.js';
import type { StreamHistory } from './clock-histories.js';

export const TODAY = localDate('2026-07-20');

export class Noon extends Clock {
  override now(): string {
    return '2026-07-20T05:00:00.000Z';
  }
}

/** The clocks of the views of a folder; the views follow the log whenever they are waited for. */
class FollowingClocks extends ViewClocks {
  constructor(
    readers: ViewReaders,
    private readonly follow: () => Promise<void>,
    /** Seeded defect: a kind of stream that is never looked at. */
    private readonly forgets?: string,
  ) {
    super(readers, new ViewProgress([]));
  }

  override async *pages(until?: LocalDate): AsyncIterable<readonly RunningClock[]> {
    for await (const page of super.pages(until)) yield page.filter(({ kind }) => kind !== this.forgets);
  }

  override async reach(_position: Position): Promise<boolean> {
    await this.follow();
    return true;
  }
}

export const who = (user: string): Who => ({ actor: user, commandId: `law-${user}`, correlationId: 'c' });

/** A data folder with a log and both sets of views, without a server. */
export class ClockOffice {
  readonly decisions: Decisions;
  readonly book: Rulebook;
  readonly clocks: ViewClocks;

  private constructor(
    readonly folder: string,
    readonly log: SqliteLog,
    private readonly readers: ViewReaders,
    forgets?: string,
  ) {
    this.decisions = new Decisions(log, new Noon());
    this.book = new Rulebook(log);
    this.clocks = new FollowingClocks(readers, () => this.follow(), forgets);
  }

  static async open(histories: readonly StreamHistory[], forgets?: string): Promise<ClockOffice> {
    const folder = mkdtempSync(join(tmpdir(), 'nghedan-clocks-'));
    const log = await openSqliteLog({ folder, codec: productCodec(), writer: 'inline' });
    const readers = { ordinary: openViews(folder), confidential: openConfidential(folder) };
    const office = new ClockOffice(folder, log, readers, forgets);
    await office.tell(histories);
    return office;
  }

  /** Adds what happened to the log, as it is, and lets the views follow. */
  async tell(histories: readonly StreamHistory[]): Promise<void> {
    for (const { stream, events } of histories) {
      const last = await this.lastOf(stream);
      const meta = { recordedAt: '2026-07-20T03:00:00.000Z', actor: 'an', correlationId: stream };
      await this.log.append(stream, last, events, { ...meta, commandId: `${stream}@${last}` });
    }
    await this.follow();
  }

  /** Revision of the last event of a stream. */
  async lastOf(stream: string): Promise<number | 'none'> {
    let last: number | 'none' = 'none';
    for await (const { revision } of this.log.read(stream)) last = revision;
    return last;
  }

  /** Applies to the views what the log holds. @throws Error when a view cannot take an event */
  async follow(): Promise<void> {
    const progress = new ViewProgress(viewNames);
    const { log, folder: data } = this;
    for (const runner of viewRunners({ source: log, logId: log.logId(), data, report: progress.report }))
      await runner.catchUp().finally(() => runner.close());
    const { ok, detail } = progress.health();
    if (!ok) throw new Error(detail);
    for (const reader of Object.values(this.readers)) reader.reopen();
  }

  async running(until?: LocalDate): Promise<readonly RunningClock[]> {
    const found: RunningClock[] = [];
    for await (const page of this.clocks.pages(until)) found.push(...page);
    return found;
  }

  /** Every clock that the events of a stream ever carried, as it stands now. */
  async written(stream: string): Promise<Clocks> {
    const decider = clocksDecider(stream.slice(0, stream.indexOf('-')));
    let clocks = decider.initial;
    for await (const event of this.log.read(stream)) clocks = decider.evolve(clocks, event);
    return clocks;
  }

  async recompute(cause: string): Promise<void> {
    const handler = new RecomputeDeadlinesHandler(this.decisions, this.log, this.book, this.clocks);
    await handler.execute(new RecomputeDeadlines(cause, TODAY, who('reaction:recompute')));
  }

  async recomputed(): Promise<readonly (DeadlineRecomputed['data'] & { stream: string })[]> {
    const found: (DeadlineRecomputed['data'] & { stream: string })[] = [];
    for await (const { events } of this.log.readAll(START, { types: ['DeadlineRecomputed'] }))
      for (const { stream, data } of events) found.push({ stream, ...(data as DeadlineRecomputed['data']) });
    return found;
  }

  async close(): Promise<void> {
    for (const reader of Object.values(this.readers)) reader.close();
    await this.log.close();
    rmSync(this.folder, { recursive: true });
  }
}

export const LAW = { id: LAW_ID, occurredOn: TODAY };
