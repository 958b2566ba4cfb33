import type { Form } from '../../form.types.js';
import { column, count, equal, total } from '../column.js';
import { BY_FIELD, BY_STATE, ELIGIBLE, ELSEWHERE, MUST, OWN, REPLIES, RESULT } from '../letter-words.js';

const eligible = { eligible: true } as const;
const own = { eligible: true, competence: 'own' } as const;
const elsewhere = { eligible: true, competence: 'other' } as const;

/** 01/XLD, 22 columns. */
export const letters: Form = {
  code: '01/XLD',
  vi: 'Tổng hợp kết quả xử lý đơn',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số', count('letters'), MUST),
    column(2, 'Kỳ trước chuyển sang', count('letters', { entered: 'carried' }), MUST),
    column(3, 'Tiếp nhận trong kỳ', count('letters', { entered: 'received' }), MUST),
    column(4, 'Số đơn đã xử lý', count('letters', { processed: true })),
    column(5, 'Số đơn chưa xử lý (chuyển kỳ sau)', count('letters', { processed: false })),
    column(6, 'Số đơn', count('letters', eligible), ELIGIBLE),
    column(7, 'Số vụ việc', count('letters', { ...eligible, duplicate: false }), ELIGIBLE),
    column(8, 'Khiếu nại', count('letters', { ...eligible, type: 'complaint' }), ELIGIBLE, BY_FIELD),
    column(9, 'Tố cáo', count('letters', { ...eligible, type: 'denunciation' }), ELIGIBLE, BY_FIELD),
    column(
      10,
      'Kiến nghị, phản ánh',
      count('letters', { ...eligible, type: 'petition' }),
      ELIGIBLE,
      BY_FIELD,
    ),
    column(
      11,
      'Đã giải quyết lần đầu',
      count('letters', { ...eligible, state: 'resolved-once' }),
      ELIGIBLE,
      BY_STATE,
    ),
    column(
      12,
      'Đã giải quyết nhiều lần',
      count('letters', { ...eligible, state: ['resolved-more', 'court-judgment', 'continued-concluded'] }),
      ELIGIBLE,
      BY_STATE,
    ),
    column(
      13,
      'Chưa giải quyết xong',
      count('letters', { ...eligible, state: ['open', 'continued-overdue'] }),
      ELIGIBLE,
      BY_STATE,
    ),
    column(14, 'Tổng số', total(15, 16, 17), RESULT, OWN),
    column(15, 'Khiếu nại', count('letters', { ...own, type: 'complaint' }), RESULT, OWN),
    column(16, 'Tố cáo', count('letters', { ...own, type: 'denunciation' }), RESULT, OWN),
    column(17, 'Kiến nghị, phản ánh', count('letters', { ...own, type: 'petition' }), RESULT, OWN),
    column(18, 'Tổng số', total(19, 20, 21), RESULT, ELSEWHERE),
    column(19, 'Hướng dẫn', count('letters', { ...elsewhere, handling: 'guided' }), RESULT, ELSEWHERE),
    column(20, 'Chuyển đơn', count('letters', { ...elsewhere, handling: 'transferred' }), RESULT, ELSEWHERE),
    column(
      21,
      'Đôn đốc giải quyết',
      count('letters', { ...elsewhere, handling: 'urged' }),
      RESULT,
      ELSEWHERE,
    ),
    column(22, REPLIES, count('replies')),
  ],
  identities: [
    equal([1], [2, 3]),
    equal([1], [4, 5]),
    equal([6], [8, 9, 10]),
    equal([6], [11, 12, 13]),
    equal([6], [14, 18]),
    equal([14], [15, 16, 17]),
    equal([18], [19, 20, 21]),
  ],
};
