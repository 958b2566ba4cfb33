import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { builtInLaw, deadline, explain, type DeadlineRequest } from '#law';

const said = (language: 'vi' | 'en', rule: string, from: string, more: Partial<DeadlineRequest> = {}) =>
  explain(deadline(builtInLaw, { rule, from: localDate(from), ...more }), language);

describe('an explanation', () => {
  it('names the trigger, the article and why the date moved', () =>
    expect(said('vi', 'KN.RESOLVE.1', '2024-01-26')).toEqual([
      'Giải quyết khiếu nại lần đầu: tính từ Thứ Sáu 26/01/2024, ngày này không tính (BLDS 147(2)).',
      'Thời hạn 30 ngày: LKN 28.',
      'Ngày cuối theo phép đếm: Chủ nhật 25/02/2024.',
      'Chủ nhật 25/02/2024 là ngày nghỉ nên hạn chuyển sang Thứ Hai 26/02/2024 (BLDS 148(5)).',
      'Hạn: hết ngày Thứ Hai 26/02/2024 (24 giờ).',
    ]));

  it('names each day that was not counted, and the Saturday that was', () =>
    expect(said('en', 'TC.NOTIFY', '2025-04-24')).toEqual([
      'To notify of the acceptance: counted from Thu 24/04/2025, which is not counted (BLDS 147(2)).',
      'Term of 5 working day(s): LTC 29(3).',
      'Sat 26/04/2025 is counted: worked in exchange for a swapped day.',
      'Sun 27/04/2025 is not counted: Sunday.',
      'Wed 30/04/2025 is not counted: Victory Day.',
      'Thu 01/05/2025 is not counted: Labour Day.',
      'Fri 02/05/2025 is not counted: swapped for a worked Saturday.',
      'Sat 03/05/2025 is not counted: Saturday.',
      'Sun 04/05/2025 is not counted: Sunday.',
      'Last day by arithmetic: Mon 05/05/2025.',
      'Due by the end of Mon 05/05/2025 (24:00).',
    ]));

  it('tells pauses, extensions and variants', () => {
    const sentences = said('vi', 'TC.RESOLVE', '2025-03-25', {
      variants: ['complex'],
      extensions: [{ n: 30, unit: 'DAY' }],
      pauses: [{ from: localDate('2025-04-28'), to: localDate('2025-05-15') }],
    });
    expect(sentences[1]).toBe('Thời hạn 60 ngày (vụ việc phức tạp): LTC 30; NĐ31 3.');
    expect(sentences[2]).toBe('Gia hạn thêm 30 ngày, tính từ ngày cuối chưa dời.');
    expect(sentences[3]).toBe('Tạm dừng từ Thứ Hai 28/04/2025 đến Thứ Năm 15/05/2025: 17 ngày không tính.');
  });

  it('shows both dates where law and decree differ', () => {
    expect(said('vi', 'KN.ACCEPT.1', '2024-01-22')).toContain(
      'Theo NĐ124 16(1) thì hạn là Thứ Hai 05/02/2024: luật và nghị định khác nhau.',
    );
    expect(said('en', 'KN.ACCEPT.1.DEC', '2024-01-22')).toContain(
      'By LKN 27 it would be Thu 01/02/2024: law and decree differ.',
    );
  });

  it('counts back from an event', () =>
    expect(said('en', 'DLG.COMMUNE.NOTICE', '2026-05-08')).toEqual([
      'To announce the commune dialogue: counted back from Fri 08/05/2026, which is not counted.',
      'Term of 7 calendar day(s): LTCCQ 43.',
      'Last day by arithmetic: Fri 01/05/2026.',
      'Fri 01/05/2026 is a day off, so the working day before it: Wed 29/04/2026.',
      'On Wed 29/04/2026 at the latest.',
    ]));

  it.each(['vi', 'en'] as const)('says in %s when it is provisional or takes effect', (language) => {
    expect(said(language, 'TCD.REPLY', '2026-12-28').join(' ')).toMatch(/Tạm tính|Provisional/);
    expect(said(language, 'KN.EFFECT', '2024-02-23').join(' ')).toContain('26/03/2024');
  });
});
