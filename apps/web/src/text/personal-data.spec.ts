import { describe, expect, it } from '@jest/globals';
import { looksLikePerson, personalDataIn, worthSearching } from './personal-data.js';

describe('an official summary', () => {
  it.each([
    ['Gọi lại số 0912 345 678 để hẹn', 'phone'],
    ['Gọi +84912345678', 'phone'],
    ['Số định danh 001080012345', 'id-number'],
    ['Trả lời qua thu@example.vn', 'email'],
    ['Tôi tên là một người dân thôn 3', 'self-named'],
    ['Tôi tên là một người dân thôn 3'.normalize('NFD'), 'self-named'],
  ])('warns about %p', (summary, hint) => {
    expect(personalDataIn(summary)).toBe(hint);
  });

  it.each([
    'Đề nghị sửa đường liên thôn 2–3',
    'Quyết định số 1234/QĐ-UBND năm 2025',
    'Thửa đất 120, tờ bản đồ 14',
  ])('says nothing about %p', (summary) => {
    expect(personalDataIn(summary)).toBeUndefined();
  });
});

describe('a search', () => {
  it.each(['0912345678', '0912 345 678', 'Nguyễn Văn Thử', '001080012345'])(
    'keeps %p out of the address',
    (query) => {
      expect(looksLikePerson(query)).toBe(true);
    },
  );

  it.each(['KN-2026-00034', 'đường liên thôn', 'rác', 'Đất đai'])('lets %p stand there', (query) => {
    expect(looksLikePerson(query)).toBe(false);
  });

  it('asks who came before from six letters of a name or five digits on', () => {
    expect(worthSearching('bui th', '', '')).toBe(false);
    expect(worthSearching('bui tha', '', '')).toBe(true);
    expect(worthSearching('', '09 11 8', '')).toBe(true);
  });
});
