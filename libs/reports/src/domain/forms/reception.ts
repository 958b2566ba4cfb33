import type { Column, Form, Where } from '../form.types.js';
import { column, count, equal, heads, total } from './column.js';

const LARGE = 'Trong đó đoàn đông người';

/** Visits (lượt) of one way of reception: columns from `first` on; a head's reception begins with its sessions. */
const large = (first: number, where: Where, ...under: readonly string[]): readonly Column[] => {
  const crowds = { ...where, large: true };
  return [
    column(first, 'Số đoàn được tiếp', count('visits', crowds), ...under, LARGE),
    column(first + 1, 'Số người được tiếp', heads('people', 'visits', crowds), ...under, LARGE),
    column(
      first + 2,
      'Tiếp lần đầu',
      count('visits', { ...crowds, turn: 'first' }),
      ...under,
      LARGE,
      'Số vụ việc',
    ),
    column(
      first + 3,
      'Tiếp nhiều lần',
      count('visits', { ...crowds, turn: 'again' }),
      ...under,
      LARGE,
      'Số vụ việc',
    ),
  ];
};

const visits = (first: number, where: Where, ...under: readonly string[]): readonly Column[] => [
  column(first, 'Số lượt tiếp', count('visits', where), ...under),
  column(first + 1, 'Số người được tiếp', heads('people', 'visits', where), ...under),
  column(first + 2, 'Tiếp lần đầu', count('visits', { ...where, turn: 'first' }), ...under, 'Số vụ việc'),
  column(first + 3, 'Tiếp nhiều lần', count('visits', { ...where, turn: 'again' }), ...under, 'Số vụ việc'),
  ...large(first + 4, where, ...under),
];

const HEAD = 'Tiếp định kỳ và đột xuất của Thủ trưởng';

/** 01/TCD, the same 29 columns in TT 02/2021 and TT 01/2024. */
export const reception: Form = {
  code: '01/TCD',
  vi: 'Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số lượt tiếp', total(4, 13, 22)),
    column(2, 'Tổng số người được tiếp', total(5, 14, 23)),
    column(3, 'Tổng số vụ việc tiếp', total(6, 7, 15, 16, 24, 25)),
    ...visits(4, { by: 'staff' }, 'Tiếp thường xuyên'),
    column(12, 'Số kỳ tiếp', count('sessions', { by: 'head' }), HEAD, 'Thủ trưởng tiếp'),
    ...visits(13, { by: 'head' }, HEAD, 'Thủ trưởng tiếp'),
    column(21, 'Số kỳ tiếp', count('sessions', { by: 'authorised' }), HEAD, 'Ủy quyền tiếp'),
    ...visits(22, { by: 'authorised' }, HEAD, 'Ủy quyền tiếp'),
  ],
  identities: [
    equal([1], [4, 13, 22]),
    equal([2], [5, 14, 23]),
    equal([3], [6, 7, 15, 16, 24, 25]),
    equal([4], [6, 7]),
    equal([13], [15, 16]),
    equal([22], [24, 25]),
    equal([8], [10, 11]),
    equal([17], [19, 20]),
    equal([26], [28, 29]),
  ],
};
