import type { Column, Form, Where } from '../../form.types.js';
import { column, count, equal, total } from '../column.js';
import { ELSEWHERE, OWN, REPLIES } from '../letter-words.js';

const atVisit = { eligible: true, atVisit: true } as const;

const pair = (first: number, where: Where, ...under: readonly string[]): readonly Column[] => [
  column(first, 'Số đơn', count('letters', { ...atVisit, ...where }), ...under),
  column(first + 1, 'Số vụ việc', count('letters', { ...atVisit, ...where, duplicate: false }), ...under),
];

const sent = (code: number, vi: string, handling: string): Column =>
  column(
    code,
    vi,
    count('letters', { ...atVisit, competence: 'other', duplicate: false, handling }),
    ELSEWHERE,
    'Kết quả xử lý',
  );

/** 02/TCD of TT 02/2021: letters handed in at a reception; 16 counted columns, the 17th holds notes. */
export const receptionLetters2021: Form = {
  code: '02/TCD',
  vi: 'Tổng hợp kết quả phân loại, xử lý đơn qua tiếp công dân',
  confidence: 'X',
  columns: [
    column(1, 'Số đơn', total(3, 5, 7), 'Tiếp nhận'),
    column(2, 'Số vụ việc', total(4, 6, 8), 'Tiếp nhận'),
    ...pair(3, { type: 'complaint' }, 'Phân loại', 'Khiếu nại'),
    ...pair(5, { type: 'denunciation' }, 'Phân loại', 'Tố cáo'),
    ...pair(7, { type: 'petition' }, 'Phân loại', 'Kiến nghị, phản ánh'),
    ...pair(9, { competence: 'own' }, OWN),
    ...pair(11, { competence: 'other' }, ELSEWHERE),
    sent(13, 'Hướng dẫn', 'guided'),
    sent(14, 'Chuyển', 'transferred'),
    sent(15, 'Đôn đốc giải quyết', 'urged'),
    column(16, REPLIES, count('replies', { atVisit: true })),
    column(17, 'Ghi chú', { unrecorded: 'Cột ghi chú' }),
  ],
  identities: [
    equal([1], [3, 5, 7]),
    equal([1], [9, 11]),
    equal([2], [4, 6, 8]),
    equal([2], [10, 12]),
    equal([12], [13, 14, 15]),
  ],
};
