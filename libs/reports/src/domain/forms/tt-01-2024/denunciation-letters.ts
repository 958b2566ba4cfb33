import type { Column, Form, Where } from '../../form.types.js';
import { column, count, equal, total } from '../column.js';
import {
  ADMINISTRATIVE,
  BY_FIELD,
  BY_STATE,
  DONE,
  ELIGIBLE,
  ELSEWHERE,
  MUST,
  OWN,
  REPLIES,
  RESULT,
} from '../letter-words.js';

const denunciation = { type: 'denunciation' } as const;
const cases = { ...denunciation, eligible: true, duplicate: false } as const;
const CONTINUED = 'Tố cáo tiếp';

/** What TT 02/2021 and TT 01/2024 share, numbered from `first` on. */
export const denunciationCases = (first: number): readonly Column[] => {
  const at = (offset: number): number => first + offset;
  const group = (where: Where) => count('letters', { ...cases, ...where });
  return [
    column(at(0), 'Số đơn', count('letters', { ...denunciation, eligible: true }), ELIGIBLE),
    column(at(1), 'Số vụ việc', count('letters', cases), ELIGIBLE),
    column(at(2), 'Tổng số', total(at(3), at(4), at(5), at(6)), BY_FIELD, ADMINISTRATIVE),
    column(at(3), 'Chế độ, chính sách', group({ group: 'policy' }), BY_FIELD, ADMINISTRATIVE),
    column(at(4), 'Đất đai, nhà cửa', group({ group: 'land' }), BY_FIELD, ADMINISTRATIVE),
    column(at(5), 'Công chức, công vụ', group({ group: 'public-duty' }), BY_FIELD, ADMINISTRATIVE),
    column(at(6), 'Khác', group({ group: 'administrative' }), BY_FIELD, ADMINISTRATIVE),
    column(at(7), 'Tham nhũng', group({ group: 'corruption' }), BY_FIELD),
    column(at(8), 'Tư pháp', group({ group: 'judicial' }), BY_FIELD),
    column(at(9), 'Đảng, đoàn thể', group({ group: 'party' }), BY_FIELD),
    column(at(10), 'Khác', group({ group: 'other' }), BY_FIELD),
    column(
      at(11),
      'Quá thời hạn chưa giải quyết',
      group({ prior: 'continued-overdue' }),
      BY_STATE,
      CONTINUED,
    ),
    column(at(12), 'Đã có kết luận giải quyết', group({ prior: 'continued-concluded' }), BY_STATE, CONTINUED),
    column(
      at(13),
      'Chưa giải quyết',
      group({ prior: ['open', 'resolved-once', 'resolved-more', 'court-judgment'] }),
      BY_STATE,
    ),
    column(at(14), 'Tổng số', total(at(15), at(16)), RESULT, OWN),
    column(at(15), 'Lần đầu', group({ competence: 'own', turn: 'first' }), RESULT, OWN),
    column(at(16), CONTINUED, group({ competence: 'own', turn: 'continued' }), RESULT, OWN),
    column(at(17), 'Tổng số', total(at(18), at(19)), RESULT, ELSEWHERE),
    column(
      at(18),
      'Chuyển đơn',
      group({ competence: 'other', handling: ['transferred', 'guided'] }),
      RESULT,
      ELSEWHERE,
    ),
    column(
      at(19),
      'Đôn đốc giải quyết',
      group({ competence: 'other', handling: 'urged' }),
      RESULT,
      ELSEWHERE,
    ),
    column(at(20), REPLIES, count('replies', denunciation)),
  ];
};

export const denunciationIdentities = (first: number) => {
  const at = (...offsets: readonly number[]): readonly number[] => offsets.map((offset) => first + offset);
  return [
    equal(at(1), at(2, 7, 8, 9, 10)),
    equal(at(1), at(11, 12, 13)),
    equal(at(1), at(14, 17)),
    equal(at(2), at(3, 4, 5, 6)),
    equal(at(14), at(15, 16)),
    equal(at(17), at(18, 19)),
  ];
};

/** 03/XLD, 27 columns. */
export const denunciationLetters: Form = {
  code: '03/XLD',
  vi: 'Tổng hợp kết quả phân loại, xử lý đơn tố cáo',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số', total(2, 3), MUST),
    column(2, 'Kỳ trước chuyển sang', count('letters', { ...denunciation, entered: 'carried' }), MUST),
    column(3, 'Tiếp nhận trong kỳ', count('letters', { ...denunciation, entered: 'received' }), MUST),
    column(4, 'Tổng số', total(5, 6), DONE),
    column(
      5,
      'Đơn kỳ trước',
      count('letters', { ...denunciation, processed: true, entered: 'carried' }),
      DONE,
    ),
    column(
      6,
      'Đơn trong kỳ',
      count('letters', { ...denunciation, processed: true, entered: 'received' }),
      DONE,
    ),
    ...denunciationCases(7),
  ],
  identities: [equal([1], [2, 3]), equal([4], [5, 6]), ...denunciationIdentities(7)],
};
