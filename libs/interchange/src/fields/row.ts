/** One record of a source: only the cells that the mapping names, `''` where there is nothing. */
export type Row = Readonly<{
  /** CSV: as a spreadsheet counts, the header is row 1. XES: the event's running number in the file. */
  number: number;
  cells: readonly string[];
}>;

/** The columns a mapping names. Each gets a place in `Row.cells`, so that sources keep nothing else. */
export class Columns {
  private readonly places = new Map<string, number>();

  /** Place of a column; a new one when it is named for the first time. */
  place(name: string): number {
    const known = this.places.get(name) ?? this.places.size;
    this.places.set(name, known);
    return known;
  }

  names(): readonly string[] {
    return [...this.places.keys()];
  }
}

export type RefusalCode =
  | 'row.cells'
  | 'row.id-missing'
  | 'row.time-missing'
  | 'row.time-unreadable'
  | 'row.kind-unknown'
  | 'case.received-missing'
  | 'case.changed'
  | 'case.too-large';

/** A row (or a whole case, by its first row) that the import leaves out, and why. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
  constructor(
    readonly code: RefusalCode,
    readonly row: number,
    readonly detail: string,
  ) {
    super(`row ${String(row)}: ${code}: ${detail}`);
  }
}
