import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { VisitRow } from '../../api/desk.types.js';
import { vi } from '../../i18n/vi.js';
import { showDay } from '../../text/dates.js';
import { bookCells, olderCells } from './book-cells.js';

const visit: VisitRow = {
  visitId: 'v',
  no: 3,
  at: '2026-08-31T02:00:00.000Z',
  name: 'Nguyễn Văn Mẫu',
  people: 2,
  largeGroup: false,
  order: 1,
  receivedBy: 'staff',
  occurredOn: '2026-08-31',
  matter: 'petition',
  field: 'ha-tang',
  fieldName: 'Hạ tầng',
  summary: 'Đề nghị sửa đường',
  outcome: { kind: 'raises-case' },
  code: 'KN-BA-2026-00001',
  late: false,
};
const cells = (over: Partial<VisitRow>) => bookCells({ ...visit, ...over }, vi, showDay);

it('the printed book has a cell for each of the thirteen columns', () => {
  expect(vi.book.official).toHaveLength(13);
  expect(cells({})).toHaveLength(13);
});
it('a case of our own is marked, with its number', () =>
  expect(cells({}).slice(8, 11)).toEqual(['x', '', 'KN-BA-2026-00001']));
it('who was guided is under column 10, what was transferred under column 11', () => {
  expect(cells({ outcome: { kind: 'guided', to: 'Tòa án' } }).slice(8, 11)).toEqual(['', 'Tòa án', '']);
  expect(cells({ outcome: { kind: 'transferred', to: 'Sở Xây dựng' } }).slice(8, 11)).toEqual([
    '',
    '',
    'Sở Xây dựng',
  ]);
});
it('a refusal shows its notice, the head and a late entry under the last columns', () => {
  const noticeIssued = { on: '2026-09-01', documentNo: '07/TB', clause: 'NĐ154 4(1)h' };
  const refused = cells({ outcome: { kind: 'refused' }, noticeIssued, receivedBy: 'head', late: true });
  expect(refused.slice(11)).toEqual(['07/TB (NĐ154 4(1)h)', 'Người đứng đầu; Từ chối tiếp; Nhập muộn']);
});

it('who may know them sees the address with the name, and the identity card', () => {
  const known = { address: 'Thôn 3', idNumber: '001234567890', settledBefore: 'UBND xã' };
  expect(cells(known).slice(2, 8)).toEqual([
    'Nguyễn Văn Mẫu, Thôn 3',
    '001234567890',
    'Đề nghị sửa đường',
    'Kiến nghị',
    '2',
    'UBND xã',
  ]);
});

const told: Partial<VisitRow> = {
  address: 'Thôn 3',
  idNumber: '001234567890',
  settledBefore: 'UBND xã trả lời ngày 05/01/2026',
  demand: 'Sửa đường trước mùa mưa',
};
const outcomes: readonly Partial<VisitRow>[] = [
  told,
  { ...told, outcome: { kind: 'guided', to: 'Tòa án' }, no: 4, code: '' },
  {
    name: null,
    matter: 'denunciation',
    outcome: { kind: 'reported-to-leader' },
    no: 5,
    code: '',
    summary: '',
  },
  { ...told, outcome: { kind: 'refused' }, receivedBy: 'head', late: true, no: 6, code: '' },
];

/** The sheet as text: what stands in each column of each row. */
const sheet = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, ...rows].map((row) => row.join(' | ')).join('\n') + '\n';

const older = (over: Partial<VisitRow>) =>
  olderCells({ ...visit, occurredOn: '2026-06-30', ...over }, vi, showDay);

it.each([
  ['03-TCD', sheet(vi.book.official, outcomes.map(cells))],
  ['LTCD-25', sheet(vi.book.older, outcomes.map(older))],
])('the book %s is printed as the golden file has it (UPDATE_DOCS=1 writes it anew)', (name, printed) => {
  const file = `test/golden/books/${name}.txt`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, printed);
  expect(printed).toBe(readFileSync(file, 'utf8'));
});
