import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '#event-store';
import type { Recorded } from '#kernel';
import { denunciation } from './denunciation-office.js';
import { expectStatus, openOffice, PASSWORD, row, visit, type Office, type Visitor } from './office.js';

const RESOLUTION = 'Nghị quyết 05/NQ-HĐND ngày 01/09/2026';

type Line = Readonly<Record<string, unknown>>;
type RateLine = Readonly<{ key: string; label: string; received: number }>;
type Named = Readonly<{ id: string; name: string }>;

const namesOf = (lines: readonly Named[]): readonly string[] => lines.map(({ name }) => name);
const idsOf = (lines: readonly Named[]): readonly string[] => lines.map(({ id }) => id).sort();

describe('two communes that become one', () => {
  let office: Office;
  let admin: Visitor;
  let second: Visitor;
  let officer: Visitor;
  let inspector: Visitor;
  let root: string;
  let an: string;
  let binh: string;
  let merged: string;
  let proposal: string;
  const cases: { caseId: string; code: string }[] = [];
  const registers = {
    recommendation: randomUUID(),
    disclosure: randomUUID(),
    session: randomUUID(),
    denunciation: randomUUID(),
  };
  let before: { timelines: string[]; due: unknown[]; old: unknown; total: number };

  const timeline = async (stream: string, length = Infinity): Promise<Recorded[]> => {
    const events: Recorded[] = [];
    for await (const event of office.server.app.get(EventStore).read(stream)) events.push(event);
    return events.slice(0, length);
  };
  const rates = async (map: string, unit = ''): Promise<readonly RateLine[]> =>
    (await inspector.get(`/api/rates?theo=don-vi&map=${map}${unit && `&dv=${unit}`}`)).body
      .rows as RateLine[];
  const page = async (code: string): Promise<Line> =>
    (await inspector.get(`/api/cases/${code}`)).body.case as Line;
  const sum = (rows: readonly RateLine[]): number =>
    rows.reduce((total, { received }) => total + received, 0);
  const log = async (visitor: Visitor): Promise<void> => {
    const logged = expectStatus(await visitor.post('/api/visits', visit()), 201);
    cases.push(logged.body);
    await visitor.get(`/api/cases?sau=${logged.body.position}`);
  };

  beforeAll(async () => {
    office = await openOffice();
    admin = await office.signIn('quantri');
    officer = await office.signIn('tiepdan');
    inspector = await office.signIn('thanhtra');
    root = (await admin.get('/api/session')).body.home.unit;
    const colleague = { username: 'quantri2', displayName: 'Quản trị B', password: PASSWORD };
    expectStatus(await admin.post('/api/users', { ...colleague, role: 'administrator', unit: root }), 201);
    second = await office.signIn('quantri2');
    an = (await officer.get('/api/session')).body.home.unit;
    const neighbour = await office.signIn('xabinh');
    binh = (await neighbour.get('/api/session')).body.home.unit;
    await log(officer);
    await log(officer);
    await log(neighbour);
    await keepRegisters();
    const closed = await officer.post(`/api/petitions/${cases[0]?.caseId}/answer`, {
      occurredOn: '2026-09-14',
      answer: 'Đã trả lời',
    });
    await officer.get(`/api/cases?sau=${closed.body.position}`);
    before = {
      timelines: await Promise.all(cases.map(async ({ caseId }) => JSON.stringify(await timeline(caseId)))),
      due: await dues(),
      old: await rates('old'),
      total: sum(await rates('old')),
    };
  });
  afterAll(() => office.close());

  /** What a unit owes besides its cases: an answer to a board, a publication, a session of its head. */
  const keepRegisters = async (): Promise<void> => {
    const day = { occurredOn: '2026-09-14' };
    const said = { board: 'people-inspection', subject: 'Quỹ', text: 'Công khai sổ quỹ' };
    expectStatus(
      await officer.post('/api/recommendations', {
        ...day,
        recommendationId: registers.recommendation,
        ...said,
      }),
      201,
    );
    const item = { item: 'LDC11.7', title: 'Danh sách hỗ trợ', responsible: 'Văn phòng' };
    expectStatus(
      await officer.post('/api/disclosures', { ...day, disclosureId: registers.disclosure, ...item }),
      201,
    );
    const session = {
      kind: 'periodic',
      plannedFor: 'head',
      heldOn: '2026-09-30',
      startsAt: '08:00',
      place: 'P',
    };
    expectStatus(
      await officer.post('/api/reception-sessions', { ...day, sessionId: registers.session, ...session }),
      201,
    );
    const { denunciationId: _id, ...about } = denunciation();
    expectStatus(
      await officer.post('/api/denunciations', { ...about, denunciationId: registers.denunciation }),
      201,
    );
  };

  const dues = (): Promise<unknown[]> =>
    Promise.all(cases.map(async ({ code }) => (await page(code))['due']));

  const plan = () => ({
    from: [an, binh],
    establish: { name: 'Xã Hòa Mẫu', level: 'commune', kind: 'commune', parent: root, remote: false },
    day: '2026-09-14',
    legalBasis: RESOLUTION,
  });

  it('shows what will be handed over, with its clocks and without its content', async () => {
    const { body } = expectStatus(await admin.get(`/api/unit-work?dv=${an},${binh}`), 200);
    expect(body.total).toBe(5);
    expect(body.denunciations).toEqual({ suppressed: true });
    expect(JSON.stringify(body)).not.toContain(registers.denunciation);
    expect(body.counts).toEqual(
      expect.arrayContaining([
        { unit: an, kind: 'case', count: 1 },
        { unit: binh, kind: 'case', count: 1 },
        { unit: an, kind: 'recommendation', count: 1 },
        { unit: an, kind: 'disclosure', count: 1 },
        { unit: an, kind: 'session', count: 1 },
      ]),
    );
    const { dueOn } = (await inspector.get(`/api/cases/${cases[1]?.code}`)).body.case.due;
    expect(row(body.lines, 'code', cases[1]?.code)).toEqual({
      kind: 'case',
      id: cases[1]?.caseId,
      code: cases[1]?.code,
      unit: an,
      status: 'received',
      dueOn,
    });
    expect(body.staff).toContainEqual(expect.objectContaining({ displayName: 'Cán bộ xabinh', unit: binh }));
  });

  it('takes two persons', async () => {
    expectStatus(await officer.post('/api/units/merge', plan()), 404);
    const asked = expectStatus(await admin.post('/api/units/merge', plan()), 201);
    proposal = asked.body.reorganisation;
    const alone = await admin.post(`/api/reorganisations/${proposal}/confirm`, {});
    expect([alone.status, alone.body.code]).toEqual([409, 'reorganisation.second-person']);
    const list = (await admin.get(`/api/reorganisations?sau=${asked.body.position}`)).body.reorganisations;
    expect(row(list, 'id', proposal)).toMatchObject({
      status: 'proposed',
      legalBasis: RESOLUTION,
      heir: { name: 'Xã Hòa Mẫu' },
      proposedByName: 'Quản trị A',
    });
    const done = expectStatus(await second.post(`/api/reorganisations/${proposal}/confirm`, {}), 200);
    const after = (await admin.get(`/api/reorganisations?sau=${done.body.position}`)).body.reorganisations;
    expect(row(after, 'id', proposal)).toMatchObject({
      status: 'carried-out',
      confirmedByName: 'Quản trị B',
    });
    merged = row(after, 'id', proposal).heir.id;
  });

  it('hands every open case over, and nothing moves but who has it', async () => {
    const units = await Promise.all(cases.map(async ({ code }) => (await page(code))['unit']));
    expect(units).toEqual([an, merged, merged]);
    expect(await dues()).toEqual(before.due);
  });

  it('hands over what the registers say is still owed, and the denunciations, each once', async () => {
    for (const [noun, id] of Object.entries(registers)) {
      const events = await timeline(`${noun}-${id}`);
      const handed = events.filter(({ type }) => type.endsWith('HandedOver'));
      expect(handed).toMatchObject([{ data: { from: an, to: merged, basis: RESOLUTION } }]);
    }
  });

  it('leaves every old timeline as it was, byte for byte', async () => {
    for (const [at, { caseId }] of cases.entries()) {
      const was = before.timelines[at] ?? '';
      const { length } = JSON.parse(was) as unknown[];
      expect(JSON.stringify(await timeline(caseId, length))).toBe(was);
    }
    const [handOver, ...more] = (await timeline(cases[1]?.caseId ?? '')).slice(-1);
    expect(handOver).toMatchObject({ type: 'PetitionHandedOver', data: { from: an, to: merged } });
    expect(more).toEqual([]);
  });

  it('keeps the figures of the old map, and adds up to the same by the new one', async () => {
    expect(await rates('old')).toEqual(before.old);
    const today = await rates('new');
    expect(today.map(({ key, label }) => [key, label])).toEqual([[merged, 'Xã Hòa Mẫu']]);
    expect(sum(today)).toBe(before.total);
    expect(sum(await rates('new', merged))).toBe(before.total);
    expect(sum(await rates('old', merged))).toBe(0);
    const { hotSpots } = (await inspector.get('/api/board?map=old')).body;
    expect(idsOf(hotSpots.units)).toEqual([an, binh].sort());
    expect((await inspector.get(`/api/cases?dv=${an}&map=old`)).body.total).toBe(1);
    expect((await inspector.get(`/api/cases?dv=${merged}`)).body.total).toBe(2);
  });

  it('shows the units of any day as they were, and who followed whom', async () => {
    const on = async (day: string): Promise<readonly string[]> =>
      namesOf((await inspector.get(`/api/units?ngay=${day}`)).body.units);
    expect(await on('2026-09-13')).toEqual(['Xã An Mẫu', 'Xã Bình Mẫu']);
    expect(await on('2026-09-14')).toEqual(['Tỉnh Mẫu', 'Xã Hòa Mẫu']);
    expect((await inspector.get(`/api/units/${merged}/history`)).body).toMatchObject({
      name: 'Xã Hòa Mẫu',
      predecessors: expect.arrayContaining([
        { id: an, name: 'Xã An Mẫu' },
        { id: binh, name: 'Xã Bình Mẫu' },
      ]),
    });
    expect((await inspector.get(`/api/units/${an}/history`)).body).toMatchObject({
      validTo: '2026-09-13',
      successors: [{ id: merged, name: 'Xã Hòa Mẫu' }],
    });
  });

  it('gives nobody a role by itself; whoever gets one sees what both left, archives too', async () => {
    expectStatus(await officer.get(`/api/cases/${cases[1]?.code}`), 404);
    const { users } = (await admin.get('/api/users')).body;
    const { userId } = row(users, 'username', 'tiepdan');
    const granted = await admin.post(`/api/users/${userId}/roles`, { role: 'officer', unit: merged });
    expectStatus(granted, 200);
    officer = await office.signIn('tiepdan');
    for (const { code } of cases) expectStatus(await officer.get(`/api/cases/${code}`), 200);
  });

  it('keeps with each act the unit and the role in which it was done', async () => {
    const { events } = (await inspector.get(`/api/cases/${cases[0]?.code}/history`)).body;
    expect(row(events, 'type', 'PetitionAnswered')).toMatchObject({
      unit: an,
      unitName: 'Xã An Mẫu',
      role: 'officer',
    });
  });
});
