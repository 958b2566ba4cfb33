import type { Column, Form, Where } from '../../form.types.js';
import { column, count, equal, total } from '../column.js';
import { BY_FIELD, BY_STATE, DONE, ELIGIBLE, ELSEWHERE, MUST, OWN, RESULT } from '../letter-words.js';

const petition = { type: 'petition' } as const;
const cases = { ...petition, eligible: true, duplicate: false } as const;

/** What TT 02/2021 and TT 01/2024 share, numbered from `first` on. */
export const petitionCases = (first: number): readonly Column[] => {
  const at = (offset: number): number => first + offset;
  const group = (where: Where) => count('letters', { ...cases, ...where });
  return [
    column(at(0), 'Số đơn', count('letters', { ...petition, eligible: true }), ELIGIBLE),
    column(at(1), 'Số vụ việc', count('letters', cases), ELIGIBLE),
    column(at(2), 'Chế độ, chính sách', group({ group: 'policy' }), BY_FIELD),
    column(at(3), 'Đất đai, nhà cửa', group({ group: 'land' }), BY_FIELD),
    column(at(4), 'Tư pháp', group({ group: 'judicial' }), BY_FIELD),
    column(
      at(5),
      'Khác',
      group({ group: ['administrative', 'public-duty', 'corruption', 'party', 'other'] }),
      BY_FIELD,
    ),
    column(
      at(6),
      'Đã được giải quyết',
      group({ state: ['resolved-once', 'resolved-more', 'court-judgment', 'continued-concluded'] }),
      BY_STATE,
    ),
    column(at(7), 'Chưa được giải quyết', group({ state: ['open', 'continued-overdue'] }), BY_STATE),
    column(at(8), 'Vụ việc thuộc thẩm quyền', group({ competence: 'own' }), RESULT),
    column(at(9), 'Tổng số', total(at(10), at(11)), RESULT, ELSEWHERE),
    column(
      at(10),
      'Chuyển đơn',
      group({ competence: 'other', handling: ['transferred', 'guided'] }),
      RESULT,
      ELSEWHERE,
    ),
    column(
      at(11),
      'Đôn đốc giải quyết',
      group({ competence: 'other', handling: 'urged' }),
      RESULT,
      ELSEWHERE,
    ),
    column(at(12), 'Đã giải quyết', group({ competence: 'own', resolved: true }), OWN),
    column(at(13), 'Chưa giải quyết', group({ competence: 'own', resolved: false }), OWN),
  ];
};

export const petitionIdentities = (first: number) => {
  const at = (...offsets: readonly number[]): readonly number[] => offsets.map((offset) => first + offset);
  return [
    equal(at(1), at(2, 3, 4, 5)),
    equal(at(1), at(6, 7)),
    equal(at(1), at(8, 9)),
    equal(at(9), at(10, 11)),
    equal(at(8), at(12, 13)),
  ];
};

/** 04/XLD, 20 columns; "8 = 15+18" of the template is a misprint for 15+16. */
export const petitionLetters: Form = {
  code: '04/XLD',
  vi: 'Tổng hợp kết quả phân loại, xử lý đơn kiến nghị, phản ánh',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số', total(2, 3), MUST),
    column(2, 'Kỳ trước chuyển sang', count('letters', { ...petition, entered: 'carried' }), MUST),
    column(3, 'Tiếp nhận trong kỳ', count('letters', { ...petition, entered: 'received' }), MUST),
    column(4, 'Tổng số', total(5, 6), DONE),
    column(5, 'Đơn kỳ trước', count('letters', { ...petition, processed: true, entered: 'carried' }), DONE),
    column(6, 'Đơn trong kỳ', count('letters', { ...petition, processed: true, entered: 'received' }), DONE),
    ...petitionCases(7),
  ],
  identities: [equal([1], [2, 3]), equal([4], [5, 6]), ...petitionIdentities(7)],
};
