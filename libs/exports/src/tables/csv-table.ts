import { BYTE_ORDER_MARK, csvLine, type Separator } from '#reports';
import { ROWS_IN_HAND, type Table } from './table.js';

/** UTF-8 with its mark, RFC 4180; the notes follow after an empty line. */
export async function* csvTable(table: Table, separator: Separator): AsyncGenerator<Buffer> {
  const line = (cells: readonly (string | number | undefined)[]): string =>
    csvLine(
      cells.map((cell) => cell ?? null),
      separator,
    );
  let text = BYTE_ORDER_MARK + line(table.columns.map(({ title }) => title));
  let held = 0;
  for await (const row of table.rows) {
    text += line(row);
    held += 1;
    if (held < ROWS_IN_HAND) continue;
    yield Buffer.from(text);
    [text, held] = ['', 0];
  }
  yield Buffer.from(text + line([]) + table.notes().map(line).join(''));
}
