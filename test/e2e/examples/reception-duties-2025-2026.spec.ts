import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { employ } from '../denunciation-office.js';
import { filled } from '../report-cells.js';
import { expectStatus, openOffice, type Answer, type Office, type Visitor } from '../office.js';

type Body = Answer['body'];

/**
 * Worked by hand from sections 4.2 and 6.2. R1 to 30/06/2025: a district owes two days a month, a commune one a week.
 * R2 to 30/06/2026: the week stays, the district is gone. R3 from 01/07/2026: a commune owes two days a month.
 * Week = Monday to Sunday; one day counts once, however many sessions; a deputy's does not count for the head.
 */
describe('what the heads owed in receptions from R1 to R3, and held', () => {
  let office: Office;
  let commune: Visitor;
  let district: Visitor;
  let position = '1';

  const hold = async (who: Visitor, day: string, heldBy = 'head'): Promise<void> => {
    const late = { occurredOn: day, lateReason: 'Nhập từ sổ giấy' };
    const sessionId = randomUUID();
    const plan = { sessionId, kind: 'periodic', plannedFor: heldBy, heldOn: day, startsAt: '08:00' };
    const where = { place: 'Trụ sở', ...late };
    expectStatus(await who.post('/api/reception-sessions', { ...plan, ...where }), 201);
    const paper = heldBy === 'authorised' ? { authorisation: '1/UQ' } : {};
    const held = await who.post(`/api/reception-sessions/${sessionId}/hold`, { ...late, heldBy, ...paper });
    position = expectStatus(held, 200).body.position;
  };
  const coverage = async (who: Visitor, rule: string, from: string, to: string): Promise<Body> => {
    const asked = new URLSearchParams({ rule, from, to, sau: position });
    return expectStatus(await who.get(`/api/duties/coverage?${String(asked)}`), 200).body;
  };

  beforeAll(async () => {
    office = await openOffice('2026-10-01T02:00:00.000Z');
    const admin = await office.signIn('quantri');
    const root = (await admin.get('/api/session')).body.home.unit as string;
    const unit = async (name: string, level: string, parent: string): Promise<string> => {
      const body = { name, level, parent, remote: false, validFrom: '2020-01-01' };
      const made = expectStatus(await admin.post('/api/units', body), 201).body;
      await admin.get(`/api/units?sau=${made.position}`);
      return made.unit as string;
    };
    const huyen = await unit('Huyện Mẫu', 'district', root);
    const xa = await unit('Xã Cũ Mẫu', 'commune', huyen);
    await employ(office, 'huyen', 'leader', huyen);
    await employ(office, 'xacu', 'leader', xa);
    district = await office.signIn('huyen');
    commune = await office.signIn('xacu');
  }, 120_000);
  afterAll(() => office.close());

  it('R1: the district owed two days in each of May and June 2025, and nothing in July', async () => {
    // Two sessions on one day are one day; June has one: 3 of 4
    for (const day of ['2025-05-06', '2025-05-20', '2025-05-20', '2025-06-10']) await hold(district, day);
    const rule = 'TCD.DISTRICT.CHAIR';
    expect(await coverage(district, rule, '2025-05-01', '2025-06-30')).toMatchObject({ owed: 4, held: 3 });
    expect(await coverage(district, rule, '2025-07-01', '2025-07-31')).toMatchObject({ owed: 0, text: '–' });
  });

  it('R1 to R2: the commune owed a day in each of the four weeks around 01/07/2025', async () => {
    // Weeks 16–22/06, 23–29/06, 30/06–06/07, 07–13/07; the deputy’s of 09/07 is not the head’s
    for (const day of ['2025-06-17', '2025-06-24', '2025-07-01']) await hold(commune, day);
    await hold(commune, '2025-07-09', 'authorised');
    const found = await coverage(commune, 'TCD.COMMUNE.CHAIR', '2025-06-16', '2025-07-13');
    expect(found).toMatchObject({ owed: 4, held: 3, text: '3/4 (75 %)' });
  });

  it('R2: no day is owed in the week of Tết 2026', async () => {
    await hold(commune, '2026-02-10');
    await hold(commune, '2026-02-24');
    const rule = 'TCD.COMMUNE.CHAIR';
    expect(await coverage(commune, rule, '2026-02-09', '2026-03-01')).toMatchObject({ owed: 2, held: 2 });
  });

  it('R2 to R3: four weeks of June, then two days in each of July and August 2026', async () => {
    for (const day of ['2026-06-02', '2026-06-09', '2026-06-16', '2026-06-23']) await hold(commune, day);
    for (const day of ['2026-07-07', '2026-07-21', '2026-08-04']) await hold(commune, day);
    const rule = 'TCD.COMMUNE.CHAIR';
    expect(await coverage(commune, rule, '2026-06-01', '2026-06-28')).toMatchObject({ owed: 4, held: 4 });
    expect(await coverage(commune, rule, '2026-07-01', '2026-08-31')).toMatchObject({ owed: 4, held: 3 });
  });

  it('form 01/TCD counts every session, the deputy’s apart: 12 and 21', async () => {
    // 15/06 to 14/09/2025: 17/06, 24/06, 01/07 by the head, 09/07 by the deputy
    const third = await filled(commune, { from: '2025-06-15', to: '2025-09-14' });
    expect(third['01/TCD']).toEqual({ 12: 3, 21: 1 });
    // 15/03 to 14/06/2025, with the commune below it: both sessions of 20/05 count
    const second = await filled(district, { from: '2025-03-15', to: '2025-06-14' });
    expect(second['01/TCD']).toEqual({ 12: 4 });
  });
});
