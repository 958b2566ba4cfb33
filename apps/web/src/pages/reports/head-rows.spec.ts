import { describe, expect, it } from '@jest/globals';
import { headRows } from './head-rows.js';

const column = (code: string, vi: string, ...under: string[]) => ({ code, vi, under });

describe('the headings of a form', () => {
  it('share a cell when neighbours have the same heading above', () =>
    expect(
      headRows([
        column('1', 'Tổng'),
        column('2', 'Khiếu nại', 'Theo nội dung'),
        column('3', 'Tố cáo', 'Theo nội dung'),
      ]).map((row) => row.map(({ text, columns, rows }) => `${text} ${columns}×${rows}`)),
    ).toEqual([
      ['Tổng 1×2', 'Theo nội dung 2×1'],
      ['Khiếu nại 1×1', 'Tố cáo 1×1'],
    ]));

  it('do not share it across a column that stands between', () =>
    expect(
      headRows([column('1', 'a', 'X'), column('2', 'b'), column('3', 'c', 'X')])[0]?.map(
        ({ columns }) => columns,
      ),
    ).toEqual([1, 1, 1]));

  it('fill every row to the full width', () => {
    const columns = [
      column('1', 'a', 'X', 'Y'),
      column('2', 'b', 'X', 'Y'),
      column('3', 'c', 'X'),
      column('4', 'd'),
    ];
    const covered = headRows(columns).flatMap((row) => row.map(({ columns: n, rows }) => n * rows));
    expect(covered.reduce((sum, n) => sum + n, 0)).toBe(4 * 3);
  });
});
