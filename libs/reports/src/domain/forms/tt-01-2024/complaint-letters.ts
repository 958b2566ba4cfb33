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

const complaint = { type: 'complaint' } as const;
const cases = { ...complaint, eligible: true, duplicate: false } as const;
const own = { ...cases, competence: 'own' } as const;

/** What TT 02/2021 and TT 01/2024 share: from "đủ điều kiện xử lý" to the end, numbered from `first` on. */
export const complaintCases = (first: number): readonly Column[] => {
  const at = (offset: number): number => first + offset;
  const group = (where: Where) => count('letters', { ...cases, ...where });
  return [
    column(at(0), 'Số đơn', count('letters', { ...complaint, eligible: true }), ELIGIBLE),
    column(at(1), 'Số vụ việc', count('letters', cases), ELIGIBLE),
    column(at(2), 'Tổng số', total(at(3), at(4), at(5)), BY_FIELD, ADMINISTRATIVE),
    column(at(3), 'Chế độ, chính sách', group({ group: 'policy' }), BY_FIELD, ADMINISTRATIVE),
    column(at(4), 'Đất đai, nhà cửa', group({ group: 'land' }), BY_FIELD, ADMINISTRATIVE),
    column(at(5), 'Khác', group({ group: ['administrative', 'public-duty'] }), BY_FIELD, ADMINISTRATIVE),
    column(at(6), 'Tư pháp', group({ group: 'judicial' }), BY_FIELD),
    column(at(7), 'Đảng, đoàn thể', group({ group: 'party' }), BY_FIELD),
    column(at(8), 'Khác', group({ group: ['corruption', 'other'] }), BY_FIELD),
    column(at(9), 'Đã giải quyết lần đầu', group({ state: 'resolved-once' }), BY_STATE),
    column(at(10), 'Đã giải quyết lần hai', group({ state: 'resolved-more' }), BY_STATE),
    column(at(11), 'Đã có bản án của Tòa án', group({ state: 'court-judgment' }), BY_STATE),
    column(
      at(12),
      'Chưa giải quyết xong',
      group({ state: ['open', 'continued-overdue', 'continued-concluded'] }),
      BY_STATE,
    ),
    column(at(13), 'Tổng số', total(at(14), at(15)), RESULT, OWN),
    column(at(14), 'Lần đầu', count('letters', { ...own, turn: 'first' }), RESULT, OWN),
    column(at(15), 'Lần hai', count('letters', { ...own, turn: 'second' }), RESULT, OWN),
    column(at(16), 'Tổng số', total(at(17), at(18)), RESULT, ELSEWHERE),
    column(
      at(17),
      'Hướng dẫn',
      group({ competence: 'other', handling: ['guided', 'transferred'] }),
      RESULT,
      ELSEWHERE,
    ),
    column(
      at(18),
      'Đôn đốc giải quyết',
      group({ competence: 'other', handling: 'urged' }),
      RESULT,
      ELSEWHERE,
    ),
    column(at(19), REPLIES, count('replies', complaint)),
  ];
};

export const complaintIdentities = (first: number) => {
  const at = (...offsets: readonly number[]): readonly number[] => offsets.map((offset) => first + offset);
  return [
    equal(at(1), at(2, 6, 7, 8)),
    equal(at(1), at(9, 10, 11, 12)),
    equal(at(1), at(13, 16)),
    equal(at(2), at(3, 4, 5)),
    equal(at(13), at(14, 15)),
    equal(at(16), at(17, 18)),
  ];
};

export const COMPLAINT_NOTE = {
  vi: 'Biểu không có cột chuyển đơn khiếu nại (từ 01/07/2026 được chuyển, LTCD 26(1)b): tính vào cột hướng dẫn',
  en: 'The form has no column for transferred complaints (allowed from 2026-07-01): they stand under guided',
} as const;

/** 02/XLD, 26 columns; the template's stray column "Đang giải quyết" is left out, as its identities ask. */
export const complaintLetters: Form = {
  code: '02/XLD',
  vi: 'Tổng hợp kết quả phân loại, xử lý đơn khiếu nại',
  confidence: 'X',
  note: COMPLAINT_NOTE,
  columns: [
    column(1, 'Tổng số', total(2, 3), MUST),
    column(2, 'Kỳ trước chuyển sang', count('letters', { ...complaint, entered: 'carried' }), MUST),
    column(3, 'Tiếp nhận trong kỳ', count('letters', { ...complaint, entered: 'received' }), MUST),
    column(4, 'Tổng số', total(5, 6), DONE),
    column(5, 'Đơn kỳ trước', count('letters', { ...complaint, processed: true, entered: 'carried' }), DONE),
    column(6, 'Đơn trong kỳ', count('letters', { ...complaint, processed: true, entered: 'received' }), DONE),
    ...complaintCases(7),
  ],
  identities: [equal([1], [2, 3]), equal([4], [5, 6]), ...complaintIdentities(7)],
};
