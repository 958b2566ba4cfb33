import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Codec, openSqliteLog, type SqliteLog } from '#event-store';
import { Clock, START, type Recorded } from '#kernel';
import type { Mapping } from '../mapping/mapping.types.js';
import { readMapping } from '../mapping/read-mapping.js';
import { petitionIdOf } from './ids.js';
import { importFile, type ImportJob } from './import-file.js';
import type { ImportReport } from './report.js';

class Noon extends Clock {
  override now(): string {
    return '2026-06-30T05:00:00.000Z';
  }
}

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const mappingOf = (name: string): Mapping =>
  readMapping(readFileSync(fixture(`${name}.mapping.json`), 'utf8'));

let folder: string;
let store: SqliteLog;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-import-'));
  store = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const run = (file: string, mapping: Mapping, more: Partial<ImportJob> = {}): Promise<ImportReport> =>
  importFile({ file, mapping, clock: new Noon(), store, spoolFolder: folder, ...more });

const written = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const stream = async (source: string, id: string): Promise<Recorded[]> => {
  const events: Recorded[] = [];
  for await (const event of store.read(`petition-${petitionIdOf(source, id)}`)) events.push(event);
  return events;
};

const everything = async (): Promise<Recorded[]> => {
  const events: Recorded[] = [];
  for await (const batch of store.readAll(START)) events.push(...batch.events);
  return events;
};

const brief = ({ type, data, meta }: Recorded): unknown => ({ type, data, at: meta.occurredAt });
const types = (events: readonly Recorded[]): readonly string[] =>
  events.map(({ type }) => type.replace('Petition', ''));

describe('one row a case', () => {
  const mapping = mappingOf('phan-anh');

  it('becomes a stream: received, deadline, answered, closed', async () => {
    await run(fixture('phan-anh.csv'), mapping);
    const events = await stream('phan-anh-mau', 'PA-001');
    expect(events.map(brief)).toMatchSnapshot();
    expect(events[0]?.meta).toMatchObject({
      actor: 'import',
      recordedAt: '2026-06-30T05:00:00.000Z',
      origin: { source: 'phan-anh-mau', file: 'phan-anh.csv', row: 2 },
    });
  });

  it('says which rows are refused, and why, by the row number of a spreadsheet', async () => {
    const report = await run(fixture('phan-anh.csv'), mapping);
    expect(report).toMatchObject({ rowsRead: 5, cases: 3, events: 9 });
    expect(report.refused).toEqual({
      count: 2,
      byCode: { 'row.cells': 1, 'row.time-unreadable': 1 },
      rows: [
        {
          row: 5,
          code: 'row.time-unreadable',
          detail: 'Ngày nhận: 31/02/2024 07:00:00 AM is not "DD/MM/YYYY hh:mm:ss A"',
        },
        { row: 6, code: 'row.cells', detail: '10 cells, the header has 9' },
      ],
    });
  });

  it('that is closed before it is received is kept and reported', async () => {
    const report = await run(fixture('phan-anh.csv'), mapping);
    expect(report.contradictions.closedBeforeReceived).toEqual({ count: 1, cases: ['PA-003'] });
    expect(types(await stream('phan-anh-mau', 'PA-003'))).toEqual([
      'Received',
      'DueSet',
      'Answered',
      'Closed',
    ]);
  });

  it('leaves blank what the source leaves blank', async () => {
    await run(fixture('phan-anh.csv'), mapping);
    const [received] = await stream('phan-anh-mau', 'PA-003');
    expect(received?.data).toMatchObject({ field: '', unit: 'Phường Mẫu Một' });
  });

  it('registers the units it meets under one root, before the cases', async () => {
    await run(fixture('phan-anh.csv'), mapping, { rootUnit: 'tinh-mau' });
    const events = await everything();
    expect(
      events.slice(0, 3).map(({ stream: name, data }) => [name, 'parent' in data && data.parent]),
    ).toEqual([
      ['unit-tinh-mau', false],
      ['unit-Phường Mẫu Một', 'tinh-mau'],
      ['unit-Phường Mẫu Hai', 'tinh-mau'],
    ]);
  });

  it('writes nothing in a dry run, and counts the same', async () => {
    const { store: _, ...dry }: ImportJob = {
      file: fixture('phan-anh.csv'),
      mapping,
      clock: new Noon(),
      store,
    };
    const report = await importFile(dry);
    expect(report).toMatchObject({
      dryRun: true,
      cases: 3,
      events: 0,
      eventsByType: { PetitionReceived: 3 },
    });
    expect(await store.head()).toBe('');
  });

  it('may be left out by a condition, and is counted', async () => {
    const only = { ...mapping, source: { ...mapping.source, only: { Kênh: ['App'] } } };
    expect(await run(fixture('phan-anh.csv'), only)).toMatchObject({ rowsRead: 5, rowsLeftOut: 3, cases: 1 });
  });

  it('is numbered as a spreadsheet shows it, below a title and blank lines', async () => {
    const lines = [
      'Exported 2024-06-01',
      '',
      'id,in',
      '1,2024-05-01',
      '',
      '2,"2024-',
      '05-02"',
      ',2024-05-03',
    ];
    const report = await run(written('titled.csv', lines.join('\r\n')), {
      name: 'titled',
      source: { format: 'csv', skipLines: 2 },
      case: { id: 'id', received: 'in' },
    });
    expect(report.refused.rows.map(({ row, code }) => [row, code])).toEqual([
      [6, 'row.time-unreadable'],
      [7, 'row.id-missing'],
    ]);
  });

  it('may be followed by others of the same case, which are reported; the mapping says which one counts', async () => {
    const [header, first, second] = ['id,in,out,state', '1,2024-05-01,,open', '2,2024-05-02,,open'];
    const file = written('updates.csv', [header, first, second, '1,2024-05-09,2024-05-08,done'].join('\n'));
    const mapping: Mapping = {
      name: 'updates',
      source: { format: 'csv' },
      case: { id: 'id', received: 'in', closed: { column: 'out', from: 'last' } },
    };
    const report = await run(file, mapping);
    expect(report).toMatchObject({ rowsRead: 3, cases: 2, refused: { count: 0 } });
    expect(report.contradictions.severalRows).toEqual({ count: 1, cases: ['1'] });
    const events = await stream('updates', '1');
    expect(events.map(({ meta }) => meta.occurredAt)).toEqual([
      '2024-05-01T00:00:00.000Z',
      '2024-05-08T00:00:00.000Z',
    ]);
  });

  it('refuses a column that is not there, and names those that are', async () => {
    const wrong = { ...mapping, case: { ...mapping.case, unit: 'Sở' } };
    await expect(run(fixture('phan-anh.csv'), wrong)).rejects.toThrow(
      /no column "Sở"; there are: Mã, Ngày nhận/,
    );
  });
});

describe('one row an event', () => {
  const mapping = mappingOf('xu-ly');

  it('puts interleaved cases together and derives what the states say', async () => {
    const report = await run(fixture('xu-ly.csv'), mapping);
    expect(types(await stream('xu-ly-mau', 'K1'))).toEqual([
      'Received',
      'Registered',
      'HandedOver',
      'Assigned',
      'Answered',
      'Closed',
      'Reopened',
      'NoteRecorded',
      'HandedOver',
      'Answered',
      'Closed',
    ]);
    expect((await stream('xu-ly-mau', 'K2')).map(brief)).toMatchSnapshot();
    expect(report.refused.byCode).toEqual({ 'row.id-missing': 1, 'row.time-missing': 1 });
    expect(report.words).toMatchObject({ received: 2, transferred: 3, suspended: 1, note: 4 });
    expect(report.unmapped).toMatchObject({ 'Mở lại / mở': 1, 'Chờ dân / chờ - hồ sơ': 1 });
    expect(readdirSync(folder).filter((name) => name.startsWith('import-rows'))).toEqual([]);
  });

  it('takes case values from the row that the mapping names', async () => {
    await run(fixture('xu-ly.csv'), mapping);
    const [received] = await stream('xu-ly-mau', 'K1');
    expect(received?.data).toMatchObject({
      unit: 'Văn phòng',
      responsible: 'dung',
      occurredOn: '2024-05-02',
    });
  });

  it('keeps the unit and the officer of the row beside every event', async () => {
    await run(fixture('xu-ly.csv'), mapping);
    const events = await stream('xu-ly-mau', 'K1');
    expect(events.slice(1, 4).map(({ meta }) => [meta.unit, meta.onBehalfOf])).toEqual([
      ['Văn phòng', 'an'],
      ['Phòng A', 'binh'],
      ['Phòng A', 'binh'],
    ]);
  });

  it('gives a blank time the time before it, when the mapping says so', async () => {
    const events = mapping.events && { ...mapping.events, blankTime: 'previous' as const };
    const report = await run(fixture('xu-ly.csv'), { ...mapping, ...(events && { events }) });
    expect(report.refused.byCode).toEqual({ 'row.id-missing': 1 });
  });

  const [header = '', ...lines] = readFileSync(fixture('xu-ly.csv'), 'utf8').trim().split('\n');
  const of = (id: string): readonly string[] => lines.filter((line) => line.startsWith(id));

  it('gives the same streams however the cases are interleaved', async () => {
    await run(fixture('xu-ly.csv'), mapping);
    const before = await store.head();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), async (coins) => {
        const first = [...of('K1')];
        const second = [...of('K2')];
        const mixed = coins.flatMap((coin) => (coin ? first : second).splice(0, 1));
        const file = written('mixed.csv', [header, ...mixed, ...first, ...second].join('\n'));
        expect(await run(file, mapping)).toMatchObject({ cases: 2, repeated: 2, events: 0 });
      }),
      { numRuns: 30 },
    );
    expect(await store.head()).toBe(before);
  });

  it('sets the deadline anew whenever a column says another one, to the end of that day', async () => {
    const rows = [
      'id,at,what,due',
      '1,2024-05-01,in,05.05.24',
      '1,2024-05-02,more,09.05.24',
      '1,2024-05-03,out,',
    ];
    const changing: Mapping = {
      name: 'dues',
      source: { format: 'csv', rows: 'event' },
      case: { id: 'id' },
      events: { time: 'at', activity: 'what' },
      derived: [{ word: 'deadlineSet', changeOf: 'due', format: 'DD.MM.YY', day: 'end' }],
    };
    await run(written('dues.csv', rows.join('\n')), changing);
    const dues = (await stream('dues', '1')).filter(({ type }) => type === 'PetitionDueSet');
    expect(dues.map(({ data }) => data)).toMatchObject([
      { dueAt: '2024-05-05T23:59:59.999Z' },
      { dueAt: '2024-05-09T23:59:59.999Z' },
    ]);
    const report = await run(written('bad.csv', [...rows, '2,2024-05-01,in,soon'].join('\n')), changing);
    expect(report.refused.byCode).toEqual({ 'row.time-unreadable': 1 });
  });

  it('is put in order by a column, equal values as the file has them', async () => {
    const file = written(
      'reverse.csv',
      [header, ...of('K1').toReversed(), ...of('K2').toReversed()].join('\n'),
    );
    await run(file, { ...mapping, order: { column: 'at' } });
    const reversed = await everything();
    await store.close();
    rmSync(folder, { recursive: true });
    store = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
    await run(fixture('xu-ly.csv'), mapping);
    const plain = (events: readonly Recorded[]): readonly unknown[] => events.map(brief);
    expect(plain(reversed)).toEqual(plain(await everything()));
  });
});

describe('XES', () => {
  const mapping = mappingOf('ho-so');

  it('gives attributes of the trace as case:…, wherever they stand in it', async () => {
    await run(fixture('ho-so.xes'), mapping);
    expect((await stream('ho-so-mau', 'HS-1')).map(brief)).toMatchSnapshot();
  });

  it('counts events after the closing that the source itself names', async () => {
    const report = await run(fixture('ho-so.xes'), mapping);
    expect(report.contradictions.eventsAfterClosing).toEqual({ count: 1, cases: ['HS-1'] });
  });

  it('has traces without events', async () => {
    await run(fixture('ho-so.xes'), mapping);
    expect(types(await stream('ho-so-mau', 'HS-2'))).toEqual(['Received']);
  });

  it('puts the traces of one case together', async () => {
    const trace = (id: string, at: string): string =>
      `<trace><string key="id" value="${id}"/><event><date key="at" value="${at}"/></event></trace>`;
    const traces = [trace('1', '2024-05-01'), trace('2', '2024-05-02'), trace('1', '2024-05-03')];
    const report = await run(written('split.xes', `<log>${traces.join('')}</log>`), {
      name: 'split',
      source: { format: 'xes' },
      case: { id: 'case:id' },
      events: { time: 'at', activity: { constant: 'seen' } },
    });
    expect(report).toMatchObject({ rowsRead: 3, cases: 2, refused: { count: 0 } });
    expect(types(await stream('split', '1'))).toEqual(['Received', 'NoteRecorded', 'NoteRecorded']);
  });

  it('refuses a key that no trace has', async () => {
    const wrong = { ...mapping, case: { ...mapping.case, unit: 'case:department' } };
    await expect(run(fixture('ho-so.xes'), wrong)).rejects.toThrow(
      /no trace and no event has "case:department"/,
    );
  });

  it('refuses a text that is not XML to its end', async () => {
    const file = written('cut.xes', readFileSync(fixture('ho-so.xes'), 'utf8').slice(0, 900));
    await expect(run(file, mapping)).rejects.toThrow(/unclosed tag/);
  });
});

describe('the same file', () => {
  const mapping = mappingOf('phan-anh');
  const text = readFileSync(fixture('phan-anh.csv'), 'utf8');

  it('imported twice changes nothing', async () => {
    await run(fixture('phan-anh.csv'), mapping);
    const before = await store.head();
    expect(await run(fixture('phan-anh.csv'), mapping)).toMatchObject({ cases: 3, repeated: 3, events: 0 });
    expect(await store.head()).toBe(before);
  });

  it.each<readonly [string, Buffer, Partial<Mapping['source']>]>([
    ['gzip', gzipSync(text), {}],
    ['with a byte order mark', Buffer.from(`\uFEFF${text}`), {}],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), {}],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), { encoding: 'utf-16le' }],
    ['Windows line ends', Buffer.from(text.replaceAll(/(?<!đọng)\n/g, '\r\n')), {}],
    ['lines before the header', Buffer.from(`exported by "x\nat y\n${text}`), { skipLines: 2 }],
    [
      'without a header',
      Buffer.from(text.slice(text.indexOf('\n') + 1)),
      { header: text.split('\n', 1)[0]?.split(',') ?? [] },
    ],
  ])('%s is the same file', async (_, content, source) => {
    await run(fixture('phan-anh.csv'), mapping);
    const report = await run(written('other.csv', content), {
      ...mapping,
      source: { ...mapping.source, ...source },
    });
    expect(report).toMatchObject({ cases: 3, repeated: 3, events: 0 });
  });

  it.each([';', '\t', '|'])('with %j between the cells is the same file', async (delimiter) => {
    const rows = [`id${delimiter}at${delimiter}unit`, `1${delimiter}2024-01-01${delimiter}a,b`];
    const small: Mapping = {
      name: 'x',
      source: { format: 'csv' },
      case: { id: 'id', received: 'at', unit: 'unit' },
    };
    expect(await run(written('d.csv', rows.join('\n')), small)).toMatchObject({ cases: 1 });
    expect((await stream('x', '1'))[0]?.data).toMatchObject({ unit: 'a,b' });
  });

  it('in a one-byte encoding is read by the label of the mapping', async () => {
    const small: Mapping = {
      name: 'x',
      source: { format: 'csv', encoding: 'windows-1252' },
      case: { id: 'id', received: 'at', unit: 'unit' },
    };
    const file = written('l.csv', Buffer.from('id,at,unit\n1,2024-01-01,Kåre\n', 'latin1'));
    await run(file, small);
    expect((await stream('x', '1'))[0]?.data).toMatchObject({ unit: 'Kåre' });
    const { encoding: _, ...source } = small.source;
    expect(await run(file, { ...small, name: 'y', source })).toMatchObject({ replacedCharacters: 1 });
  });

  it('is not a gzip file that breaks off', async () => {
    const file = written('cut.csv.gz', gzipSync(text).subarray(0, 200));
    await expect(run(file, mapping)).rejects.toThrow(/gzip file is damaged or breaks off/);
  });

  it('is not one that ends inside quotes', async () => {
    const file = written('open.csv', text.slice(0, text.indexOf('đọng')));
    await expect(run(file, mapping)).rejects.toThrow(/after row 1: .*[Qq]uote/);
  });

  it('with a case that has changed is refused for that case', async () => {
    await run(fixture('phan-anh.csv'), mapping);
    const report = await run(written('later.csv', text.replace('dọn xong', 'đã dọn')), mapping);
    expect(report).toMatchObject({ repeated: 2, events: 0 });
    const detail = 'PA-001 stands in the log otherwise';
    expect(report.refused.rows).toContainEqual({ row: 2, code: 'case.changed', detail });
  });
});

describe('a large file', () => {
  const mapping: Mapping = {
    name: 'lon',
    source: { format: 'csv', rows: 'case' },
    case: { id: 'id', received: 'at', unit: 'unit', closed: 'closed' },
  };
  const rows = Array.from(
    { length: 3_500 },
    (_, n) => `${String(n)},2024-01-01 08:00,U${String(n % 7)},2024-02-01`,
  );
  const text = ['id,at,unit,closed', ...rows].join('\n');

  const plain = async (): Promise<unknown> =>
    (await everything()).map(({ stream: name, type, data, id }) => ({ name, type, data, id }));

  it('that was killed half-way and is run again gives what one run gives', async () => {
    const file = written('lon.csv', text);
    const killed = run(file, mapping, {
      progress: ({ events }) => {
        if (events > 3_000) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    const half = (await everything()).length;
    const report = await run(file, mapping);
    expect(half).toBeGreaterThan(3_000);
    expect(half).toBeLessThan(7_000);
    expect(report.repeated).toBe((half - 8) / 2);
    const twice = await plain();
    await store.close();
    rmSync(join(folder, 'log.db'));
    store = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
    await run(file, mapping);
    expect(twice).toEqual(await plain());
  });

  it('may hold a case of more than one append', async () => {
    const long: Mapping = {
      name: 'dai',
      source: { format: 'csv', rows: 'event' },
      case: { id: 'id' },
      events: { time: 'at', activity: 'what', text: 'text' },
    };
    const lines = Array.from(
      { length: 40 },
      (_, n) => `1,2024-01-${String((n % 28) + 1).padStart(2, '0')},w${String(n)},${'x'.repeat(40_000)}`,
    );
    const file = written('dai.csv', ['id,at,what,text', ...lines].join('\n'));
    expect(await run(file, long)).toMatchObject({ cases: 1, events: 41 });
    expect((await stream('dai', '1')).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 41 }, (_, n) => n),
    );
    expect(await run(file, long)).toMatchObject({ repeated: 1, events: 0 });
  });
});
