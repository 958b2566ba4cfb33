/** A day is `YYYY-MM-DD`, an instant ISO 8601 with the offset of Vietnam: both are text that sorts. */
export type Cell = string | number | undefined;

export type Column = Readonly<{
  title: string;
  /** In characters, for a spreadsheet. */
  width: number;
}>;

/** What stands below the table or on a sheet of its own: who, when, which filter, how many. */
export type Note = readonly [what: string, says: string | number];

export type Table = Readonly<{
  /** Name of the sheet. */
  name: string;
  columns: readonly Column[];
  rows: AsyncIterable<readonly Cell[]>;
  /** Asked after the last row. */
  notes: () => readonly Note[];
}>;

/** Rows that become one piece: what is in memory at once. */
export const ROWS_IN_HAND = 200;
