import { describe, expect, it } from '@jest/globals';
import type { VisitRow } from '../api/desk.types.js';
import { asked, bodyOf } from './action-form.js';
import { visitActs } from './visit-actions.js';

const visit = {
  visitId: 'v-1',
  no: 1,
  at: '2026-07-10T02:00:00.000Z',
  name: null,
  people: 1,
  largeGroup: false,
  order: 1,
  receivedBy: 'staff',
  occurredOn: '2026-07-10',
  matter: 'petition',
  field: 'dat-dai',
  fieldName: 'Đất đai',
  summary: 'Kiến nghị sửa mương',
  outcome: { kind: 'answered' },
  late: false,
} as const satisfies VisitRow;
const owedBy = '2026-07-15';
const paths = (row: VisitRow, letters: readonly { value: string; label: string }[] = []): readonly string[] =>
  visitActs(row, letters).map(({ path }) => path);

describe('what a row of the reception book offers', () => {
  it('a correction always, an answer only while one is owed', () => {
    expect(paths(visit)).toEqual(['correct']);
    expect(paths({ ...visit, outcome: { kind: 'reported-to-leader' }, owedBy })).toEqual([
      'answer',
      'correct',
    ]);
  });
  it('the written notice to whom reception was refused', () =>
    expect(paths({ ...visit, outcome: { kind: 'refused', ground: 'ban-an' }, owedBy })).toEqual([
      'refusal-notice',
      'correct',
    ]));
  it('a letter where there are some', () =>
    expect(paths(visit, [{ value: 'l-1', label: '12/2026' }])).toEqual(['letter', 'correct']));
  it('asks for the right value in the way of what was wrong, and sends it as a text', () => {
    const fields = visitActs(visit, [])[0]?.form.fields ?? [];
    const kinds = (field: string) => asked(fields, { field }).map(({ kind }) => kind);
    expect(kinds('summary')).toEqual(['choice', 'area', 'area']);
    expect(kinds('field')).toEqual(['choice', 'field', 'area']);
    expect(kinds('receivedBy')).toEqual(['choice', 'choice', 'area']);
    expect(bodyOf(fields, { field: 'people', to: '12', reason: 'Đếm lại' })).toEqual({
      field: 'people',
      to: '12',
      reason: 'Đếm lại',
    });
  });
});
