import { describe, expect, it } from '@jest/globals';
import { vi } from '../i18n/vi.js';
import { factsOf, recordedLater, showValue } from './event-facts.js';

describe('an event in words', () => {
  it('leaves out ids and ciphertext, and translates what it knows', () => {
    const data = {
      complaintId: 'c-1',
      subject: { id: 's-1' },
      occurredOn: '2026-11-02',
      outcome: 'upheld',
      complex: true,
      resolve: { rule: 'KN.RESOLVE.1', due: '2026-12-02' },
      strange: 'x',
    };
    expect(factsOf(data, vi)).toEqual([
      ['Kết quả', 'Đúng'],
      ['Vụ việc phức tạp', 'Có'],
      ['Hạn giải quyết', '02/12/2026 (KN.RESOLVE.1)'],
      ['strange', 'x'],
    ]);
  });

  it('says that a value is not there yet', () => {
    expect(showValue(undefined, vi)).toBe('chưa có');
    expect(showValue([], vi)).toBe('chưa có');
  });
});

it('marks what was recorded on another Vietnamese day than it happened', () => {
  expect(recordedLater({ occurredOn: '2026-11-20', recordedAt: '2026-11-19T17:30:00.000Z' })).toBe(false);
  expect(recordedLater({ occurredOn: '2026-11-19', recordedAt: '2026-11-19T17:30:00.000Z' })).toBe(true);
});
