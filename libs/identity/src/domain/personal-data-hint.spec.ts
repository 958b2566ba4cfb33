import { describe, expect, it } from '@jest/globals';
import { personalDataHints } from './personal-data-hint.js';

describe('a summary', () => {
  it.each([
    ['gọi lại số 0912345678', 'phone'],
    ['gọi 0912.345.678 sau 17 giờ', 'phone'],
    ['máy bàn 024 3825 1234', 'phone'],
    ['zalo +84 912 345 678', 'phone'],
    ['CCCD 001080012345', 'id-number'],
    ['thẻ 001 080 012345', 'id-number'],
    ['gửi về nguoi.dan@example.vn', 'e-mail'],
    ['Tôi tên là A, ở thôn 3', 'self-introduction'],
    ['Tên tôi là A'.normalize('NFD'), 'self-introduction'],
    ['Họ và tên: A', 'self-introduction'],
  ])('that says "%s" seems to hold personal data: %s', (text, hint) =>
    expect(personalDataHints(text)).toContain(hint),
  );
  it.each([
    'Kiến nghị sửa đường liên thôn, đoạn 1.200 m',
    'Khiếu nại Quyết định số 0123/QĐ-UBND ngày 05/09/2025',
    'Đề nghị bồi thường 100.000.000.000 đồng',
    'Hồ sơ KN-2026-00034 nộp ngày 05.09.2026 lúc 08:30',
    'Thửa đất số 45, tờ bản đồ số 12, diện tích 1200,5 m2',
    'Con đường tên Lê Lợi xuống cấp',
    'Mã hồ sơ 2026.11.23.000123',
  ])('that says "%s" does not', (text) => expect(personalDataHints(text)).toEqual([]));
  it('names all that it seems to hold', () =>
    expect(personalDataHints('Tôi tên A, 0912345678, a@b.vn, 001080012345')).toEqual([
      'phone',
      'id-number',
      'e-mail',
      'self-introduction',
    ]));
});
