import type { Column, Form, Where } from '../../form.types.js';
import { column, count, equal, total } from '../column.js';
import { BY_FIELD, BY_STATE, ELIGIBLE, ELSEWHERE, MUST, OWN, REPLIES, RESULT } from '../letter-words.js';

const eligible = { eligible: true } as const;
const own = { eligible: true, competence: 'own' } as const;
const elsewhere = { eligible: true, competence: 'other' } as const;

export const MANY = 'Đơn có nhiều người đứng tên';
export const ONE = 'Đơn một người đứng tên';
export const OTHER = 'Đơn khác';

const signed = (first: number, where: Where, heading: string): readonly Column[] => [
  column(first, MANY, count('letters', { ...where, signed: 'many' }), MUST, heading),
  column(first + 1, ONE, count('letters', { ...where, signed: 'one' }), MUST, heading),
  column(first + 2, OTHER, count('letters', { ...where, signed: 'other' }), MUST, heading),
];

/** 01/XLD of TT 02/2021, 26 columns. */
export const letters2021: Form = {
  code: '01/XLD',
  vi: 'Tổng hợp kết quả xử lý đơn',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số', total(2, 3, 4, 5, 6, 7), MUST),
    ...signed(2, { entered: 'carried' }, 'Kỳ trước chuyển sang'),
    ...signed(5, { entered: 'received' }, 'Tiếp nhận trong kỳ'),
    column(8, 'Số đơn đã xử lý', count('letters', { processed: true })),
    column(9, 'Số đơn', count('letters', eligible), ELIGIBLE),
    column(10, 'Số vụ việc', count('letters', { ...eligible, duplicate: false }), ELIGIBLE),
    column(11, 'Khiếu nại', count('letters', { ...eligible, type: 'complaint' }), ELIGIBLE, BY_FIELD),
    column(12, 'Tố cáo', count('letters', { ...eligible, type: 'denunciation' }), ELIGIBLE, BY_FIELD),
    column(
      13,
      'Kiến nghị, phản ánh',
      count('letters', { ...eligible, type: 'petition' }),
      ELIGIBLE,
      BY_FIELD,
    ),
    column(
      14,
      'Đã giải quyết lần đầu',
      count('letters', { ...eligible, state: 'resolved-once' }),
      ELIGIBLE,
      BY_STATE,
    ),
    column(
      15,
      'Đã giải quyết nhiều lần',
      count('letters', { ...eligible, state: ['resolved-more', 'court-judgment', 'continued-concluded'] }),
      ELIGIBLE,
      BY_STATE,
    ),
    column(
      16,
      'Đang giải quyết',
      count('letters', { ...own, state: ['open', 'continued-overdue'] }),
      ELIGIBLE,
      BY_STATE,
    ),
    column(
      17,
      'Chưa giải quyết',
      count('letters', { ...elsewhere, state: ['open', 'continued-overdue'] }),
      ELIGIBLE,
      BY_STATE,
    ),
    column(18, 'Tổng số', total(19, 20, 21), RESULT, OWN),
    column(19, 'Khiếu nại', count('letters', { ...own, type: 'complaint' }), RESULT, OWN),
    column(20, 'Tố cáo', count('letters', { ...own, type: 'denunciation' }), RESULT, OWN),
    column(21, 'Kiến nghị, phản ánh', count('letters', { ...own, type: 'petition' }), RESULT, OWN),
    column(22, 'Tổng số', total(23, 24, 25), RESULT, ELSEWHERE),
    column(23, 'Hướng dẫn', count('letters', { ...elsewhere, handling: 'guided' }), RESULT, ELSEWHERE),
    column(24, 'Chuyển đơn', count('letters', { ...elsewhere, handling: 'transferred' }), RESULT, ELSEWHERE),
    column(
      25,
      'Đôn đốc giải quyết',
      count('letters', { ...elsewhere, handling: 'urged' }),
      RESULT,
      ELSEWHERE,
    ),
    column(26, REPLIES, count('replies')),
  ],
  identities: [
    equal([1], [2, 3, 4, 5, 6, 7]),
    equal([9], [11, 12, 13]),
    equal([9], [14, 15, 16, 17]),
    equal([9], [18, 22]),
    equal([18], [19, 20, 21]),
    equal([22], [23, 24, 25]),
  ],
};
