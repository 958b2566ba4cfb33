import type { Column, Form } from '../form.types.js';
import { column, count, equal, heads, millions, squareMetres, total } from './column.js';

const MONEY = 'Tiền (triệu đồng)';
const LAND = 'Đất (m²)';
const PROPOSED = 'Kiến nghị xử lý';
const STATE = 'Kiến nghị thu hồi cho Nhà nước';
const ORGANISATION = 'Trả lại cho tổ chức';
const INDIVIDUAL = 'Trả lại cho cá nhân';
const DISCIPLINE = 'Kiến nghị xử lý hành chính';
const INVESTIGATION = 'Chuyển cơ quan điều tra';

/** The money and land, heads and files that decisions or conclusions propose; thirteen columns from `first` on. */
const proposals = (first: number, of: 'complaints' | 'denunciations'): readonly Column[] => [
  column(first, MONEY, millions('stateMoney', of), PROPOSED, STATE),
  column(first + 1, LAND, squareMetres('stateLand', of), PROPOSED, STATE),
  column(first + 2, MONEY, millions('organisationMoney', of), PROPOSED, ORGANISATION),
  column(first + 3, LAND, squareMetres('organisationLand', of), PROPOSED, ORGANISATION),
  column(first + 4, MONEY, millions('individualMoney', of), PROPOSED, INDIVIDUAL),
  column(first + 5, LAND, squareMetres('individualLand', of), PROPOSED, INDIVIDUAL),
  column(first + 6, 'Số tổ chức được trả lại quyền lợi', heads('organisations', of), PROPOSED),
  column(first + 7, 'Số cá nhân được trả lại quyền lợi', heads('individuals', of), PROPOSED),
  column(first + 8, 'Tổng số người', heads('disciplinedPeople', of), PROPOSED, DISCIPLINE),
  column(
    first + 9,
    'Trong đó cán bộ, công chức, viên chức',
    heads('disciplinedOfficials', of),
    PROPOSED,
    DISCIPLINE,
  ),
  column(first + 10, 'Số vụ', heads('investigatedCases', of), INVESTIGATION),
  column(first + 11, 'Số người', heads('investigatedPeople', of), INVESTIGATION),
  column(
    first + 12,
    'Trong đó cán bộ, công chức, viên chức',
    heads('investigatedOfficials', of),
    INVESTIGATION,
  ),
];

const MUST = 'Đơn thuộc thẩm quyền';
const FIRST = 'Giải quyết lần đầu';
const SECOND = 'Giải quyết lần hai';
const TERM = 'Chấp hành thời hạn giải quyết';

const decidedFirst = { ended: 'decided', instance: 'first' } as const;
const decidedSecond = { ended: 'decided', instance: 'second' } as const;

/** 01/KQGQ, 26 columns. */
export const complaintResults: Form = {
  code: '01/KQGQ',
  vi: 'Tổng hợp kết quả giải quyết khiếu nại thuộc thẩm quyền',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số đơn', total(2, 3), MUST),
    column(2, 'Kỳ trước chuyển sang', count('complaint-letters', { entered: 'carried' }), MUST),
    column(3, 'Tiếp nhận trong kỳ', count('complaint-letters', { entered: 'received' }), MUST),
    column(4, 'Tổng số vụ việc', count('complaints')),
    column(
      5,
      'Giải quyết bằng quyết định hành chính',
      count('complaints', { ended: 'decided' }),
      'Đã giải quyết',
    ),
    column(
      6,
      'Rút đơn thông qua giải thích, thuyết phục',
      count('complaints', { ended: 'withdrawn', explained: true }),
      'Đã giải quyết',
    ),
    ...proposals(7, 'complaints'),
    column(20, 'Khiếu nại đúng', count('complaints', { ...decidedFirst, outcome: 'right' }), FIRST),
    column(21, 'Khiếu nại sai', count('complaints', { ...decidedFirst, outcome: 'wrong' }), FIRST),
    column(22, 'Khiếu nại đúng một phần', count('complaints', { ...decidedFirst, outcome: 'partly' }), FIRST),
    column(
      23,
      'Công nhận quyết định giải quyết lần đầu',
      count('complaints', { ...decidedSecond, firstDecision: 'confirmed' }),
      SECOND,
    ),
    column(
      24,
      'Hủy, sửa quyết định giải quyết lần đầu',
      count('complaints', { ...decidedSecond, firstDecision: ['amended', 'cancelled'] }),
      SECOND,
    ),
    column(25, 'Đúng thời hạn', count('complaints', { onTime: 'in' }), TERM),
    column(26, 'Quá thời hạn', count('complaints', { onTime: 'out' }), TERM),
  ],
  identities: [
    equal([1], [2, 3]),
    equal([5], [20, 21, 22, 23, 24]),
    {
      ...equal([5], [25, 26]),
      printed: {
        vi: 'Cột 25 và 26 có cả vụ việc rút đơn, theo thiết lập của đơn vị',
        en: 'Columns 25 and 26 hold withdrawn cases too, by the setting of the unit',
      },
    },
  ],
};

const decided = { ended: 'decided' } as const;
const OF_WHICH = 'Trong đó tố cáo tiếp';

const found = (code: number, vi: string, outcome: string): readonly Column[] => [
  column(code, vi, count('denunciations', { ...decided, outcome }), 'Kết quả giải quyết'),
  column(
    code + 1,
    OF_WHICH,
    count('denunciations', { ...decided, outcome, turn: 'continued' }),
    'Kết quả giải quyết',
  ),
];

/** 03/KQGQ, 31 columns. */
export const denunciationResults: Form = {
  code: '03/KQGQ',
  vi: 'Tổng hợp kết quả giải quyết tố cáo thuộc thẩm quyền',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số đơn', total(2, 3), MUST),
    column(2, 'Kỳ trước chuyển sang', count('denunciation-letters', { entered: 'carried' }), MUST),
    column(3, 'Tiếp nhận trong kỳ', count('denunciation-letters', { entered: 'received' }), MUST),
    column(4, 'Tổng số vụ việc', count('denunciations')),
    column(5, OF_WHICH, count('denunciations', { turn: 'continued' })),
    column(6, 'Tổng số', total(7, 8, 9, 10), 'Đã giải quyết'),
    column(7, 'Tố cáo lần đầu', count('denunciations', { ...decided, turn: 'first' }), 'Đã giải quyết'),
    column(8, 'Tố cáo tiếp', count('denunciations', { ...decided, turn: 'continued' }), 'Đã giải quyết'),
    column(9, 'Rút toàn bộ nội dung tố cáo', count('denunciations', { ended: 'withdrawn' }), 'Đã giải quyết'),
    column(10, 'Đình chỉ khác', count('denunciations', { ended: 'terminated' }), 'Đã giải quyết'),
    ...proposals(11, 'denunciations'),
    ...found(24, 'Tố cáo đúng', 'right'),
    ...found(26, 'Tố cáo sai', 'wrong'),
    ...found(28, 'Tố cáo có đúng, có sai', 'partly'),
    column(30, 'Đúng thời hạn', count('denunciations', { onTime: 'in' }), TERM),
    column(31, 'Quá thời hạn', count('denunciations', { onTime: 'out' }), TERM),
  ],
  identities: [
    equal([1], [2, 3]),
    equal([6], [7, 8, 9, 10]),
    equal([7, 8], [24, 26, 28]),
    equal([8], [25, 27, 29]),
    equal([6], [30, 31]),
    {
      ...equal([6], [24, 26, 28]),
      printed: {
        vi: 'In trong biểu, nhưng vụ việc rút hoặc đình chỉ (cột 9, 10) không có kết luận đúng, sai',
        en: 'As printed; withdrawn and terminated cases (columns 9 and 10) have no finding',
      },
    },
  ],
};
