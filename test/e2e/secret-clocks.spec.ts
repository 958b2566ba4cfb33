import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunReminders } from '../../apps/api/src/reminders/run-reminders.js';
import { denunciation, employ } from './denunciation-office.js';
import { expectStatus, openOffice, row, visit, type Office, type Visitor } from './office.js';

type Rows = readonly Readonly<Record<string, unknown>>[];
type Year = Readonly<{ days: readonly Readonly<{ day: string; kind: string }>[]; notice: object }>;

describe('the clocks of a denunciation', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let accused: Visitor;
  let caseId: string;
  let code: string;

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    const { unit } = (await officer.get('/api/session')).body.home;
    const userId = await employ(office, 'capphoa', 'leader', unit);
    accused = await office.signIn('capphoa');
    const body = denunciation({ accused: [{ position: 'Phó Chủ tịch UBND xã', official: true, userId }] });
    const made = expectStatus(await officer.post('/api/denunciations', body), 201).body;
    ({ caseId, code } = made);
    await leader.get(`/api/denunciations?sau=${made.position}`);
  });
  afterAll(() => office.close());

  it('are named in a what-if to those who have it in their list, and are neither named nor counted to the accused', async () => {
    const { days, notice } = (await leader.get('/api/law/calendar?year=2026')).body as Year;
    const of = (kind: string) => days.filter((day) => day.kind === kind);
    const more = (day: string) => ({ day, vi: 'hoán đổi', en: 'swapped' });
    const year = {
      ...notice,
      off: [...of('off'), more('2026-09-16')],
      worked: [...of('worked'), more('2026-10-03')],
    };
    const calendar = { years: [year] };

    const open = expectStatus(await leader.post('/api/law/what-if', { calendar }), 200).body;
    expect(row(open.clocks as Rows, 'clock', 'intake')).toMatchObject({ stream: caseId, code });
    const closed = expectStatus(await accused.post('/api/law/what-if', { calendar }), 200).body;
    expect(closed).toMatchObject({ running: 0, moved: 0, byKind: {}, byUnit: [], clocks: [] });
    expect(closed).not.toHaveProperty('withheld');
  });

  it('remind those who have it in their list, and nobody else', async () => {
    office.clock.set('2026-09-22T02:00:00.000Z');
    expect(await office.server.app.get(RunReminders).once()).toBeGreaterThan(0);
    expect(await office.server.app.get(RunReminders).once()).toBe(0);
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    accused = await office.signIn('capphoa');
    const { position } = expectStatus(
      await officer.post('/api/visits', visit({ occurredOn: '2026-09-22', outcome: { kind: 'answer' } })),
      201,
    ).body;
    const listed = async (who: Visitor): Promise<Rows> =>
      (await who.get(`/api/reminders?sau=${position}`)).body.reminders as Rows;
    const mine = row(await listed(leader), 'about', caseId);
    expect(mine).toMatchObject({ code });
    expect(JSON.stringify(await listed(accused))).not.toContain(caseId.slice('denunciation-'.length));

    const seen = expectStatus(
      await leader.post(`/api/reminders/${String(mine['reminderId'])}/see`, {}),
      200,
    ).body;
    const { body } = await leader.get(`/api/reminders?sau=${seen.position}`);
    expect((body.reminders as Rows).map(({ reminderId }) => reminderId)).not.toContain(mine['reminderId']);
  });
});
