import { Zip, ZipDeflate } from 'fflate';
import { FileTooLarge } from '../files/export-files.js';
import { ROWS_IN_HAND, type Table } from './table.js';
import { FIXED_PARTS, MOST_ROWS, notesSheet, rowXml, SHEET_END, sheetStart, workbook } from './xlsx-parts.js';

const NOTES = 'Về tệp này';

/** A package of zipped parts, of which one is written while it is read; nothing of it is held longer than a piece. */
class Package {
  private ready: Buffer[] = [];
  private readonly zip = new Zip((error, data) => {
    if (error) throw error;
    this.ready.push(Buffer.from(data));
  });

  begin(name: string): (text: string, last?: boolean) => void {
    const part = new ZipDeflate(name, { level: 4 });
    // The same rows are the same bytes: a package holds no time of its own.
    part.mtime = '1980-01-01T00:00:00';
    this.zip.add(part);
    return (text, last = false) => part.push(Buffer.from(text), last);
  }

  add(name: string, text: string): void {
    this.begin(name)(text, true);
  }

  end(): void {
    this.zip.end();
  }

  taken(): Buffer {
    const taken = Buffer.concat(this.ready);
    this.ready = [];
    return taken;
  }
}

/**
 * Office Open XML (ECMA-376) with the table on the first sheet and the notes on the second. Text is text, also when it
 * looks like a formula.
 *
 * @throws FileTooLarge above the 1,048,576 rows that a sheet holds
 */
export async function* xlsxTable(table: Table): AsyncGenerator<Buffer> {
  const file = new Package();
  for (const [name, text] of Object.entries(FIXED_PARTS)) file.add(name, text);
  file.add('xl/workbook.xml', workbook(table.name, NOTES));
  const push = file.begin('xl/worksheets/sheet1.xml');
  let text = sheetStart(table.columns);
  let rows = 1;
  for await (const row of table.rows) {
    rows += 1;
    if (rows > MOST_ROWS) throw new FileTooLarge(`more than ${MOST_ROWS} rows`);
    text += rowXml(row);
    if (rows % ROWS_IN_HAND > 0) continue;
    push(text);
    text = '';
    yield file.taken();
  }
  push(text + SHEET_END, true);
  file.add('xl/worksheets/sheet2.xml', notesSheet(table.notes()));
  file.end();
  yield file.taken();
}
