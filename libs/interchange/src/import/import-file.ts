import { basename } from 'node:path';
import { tmpdir } from 'node:os';
import type { Clock } from '#kernel';
import { EventTooLarge, type AppendOutcome, type AppendRequest, type EventStore } from '#event-store';
import { caseHistory, type CaseHistory } from '../cases/case-history.js';
import { petitionEvents, type ImportedEvent } from '../cases/petition-events.js';
import { planOf, type Plan } from '../cases/plan.js';
import { RowRefused } from '../fields/row.js';
import type { Mapping } from '../mapping/mapping.types.js';
import { caseRows } from '../sources/case-rows.js';
import { appendsOf } from './case-appends.js';
import { petitionIdOf } from './ids.js';
import { rootOf, unitId, unitRequest, type Root } from './import-units.js';
import { ReportBook, type ImportReport } from './report.js';

export type ImportProgress = Readonly<{ bytesRead: number; rows: number; cases: number; events: number }>;

export type ImportJob = Readonly<{
  file: string;
  mapping: Mapping;
  clock: Clock;
  /** Absent: a dry run, which does everything but write. */
  store?: EventStore;
  /** For the temporary file of interleaved cases; the system's when absent. */
  spoolFolder?: string;
  /** Id of the unit under which imported units hang. */
  rootUnit?: string;
  progress?: (progress: ImportProgress) => void;
}>;

/** Events that wait for one commit, at least. */
const BATCH = 4_000;

/**
 * Imports one file. Each case is one stream whose id comes from the source's name and the case's number, and
 * each append is all or nothing under an id made of its content: run again, after a crash or for fun, it adds
 * what is missing and nothing else. A case whose content has changed since is refused, never merged.
 *
 * @throws SourceRefused when the file is not what the mapping says
 * @throws StoreUnavailable when the log stopped; run the import again
 */
export const importFile = (job: ImportJob): Promise<ImportReport> => new Import(job).run();

type Sent = Readonly<{ history: CaseHistory; appends: readonly AppendRequest[] }>;

class Import {
  private readonly plan: Plan;
  private readonly root: Root;
  private readonly book = new ReportBook();
  private readonly units = new Set<string>();
  private readonly recordedAt: string;
  private batch: Sent[] = [];
  private newUnits: AppendRequest[] = [];
  private waiting = 0;
  private bytesRead = 0;
  private readonly refuse = (refusal: RowRefused): void => this.book.refuse(refusal);

  constructor(private readonly job: ImportJob) {
    this.plan = planOf(job.mapping);
    this.root = rootOf(job.mapping, job.rootUnit);
    this.recordedAt = job.clock.now();
  }

  async run(): Promise<ImportReport> {
    const { file, mapping, clock, store, spoolFolder = tmpdir() } = this.job;
    const reading = {
      row: () => void (this.book.rowsRead += 1),
      leftOut: (rows: number) => void (this.book.rowsLeftOut += rows),
      refused: this.refuse,
      bytes: (read: number) => this.read(read),
      replaced: (characters: number) => void (this.book.replacedCharacters += characters),
    };
    for await (const rows of caseRows(file, this.plan, spoolFolder, reading)) {
      this.addCase(() => caseHistory(this.plan, rows, this.refuse));
      if (this.waiting >= BATCH) await this.flush();
    }
    await this.flush();
    this.tell();
    const seconds = (Date.parse(clock.now()) - Date.parse(this.recordedAt)) / 1000;
    return this.book.report(mapping.name, basename(file), store === undefined, seconds);
  }

  private addCase(read: () => CaseHistory): void {
    try {
      const history = read();
      if (history.id === '') throw new RowRefused('row.id-missing', history.row, 'no case id');
      this.add(history);
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      this.book.refuse(error);
    }
  }

  private add(history: CaseHistory): void {
    const { name } = this.job.mapping;
    const petitionId = petitionIdOf(name, history.id);
    const events = petitionEvents(history, { name, file: basename(this.job.file), petitionId });
    this.book.countCase(history);
    for (const { type } of events) this.book.countType(type);
    for (const unit of history.units) this.addUnit(unit);
    this.batch.push({ history, appends: this.appends(petitionId, events) });
    this.waiting += events.length;
  }

  private appends(petitionId: string, events: readonly ImportedEvent[]): readonly AppendRequest[] {
    if (this.job.store === undefined) return [];
    return appendsOf(`petition-${petitionId}`, events, this.recordedAt);
  }

  private addUnit(text: string): void {
    const id = unitId(this.job.mapping.name, text);
    if (this.units.has(id)) return;
    if (this.units.size === 0) this.newUnits.push(unitRequest(this.root, undefined, this.recordedAt));
    this.units.add(id);
    this.book.unitsFound += 1;
    const level = this.job.mapping.units?.level ?? 'office';
    if (id !== this.root.id)
      this.newUnits.push(unitRequest({ id, name: text, level }, this.root.id, this.recordedAt));
  }

  /** One commit. Units go first, so that no reader meets a case of a unit it does not know. */
  private async flush(): Promise<void> {
    const { batch, newUnits, job } = this;
    this.batch = [];
    this.newUnits = [];
    this.waiting = 0;
    if (job.store === undefined || batch.length + newUnits.length === 0) return;
    const outcomes = await job.store.appendMany([...newUnits, ...batch.flatMap(({ appends }) => appends)]);
    for (const outcome of outcomes.slice(0, newUnits.length))
      if (isNew(outcome)) this.book.unitsEstablished += 1;
    let next = newUnits.length;
    for (const sent of batch) this.settle(sent, outcomes.slice(next, (next += sent.appends.length)));
    this.tell();
  }

  private settle({ history, appends }: Sent, outcomes: readonly AppendOutcome[]): void {
    const failure = outcomes.find((outcome) => outcome instanceof Error);
    const written = outcomes.map((outcome, part) =>
      isNew(outcome) ? (appends[part]?.events.length ?? 0) : 0,
    );
    this.book.written += written.reduce((sum, one) => sum + one, 0);
    if (failure instanceof EventTooLarge) {
      this.book.refuse(new RowRefused('case.too-large', history.row, `${history.id}: ${failure.message}`));
    } else if (failure) {
      this.book.refuse(
        new RowRefused('case.changed', history.row, `${history.id} stands in the log otherwise`),
      );
    } else if (!outcomes.some(isNew)) this.book.repeated += 1;
  }

  private read(bytes: number): void {
    this.bytesRead = bytes;
    this.tell();
  }

  private tell(): void {
    const { rowsRead: rows, cases, written: events } = this.book;
    this.job.progress?.({ bytesRead: this.bytesRead, rows, cases, events });
  }
}

const isNew = (outcome: AppendOutcome): boolean => !(outcome instanceof Error) && !outcome.repeated;
