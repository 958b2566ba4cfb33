import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { denunciation } from './denunciation-office.js';
import { expectStatus, openOffice, PASSWORD, visit, type Office, type Visitor } from './office.js';

type Act = Readonly<{ type: string; kind: string; actorName: string; role: string; unitName: string }>;

describe('who did what and looked at what', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let inspector: Visitor;
  let path: string;

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    inspector = await office.signIn('thanhtra');
    const made = expectStatus(await officer.post('/api/denunciations', denunciation()), 201).body;
    path = `/api/denunciations/${made.code}`;
  });
  afterAll(() => office.close());

  const acts = async (query = ''): Promise<readonly Act[]> => {
    const { position } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    const answer = await inspector.get(`/api/inspection/acts?sau=${position}${query && `&${query}`}`);
    return expectStatus(answer, 200).body.acts as readonly Act[];
  };

  it('is told to the inspector with the role and the unit in which it was done', async () => {
    expect(await acts()).toContainEqual(
      expect.objectContaining({
        type: 'VisitLogged',
        kind: 'case',
        code: expect.stringMatching(/^TCD-AM-2026-\d{5}$/),
        actorName: 'Cán bộ tiepdan',
        role: 'officer',
        unitName: 'Xã An Mẫu',
      }),
    );
    expectStatus(await leader.get('/api/inspection/acts'), 404);
    expectStatus(await officer.get('/api/inspection/acts'), 404);
  });

  it('holds looks at a denunciation and at this log, and no ordinary reading', async () => {
    await leader.get('/api/cases');
    expectStatus(await leader.get(path), 200);
    const looks = await acts('loai=look');
    expect(looks).toContainEqual(
      expect.objectContaining({
        type: 'ConfidentialCaseViewed',
        code: path.split('/').at(-1),
        actorName: 'Cán bộ lanhdao',
        role: 'leader',
      }),
    );
    expect(looks).toContainEqual(
      expect.objectContaining({ type: 'AuditLookedAt', actorName: 'Cán bộ thanhtra', role: 'inspector' }),
    );
    expect(new Set(looks.map(({ kind }) => kind))).toEqual(new Set(['look']));
    expect((await acts('vaiTro=leader')).every(({ role }) => role === 'leader')).toBe(true);
  });

  it('leaves as a file for whoever gave the password again, and leaves a mark', async () => {
    office.clock.set('2026-09-14T02:06:00.000Z');
    const asked = { loai: 'look' };
    const late = await inspector.post('/api/inspection/acts/export', asked);
    expect(expectStatus(late, 403).body.code).toBe('auth.step-up');
    const wrong = await inspector.post('/api/inspection/acts/export', {
      ...asked,
      password: 'sai mat khau roi',
    });
    expect(expectStatus(wrong, 403).body.code).toBe('auth.password-wrong');
    const file = await inspector.post('/api/inspection/acts/export', { ...asked, password: PASSWORD });
    expect(expectStatus(file, 200).body).toContain('ConfidentialCaseViewed');
    expect(await acts('loai=look')).toContainEqual(expect.objectContaining({ type: 'AuditExported' }));
  });

  it('tells the inspector once when one person opens unusually many names on a day', async () => {
    const look = { purpose: 'Trao quyết định', password: PASSWORD };
    expect(expectStatus(await leader.post(`${path}/identity`, { purpose: 'x' }), 403).body.code).toBe(
      'auth.step-up',
    );
    for (let times = 0; times < 20; times += 1)
      expectStatus(await leader.post(`${path}/identity`, look), 200);
    expect(await acts('loai=alert')).toEqual([]);
    for (let times = 0; times < 3; times += 1) expectStatus(await leader.post(`${path}/identity`, look), 200);
    await acts();
    expect(await acts('loai=alert')).toEqual([
      expect.objectContaining({ type: 'ManyIdentitiesViewed', actorName: 'Cán bộ lanhdao', kind: 'alert' }),
    ]);
  }, 120_000);
});
