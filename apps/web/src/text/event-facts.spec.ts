import { describe, expect, it } from '@jest/globals';
import { vi } from '../i18n/vi.js';
import { actorOf, factsOf, newFactsOf, recordedLater, showValue } from './event-facts.js';

const words = { text: vi, nameOf: (code: string) => (code === 'u-1' ? 'Phòng Kinh tế' : undefined) };

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
    expect(factsOf(data, words)).toEqual([
      ['Kết quả', 'Đúng'],
      ['Vụ việc phức tạp', 'Có'],
      ['Hạn giải quyết', '02/12/2026 (KN.RESOLVE.1)'],
      ['strange', 'x'],
    ]);
  });

  it('names units and people instead of their ids', () => {
    expect(factsOf({ unit: 'u-1', assignee: 'u-2' }, words)).toEqual([
      ['Đơn vị', 'Phòng Kinh tế'],
      ['Người xử lý', 'u-2'],
    ]);
  });

  it('does not repeat on the case page what stands above the timeline', () => {
    const data = { summary: 'x', unit: 'u-1', reply: { rule: 'TCD.REPLY', due: '2026-12-02' } };
    expect(newFactsOf({ type: 'PetitionReceived', data }, words)).toEqual([
      ['Hạn trả lời', '02/12/2026 (TCD.REPLY)'],
    ]);
    expect(newFactsOf({ type: 'PetitionAssigned', data: { unit: 'u-1' } }, words)).toHaveLength(1);
  });

  it('says when nobody but the system acted', () => {
    expect(actorOf('reaction:open-case-from-visit', words)).toBe('hệ thống (tự động)');
    expect(actorOf('Cán bộ Thử', words)).toBe('Cán bộ Thử');
  });

  it('says that a value is not there yet', () => {
    expect(showValue(undefined, words)).toBe('chưa có');
    expect(showValue([], words)).toBe('chưa có');
  });
});

it('marks what was recorded on another Vietnamese day than it happened', () => {
  expect(recordedLater({ occurredOn: '2026-11-20', recordedAt: '2026-11-19T17:30:00.000Z' })).toBe(false);
  expect(recordedLater({ occurredOn: '2026-11-19', recordedAt: '2026-11-19T17:30:00.000Z' })).toBe(true);
});
