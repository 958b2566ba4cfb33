import { expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import type { Reason } from '#law';
import { due } from '../i18n/vi/terms.js';
import { linesOf } from './deadline-lines.js';

const day = localDate;
const weekend = { vi: 'cuối tuần', en: 'weekend' };

it('tells how a day was counted so that a reader can count it again', () => {
  const because: Reason[] = [
    { kind: 'trigger', day: day('2026-04-24'), note: '' },
    { kind: 'term', n: 10, unit: 'WORKING_DAY', variants: ['remote'], basis: ['LTCD 28(1)'] },
    { kind: 'skipped', day: day('2026-04-25'), why: weekend },
    { kind: 'skipped', day: day('2026-04-26'), why: weekend },
    { kind: 'skipped', day: day('2026-04-30'), why: { vi: 'Ngày Chiến thắng', en: 'Victory Day' } },
    { kind: 'raw', day: day('2026-05-12') },
  ];
  expect(linesOf(because, due, 'vi')).toEqual([
    'Sự việc làm phát sinh hạn: 24/04/2026 (ngày này không tính)',
    'Thời hạn 10 ngày làm việc (vùng sâu, vùng xa) theo LTCD 28(1)',
    'Không tính 25/04/2026, 26/04/2026: cuối tuần',
    'Không tính 30/04/2026: Ngày Chiến thắng',
    'Ngày cuối theo phép đếm: 12/05/2026',
  ]);
});
