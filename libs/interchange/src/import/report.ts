import type { CaseHistory, Contradiction } from '../cases/case-history.js';
import { NOTE } from '../cases/row-facts.js';
import type { RefusalCode, RowRefused } from '../fields/row.js';

const LISTED = 100;

type Listed = Readonly<{ count: number; cases: readonly string[] }>;

/** What an import did, as JSON. Lists hold the first 100; the counts count all. */
export type ImportReport = Readonly<{
  source: string;
  file: string;
  dryRun: boolean;
  rowsRead: number;
  /** Rows that `source.only` left out. */
  rowsLeftOut: number;
  cases: number;
  /** Cases that stood in the log already, exactly so. */
  repeated: number;
  /** Events written now. */
  events: number;
  /** Events of all cases read, repeated ones too. */
  eventsByType: Readonly<Record<string, number>>;
  /** Events of all cases read by the mapping's words; `note` for activities without one. */
  words: Readonly<Record<string, number>>;
  /** The most frequent activities that no word names, kept as notes. */
  unmapped: Readonly<Record<string, number>>;
  units: Readonly<{ found: number; established: number }>;
  refused: Readonly<{
    count: number;
    byCode: Readonly<Partial<Record<RefusalCode, number>>>;
    rows: readonly Readonly<{ row: number; code: RefusalCode; detail: string }>[];
  }>;
  /** Kept as they stand in the source. */
  contradictions: Readonly<Record<Contradiction, Listed>>;
  /** Bytes that were no text in the source's encoding. */
  replacedCharacters: number;
  seconds: number;
  eventsPerSecond: number;
}>;

/** Collects a report while the import runs. */
export class ReportBook {
  rowsRead = 0;
  rowsLeftOut = 0;
  cases = 0;
  repeated = 0;
  written = 0;
  replacedCharacters = 0;
  unitsFound = 0;
  unitsEstablished = 0;
  private readonly types = new Map<string, number>();
  private readonly words = new Map<string, number>([['received', 0]]);
  private readonly unmapped = new Map<string, number>();
  private readonly codes = new Map<RefusalCode, number>();
  private readonly refusals: { row: number; code: RefusalCode; detail: string }[] = [];
  private readonly contradicted: Record<Contradiction, { count: number; cases: string[] }> = {
    closedBeforeReceived: { count: 0, cases: [] },
    eventsAfterClosing: { count: 0, cases: [] },
    eventsBeforeReceived: { count: 0, cases: [] },
    severalRows: { count: 0, cases: [] },
  };

  refuse({ code, row, detail }: RowRefused): void {
    add(this.codes, code);
    if (this.refusals.length < LISTED) this.refusals.push({ row, code, detail });
  }

  countType(type: string): void {
    add(this.types, type);
  }

  countCase({ id, facts, contradictions }: CaseHistory): void {
    this.cases += 1;
    add(this.words, 'received');
    for (const { word, activity } of facts) {
      add(this.words, word);
      if (word === NOTE) add(this.unmapped, activity ?? '');
    }
    for (const name of contradictions) this.contradict(name, id);
  }

  private contradict(name: Contradiction, id: string): void {
    const entry = this.contradicted[name];
    entry.count += 1;
    if (entry.cases.length < LISTED) entry.cases.push(id);
  }

  /** @param seconds since the import began */
  report(source: string, file: string, dryRun: boolean, seconds: number): ImportReport {
    return {
      source,
      file,
      dryRun,
      rowsRead: this.rowsRead,
      rowsLeftOut: this.rowsLeftOut,
      cases: this.cases,
      repeated: this.repeated,
      events: this.written,
      eventsByType: Object.fromEntries([...this.types].sort(([a], [b]) => (a < b ? -1 : 1))),
      words: Object.fromEntries(largest(this.words)),
      unmapped: Object.fromEntries(largest(this.unmapped).slice(0, LISTED)),
      units: { found: this.unitsFound, established: this.unitsEstablished },
      refused: {
        count: [...this.codes.values()].reduce((sum, one) => sum + one, 0),
        byCode: Object.fromEntries(this.codes),
        rows: this.refusals.toSorted((a, b) => a.row - b.row),
      },
      contradictions: this.contradicted,
      replacedCharacters: this.replacedCharacters,
      seconds,
      eventsPerSecond: seconds > 0 ? Math.round(this.written / seconds) : 0,
    };
  }
}

const add = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const largest = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort(([a, as], [b, bs]) => bs - as || (a < b ? -1 : 1));
