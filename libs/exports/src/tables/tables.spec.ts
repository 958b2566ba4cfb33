import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { SaxesParser } from 'saxes';
import { all } from '../files/contract.js';
import { csvTable } from './csv-table.js';
import type { Cell, Table } from './table.js';
import { xlsxTable } from './xlsx-table.js';

const table = (rows: readonly (readonly Cell[])[]): Table => ({
  name: 'Hồ sơ',
  columns: [
    { title: 'Mã', width: 12 },
    { title: 'Trích yếu', width: 40 },
    { title: 'Số người', width: 8 },
  ],
  rows: (async function* () {
    yield* rows;
  })(),
  notes: () => [
    ['Người xuất', 'Cán bộ Mẫu'],
    ['Số dòng', rows.length],
  ],
});

const ROWS: readonly (readonly Cell[])[] = [
  ['KN-2026-00001', 'Đường ngập; "nặng", hai\ndòng', 3],
  ['=1+1', '@SUM(A1)', -2],
  ['0900000001', undefined, undefined],
];

describe('a table as CSV', () => {
  const text = async (separator: ',' | ';'): Promise<string> =>
    (await all(csvTable(table(ROWS), separator))).toString();

  it('is this file, byte for byte', async () =>
    expect(await text(',')).toBe(
      '\uFEFFMã,Trích yếu,Số người\r\n' +
        'KN-2026-00001,"Đường ngập; ""nặng"", hai\ndòng",3\r\n' +
        "'=1+1,'@SUM(A1),-2\r\n" +
        '0900000001,,\r\n' +
        '\r\nNgười xuất,Cán bộ Mẫu\r\nSố dòng,3\r\n',
    ));

  it('quotes what its own separator would cut', async () => {
    const lines = (await text(';')).split('\r\n');
    expect(lines[0]).toBe('\uFEFFMã;Trích yếu;Số người');
    expect(await text(';')).toContain('KN-2026-00001;"Đường ngập; ""nặng"", hai\ndòng";3');
  });
});

/** Texts and numbers of a sheet, row by row, as a reader of XML finds them. */
const sheet = (bytes: Buffer, part: string): { cells: string[][]; quoted: string[] } => {
  const xml = new PizZip(bytes).file(part)?.asText() ?? '';
  const cells: string[][] = [];
  const quoted: string[] = [];
  let style = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') cells.push([]);
    if (name === 'c') {
      cells.at(-1)?.push('');
      style = attributes['s'] ?? '';
    }
  });
  parser.on('text', (found) => {
    const row = cells.at(-1);
    if (row && row.length > 0) row[row.length - 1] += found;
    if (style === '2') quoted.push(found);
  });
  parser.write(xml).close();
  return { cells, quoted };
};

describe('a table as a workbook', () => {
  it('has the rows on the first sheet and what the file is on the second', async () => {
    const bytes = await all(xlsxTable(table(ROWS)));
    expect(sheet(bytes, 'xl/worksheets/sheet1.xml').cells).toEqual([
      ['Mã', 'Trích yếu', 'Số người'],
      ['KN-2026-00001', 'Đường ngập; "nặng", hai\ndòng', '3'],
      ['=1+1', '@SUM(A1)', '-2'],
      ['0900000001', '', ''],
    ]);
    expect(sheet(bytes, 'xl/worksheets/sheet2.xml').cells).toEqual([
      ['Người xuất', 'Cán bộ Mẫu'],
      ['Số dòng', '3'],
    ]);
  });

  it('keeps text that looks like a formula text, also when somebody edits the cell', async () => {
    const { quoted } = sheet(await all(xlsxTable(table(ROWS))), 'xl/worksheets/sheet1.xml');
    expect(quoted).toEqual(['=1+1', '@SUM(A1)']);
  });

  it('stays readable whatever was typed into a summary', async () => {
    const typed = 'a<b>&"\u0000\u000B\uD800\uFFFE]]>ệ';
    const bytes = await all(xlsxTable(table([[typed, 'x'.repeat(40_000), 1]])));
    const [, row] = sheet(bytes, 'xl/worksheets/sheet1.xml').cells;
    expect(row?.[0]).toBe('a<b>&"]]>ệ');
    expect(row?.[1]).toHaveLength(32_767);
  });

  it('is the same file for the same rows', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => [`KN-${at}`, 'Đường', at] as const);
    const first = await all(xlsxTable(table(many)));
    expect((await all(xlsxTable(table(many)))).equals(first)).toBe(true);
    expect(sheet(first, 'xl/worksheets/sheet1.xml').cells).toHaveLength(1_001);
  });
});
