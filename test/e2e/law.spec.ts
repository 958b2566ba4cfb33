import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  employByTwo,
  expectStatus,
  openOffice,
  PASSWORD,
  row,
  visit,
  type Answer,
  type Office,
  type Visitor,
} from './office.js';

type Year = {
  days: readonly Readonly<{ day: string; kind: string; vi: string; en: string }>[];
  notice: object;
};

const until = async (ask: () => Promise<Answer>, done: (answer: Answer) => boolean): Promise<Answer> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask();
    if (done(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come about');
};

describe('the law as data', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let first: Visitor;
  let second: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    first = await office.signIn('quantri');
    const root = (await first.get('/api/session')).body.home.unit as string;
    for (const [username, unit] of [
      ['quantri2', root],
      ['quantrixa', (await officer.get('/api/session')).body.home.unit],
    ]) {
      const body = { username, displayName: username, password: PASSWORD, role: 'administrator', unit };
      if (username === 'quantri2') expectStatus(await first.post('/api/users', body), 201);
      else await employByTwo(first, second, body);
      second = await office.signIn('quantri2');
    }
  });
  afterAll(() => office.close());

  /** The days of 2026 as they are, with one more day off that is worked for. */
  const swapped = async (off: string, worked: string): Promise<object> => {
    const { days, notice } = (await officer.get('/api/law/calendar?year=2026')).body as Year;
    const of = (kind: string) => days.filter((day) => day.kind === kind);
    const more = (day: string) => ({ day, vi: 'hoán đổi', en: 'swapped' });
    return {
      years: [{ ...notice, off: [...of('off'), more(off)], worked: [...of('worked'), more(worked)] }],
    };
  };

  const sentences = (list: unknown): string => (list as readonly string[]).join(' ');

  it('is read by everybody who works here: rules of a day, a year of days off, settings with their reasons', async () => {
    const before = (await officer.get('/api/law/rules?on=2026-06-30')).body;
    const after = (await officer.get('/api/law/rules?on=2026-07-01')).body;
    expect(row(before.rules, 'id', 'KN.ACCEPT.1.LAW')).toMatchObject({ length: 10, unit: 'DAY' });
    expect(row(after.rules, 'id', 'KN.ACCEPT.1.R3')).toMatchObject({ length: 7, unit: 'WORKING_DAY' });
    expect([before.regime, after.regime]).toEqual(['R2', 'R3']);
    expect(row(after.provisions, 'id', 'KN.STOPMEASURE').basis).toEqual(['LKN 35']);
    expect((await officer.get('/api/law/calendar?year=2026')).body).toMatchObject({
      published: true,
      workingDays: 250,
      notice: { workingDays: 250 },
    });
    expect((await officer.get('/api/law/calendar?year=2027')).body).toMatchObject({ published: false });
    const { settings } = (await officer.get('/api/law/settings')).body;
    expect(row(settings, 'name', 'conflictPolicy')).toMatchObject({ value: 'LAW', reference: 'C14' });
  });

  it('answers for any rule with every reason', async () => {
    const asked = {
      rule: 'TC.RESOLVE',
      from: '2025-03-25',
      variants: ['complex'],
      pauses: [{ from: '2025-04-28', to: '2025-05-15' }],
    };
    const { body } = expectStatus(await officer.post('/api/law/deadline', asked), 200);
    expect(body).toMatchObject({ raw: '2025-06-10', due: '2025-06-10', calendar: 'vn-2020-2026.1' });
    expect(sentences(body.sentences.vi)).toContain('Tạm dừng');
    const none = await officer.post('/api/law/deadline', { rule: 'KN.STOPMEASURE', from: '2025-03-25' });
    expect([none.status, none.body.code]).toEqual([422, 'law.rule-without-term']);
  });

  it('is proposed and confirmed only by administrators of the whole', async () => {
    const change = { change: await swapped('2026-09-21', '2026-09-26'), reason: 'thử' };
    expect((await officer.post('/api/law/proposals/calendar', change)).status).toBe(404);
    expect((await leader.post('/api/law/proposals/calendar', change)).status).toBe(404);
    const commune = await office.signIn('quantrixa');
    expect((await commune.post('/api/law/proposals/calendar', change)).status).toBe(404);
    expect((await first.get('/api/law/proposals/calendar/vn')).status).toBe(404);
  });

  it('says what a hypothetical change would move, and moves nothing', async () => {
    const logged = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    await officer.get(`/api/cases?sau=${logged.position}`);
    const calendar = await swapped('2026-09-21', '2026-10-03');
    const { body } = expectStatus(await leader.post('/api/law/what-if', { calendar }), 200);
    const moved = row(body.clocks, 'stream', logged.caseId);
    expect(moved).toMatchObject({ clock: 'reply', kind: 'petition', before: { due: '2026-09-28' } });
    expect(moved.after.due).toBe('2026-09-29');
    expect(sentences(moved.reasons.after.vi)).toContain('21/09/2026: hoán đổi');
    expect(body).toMatchObject({ moved: 1, byKind: { petition: 1 }, uncountable: [] });
    expect((await officer.post('/api/law/what-if', { calendar })).status).toBe(404);
    expect((await first.get('/api/law/proposals')).body.versions).toEqual([]);
  });

  it('moves the clocks that run when a second person confirms, and explains old dates by the old law', async () => {
    const logged = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    const change = await swapped('2026-09-21', '2026-10-03');
    const proposal = { change, reason: 'Thông báo bổ sung' };
    const proposed = expectStatus(await first.post('/api/law/proposals/calendar', proposal), 201).body;
    expect(proposed).toMatchObject({ id: 'vn', no: 1 });

    const shown = (await second.get('/api/law/proposals/calendar/vn')).body;
    expect(shown.preview.moved).toBeGreaterThanOrEqual(2);
    expect(shown.changes).toContainEqual({
      what: 'day-off',
      name: '2026-09-21',
      after: { vi: 'hoán đổi', en: 'swapped' },
    });

    const itself = await first.post('/api/law/proposals/calendar/vn/confirm', { no: 1 });
    expect([itself.status, itself.body.code]).toEqual([403, 'rulebook.second-person-needed']);
    expectStatus(await second.post('/api/law/proposals/calendar/vn/confirm', { no: 1 }), 200);

    const next = expectStatus(
      await officer.post('/api/law/deadline', { rule: 'TCD.REPLY', from: '2026-09-14' }),
      200,
    );
    expect(next.body).toMatchObject({ due: '2026-09-29', calendar: 'vn@1' });
    const page = await until(
      () => leader.get(`/api/cases/${logged.caseId}`),
      ({ body }) => body.deadlines[0].fact.calendar === 'vn@1',
    );
    expect(page.body.deadlines[0]).toMatchObject({
      fact: { due: '2026-09-29' },
      explanation: { due: '2026-09-29' },
    });
    const inspector = await office.signIn('thanhtra');
    const { events } = (await inspector.get(`/api/cases/${logged.caseId}/history`)).body;
    expect(row(events, 'type', 'DeadlineRecomputed')).toMatchObject({
      data: {
        clock: 'reply',
        cause: 'calendar-vn@1',
        before: { due: '2026-09-28' },
        after: { due: '2026-09-29' },
      },
    });
    const old = { rule: 'TCD.REPLY', from: '2026-09-14', calendar: 'vn-2020-2026.1' };
    expect((await officer.post('/api/law/deadline', old)).body.due).toBe('2026-09-28');
  });

  it('takes a setting back or forth like any rule, and refuses what cannot hold', async () => {
    const wrong = { change: { settings: { conflictPolicy: 'COURT' } }, reason: 'thử' };
    const refused = await first.post('/api/law/proposals/ruleset', wrong);
    expect([refused.status, refused.body.code]).toEqual([422, 'rulebook.setting-invalid']);
    const good = { change: { settings: { conflictPolicy: 'EARLIEST' } }, reason: 'chọn hạn sớm hơn' };
    expectStatus(await first.post('/api/law/proposals/ruleset', good), 201);
    expectStatus(
      await second.post('/api/law/proposals/ruleset/vn/reject', { no: 1, reason: 'chưa cần' }),
      200,
    );
    const { versions } = (await officer.get('/api/law/proposals')).body;
    expect(row(versions, 'kind', 'ruleset')).toMatchObject({ outcome: 'rejected', why: 'chưa cần' });
    expect(row((await officer.get('/api/law/settings')).body.settings, 'name', 'conflictPolicy').value).toBe(
      'LAW',
    );
  });

  it('keeps catalogues and form sets with their versions', async () => {
    const entries = [
      { code: 'dat-dai', vi: 'Đất đai, nhà ở', en: 'Land and housing', validFrom: '2026-01-01' },
    ];
    const content = { title: { vi: 'Lĩnh vực', en: 'Fields' }, entries };
    const catalogue = { id: 'fields', content, reason: 'lần đầu' };
    expect(expectStatus(await first.post('/api/law/proposals/catalogue', catalogue), 201).body.no).toBe(1);
    const shipped = (await officer.get('/api/catalogues')).body;
    expect(row(shipped.fields, 'code', 'moi-truong').vi).toBe('Môi trường');
    expect(shipped.former.fields).toEqual([]);
    const logged = expectStatus(await officer.post('/api/visits', visit({ field: 'moi-truong' })), 201).body;
    expectStatus(await second.post('/api/law/proposals/catalogue/fields/confirm', { no: 1 }), 200);
    const confirmed = (await officer.get('/api/catalogues')).body;
    expect(confirmed.fields).toEqual([{ code: 'dat-dai', vi: 'Đất đai, nhà ở', en: 'Land and housing' }]);
    expect(row(confirmed.former.fields, 'code', 'moi-truong').vi).toBe('Môi trường');
    const now = await officer.post('/api/visits', visit({ field: 'moi-truong' }));
    expect(expectStatus(now, 422).body.code).toBe('catalogue.not-offered');
    const page = await leader.get(`/api/cases/${logged.caseId}?sau=${logged.position}`);
    expect(page.body.case).toMatchObject({ field: 'moi-truong', fieldName: 'Môi trường' });
    const forms = {
      title: { vi: 'Mẫu', en: 'Forms' },
      basis: 'TT mẫu',
      validFrom: '2026-01-01',
      forms: {
        '01/MAU': {
          vi: 'Biểu mẫu',
          confidence: 'I',
          columns: [{ code: '1', vi: 'Lượt tiếp', measure: { count: 'visits' } }],
          identities: [],
        },
      },
    };
    expectStatus(
      await first.post('/api/law/proposals/formset', { id: 'tt-mau', content: forms, reason: 'nạp' }),
      201,
    );
    expect((await second.get('/api/law/proposals/formset/tt-mau')).body.content).toMatchObject({
      basis: 'TT mẫu',
    });
  });
});
