import { Injectable } from '@nestjs/common';
import { UserDirectory, type Actor } from '#access';
import type { Cell, ExportList, KnownExport, Note, Table } from '#exports';
import { Clock } from '#kernel';
import type { OpenLists, WholeList } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Citizens } from '../people/citizens.js';
import type { AskedList } from './asked-list.js';
import { CASE_COLUMNS, LETTER_COLUMNS, VISIT_COLUMNS, withOffset, type Columns } from './export-columns.js';
import { FILTER_WORDS, wordOf } from './export-words.js';

export const LIST_NAMES: Readonly<Record<ExportList, string>> = {
  cases: 'Hồ sơ cần xử lý',
  letters: 'Sổ đơn',
  visits: 'Sổ tiếp công dân',
};

/** Rows whose citizens are looked up together; requests are answered between two of these. */
const TOGETHER = 200;

export type Reading = Readonly<{
  asked: AskedList;
  whole: WholeList;
  lists: OpenLists;
  actor: Actor;
  /** Counted while the rows are made. */
  counted: { rows: number };
}>;

type ListRow = Readonly<{ unit: string; subjectId?: string; field?: string; channel?: string }>;

/** A list with its headings, the names that its page shows to the same person, and the notes below it. */
@Injectable()
export class ExportTables {
  constructor(
    private readonly citizens: Citizens,
    private readonly catalogues: ChosenCatalogues,
    private readonly units: UnitTree,
    private readonly directory: UserDirectory,
    private readonly clock: Clock,
  ) {}

  async of(one: KnownExport, reading: Reading): Promise<Table> {
    const notes = await this.notes(one, reading);
    const { whole, lists } = reading;
    switch (whole.list) {
      case 'cases':
        return this.table(reading, CASE_COLUMNS, lists.cases(whole), notes);
      case 'letters':
        return this.table(reading, LETTER_COLUMNS, lists.letters(whole), notes);
      case 'visits':
        return this.table(reading, VISIT_COLUMNS, lists.visits(whole), notes);
    }
  }

  private table<Row extends ListRow>(
    reading: Reading,
    columns: Columns<Row>,
    rows: Iterable<Row>,
    notes: readonly Note[],
  ): Table {
    const { counted, whole } = reading;
    return {
      name: LIST_NAMES[whole.list],
      columns,
      rows: this.cells(reading, columns, rows),
      notes: () => [...notes, ['Số dòng', counted.rows]],
    };
  }

  private async *cells<Row extends ListRow>(
    { actor, counted }: Reading,
    columns: Columns<Row>,
    rows: Iterable<Row>,
  ): AsyncGenerator<readonly Cell[]> {
    const [fields, channels] = [this.catalogues.names('fields'), this.catalogues.names('channels')];
    for (const together of chunks(rows)) {
      const names = await this.citizens.names(actor, together);
      for (const [at, row] of together.entries()) {
        counted.rows += 1;
        const field = nameIn(fields, row.field);
        const channel = nameIn(channels, row.channel);
        yield columns.map(({ of }) => of({ row, citizen: names[at], field, channel }));
      }
    }
  }

  private async notes(one: KnownExport, { asked, lists }: Reading): Promise<readonly Note[]> {
    const { displayName = one.userId, username = '' } = (await this.directory.find(one.userId)) ?? {};
    return [
      ['Danh sách', LIST_NAMES[one.list]],
      ['Người xuất', displayName],
      ['Tài khoản', username],
      ['Yêu cầu lúc', withOffset(one.requestedAt)],
      ['Ghi tệp lúc', withOffset(this.clock.now())],
      ['Bộ lọc', await this.filter(asked)],
      ['Tố cáo', 'Không có trong tệp này'],
      ['Vị trí nhật ký', lists.position],
      ['Mã lần xuất', one.exportId],
    ];
  }

  private async filter({ filter, words }: AskedList): Promise<string> {
    const { unit, assignee, field, from, to, ...codes } = filter;
    const person =
      assignee === undefined || assignee === 'unassigned' ? undefined : await this.directory.find(assignee);
    const parts = [
      unit && `đơn vị: ${this.units.name(unit)}`,
      assignee && `người phụ trách: ${person?.displayName ?? 'chưa giao'}`,
      field && `lĩnh vực: ${this.catalogues.fieldName(field)}`,
      from && `từ ngày: ${from}`,
      to && `đến ngày: ${to}`,
      ...Object.entries(codes).map(
        ([name, code]) => `${FILTER_NAMES[name] ?? name}: ${wordOf(FILTER_WORDS[name] ?? {}, code)}`,
      ),
      words && `từ tìm: ${words}`,
    ].filter((part) => part !== undefined && part !== '');
    return parts.length === 0 ? 'không lọc' : parts.join('; ');
  }
}

const FILTER_NAMES: Readonly<Record<string, string>> = {
  list: 'danh sách',
  due: 'hạn',
  status: 'trạng thái',
  kind: 'loại',
  map: 'theo',
  order: 'sắp xếp',
};

const nameIn = (names: Readonly<Record<string, string>>, code: string | undefined): string =>
  code === undefined ? '' : (names[code] ?? code);

function* chunks<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let held: Row[] = [];
  for (const row of rows) {
    held.push(row);
    if (held.length < TOGETHER) continue;
    yield held;
    held = [];
  }
  yield held;
}
