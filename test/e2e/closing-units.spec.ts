import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '#event-store';
import type { Recorded } from '#kernel';
import { expectStatus, openOffice, PASSWORD, row, visit, type Office, type Visitor } from './office.js';

const DAY = { occurredOn: '2026-09-14' };
const RESOLUTION = 'Nghị quyết 05/NQ-HĐND ngày 01/09/2026';

describe('a unit that ends', () => {
  let office: Office;
  let admin: Visitor;
  let second: Visitor;
  let officer: Visitor;
  let leader: Visitor;
  let an: string;
  let binh: string;
  const kept = {
    dialogue: randomUUID(),
    establishment: randomUUID(),
    obligation: randomUUID(),
    programme: randomUUID(),
    peopleboard: randomUUID(),
  };

  const make = async (who: Visitor, path: string, body: object): Promise<void> => {
    const { position } = expectStatus(await who.post(path, { ...DAY, ...body }), 201).body;
    await who.get(`/api/session?sau=${position}`);
  };
  const timeline = async (stream: string): Promise<readonly Recorded[]> => {
    const events: Recorded[] = [];
    for await (const event of office.server.app.get(EventStore).read(stream)) events.push(event);
    return events;
  };
  const dissolve = (unit: string) =>
    admin.post(`/api/units/${unit}/dissolve`, { validTo: '2026-09-13', successors: [binh] });

  beforeAll(async () => {
    office = await openOffice();
    admin = await office.signIn('quantri');
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    an = (await officer.get('/api/session')).body.home.unit;
    binh = (await (await office.signIn('xabinh')).get('/api/session')).body.home.unit;
    const root = (await admin.get('/api/session')).body.home.unit;
    const colleague = { username: 'quantri2', displayName: 'Quản trị B', password: PASSWORD };
    expectStatus(await admin.post('/api/users', { ...colleague, role: 'administrator', unit: root }), 201);
    second = await office.signIn('quantri2');
    await make(officer, '/api/dialogues', {
      dialogueId: kept.dialogue,
      kind: 'commune',
      title: 'Đối thoại với Nhân dân',
      topics: ['Hạ tầng'],
      audience: 'Nhân dân các thôn',
      heldOn: '2026-10-14',
      startsAt: '08:00',
      place: 'Nhà văn hóa xã',
      chair: 'Chủ tịch UBND xã',
    });
    await make(officer, '/api/establishments', {
      establishmentId: kept.establishment,
      kind: 'enterprise',
      name: 'Công ty Mẫu',
      existsFrom: '2020-01-01',
    });
    await make(leader, '/api/duties/obligations', {
      obligationId: kept.obligation,
      family: 'DLG.COMMUNE',
      duty: 'Đối thoại với Nhân dân hai lần một năm',
      owners: ['commune'],
      count: 2,
      period: 'YEAR',
      evidence: 'dialogue.commune',
      basis: 'Nghị quyết 01/NQ-HĐND',
      validFrom: '2026-01-01',
    });
    await make(officer, '/api/programmes', {
      programmeId: kept.programme,
      kind: 'community-works',
      title: 'Công trình Nhân dân đóng góp',
      from: '2026-01-01',
      links: [],
    });
    await make(officer, '/api/people-boards', {
      boardId: kept.peopleboard,
      at: 'commune',
      board: 'people-inspection',
      members: 7,
      hamlets: 7,
      from: '2026-01-15',
      to: '2028-01-14',
      documentNo: '2/BB-MTTQ',
    });
    expectStatus(await officer.post('/api/visits', visit()), 201);
  }, 120_000);
  afterAll(() => office.close());

  it('with work in hand is not just ended; the refusal says what there is and what to do', async () => {
    const refused = await dissolve(an);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'unit.has-open-work',
      case: 1,
      dialogue: 1,
      establishment: 1,
      obligation: 1,
      programme: 1,
      peopleboard: 1,
    });
    expect(refused.body.title).toContain('sáp nhập hoặc chia tách');
    expect(refused.body.title).toContain('1 hồ sơ, 1 cuộc đối thoại, 1 cơ sở');
    const root = (await admin.get('/api/session')).body.home.unit;
    expect((await dissolve(root)).body).toMatchObject({ code: 'unit.has-open-work', unit: 2 });
  });

  it('by a merger hands over the dialogue, the establishment, the local duty, the programme and the board', async () => {
    const plan = { from: [an], into: binh, day: '2026-09-14', legalBasis: RESOLUTION };
    const asked = expectStatus(await admin.post('/api/units/merge', plan), 201).body;
    expectStatus(await second.post(`/api/reorganisations/${asked.reorganisation}/confirm`, {}), 200);
    for (const [noun, id] of Object.entries(kept)) {
      const handed = (await timeline(`${noun}-${id}`)).filter(({ type }) => type.endsWith('HandedOver'));
      expect(handed).toMatchObject([{ data: { from: an, to: binh, basis: RESOLUTION } }]);
    }
    const neighbour = await office.signIn('xabinh');
    const dialogue = expectStatus(await neighbour.get(`/api/dialogues/${kept.dialogue}`), 200).body;
    expect(dialogue).toMatchObject({ unit: binh, heldOn: '2026-10-14', status: 'planned' });
    const { boards } = (await neighbour.get('/api/people-boards')).body;
    expect(row(boards, 'boardId', kept.peopleboard)).toMatchObject({ unit: binh, status: 'sits' });
    const owed = (await neighbour.get('/api/duties/coverage?rule=DLG.COMMUNE')).body;
    expect(row(owed.missing, 'establishment', binh)).toMatchObject({ owed: 2 });
  });

  it('leaves people whose only role was there, each listed with the successor', async () => {
    const { users } = (await admin.get('/api/users')).body;
    const { roles } = row(users, 'username', 'lanhdao');
    expect(roles).toHaveLength(2);
    for (const role of roles) {
      expect(role).toMatchObject({ unitEnded: '2026-09-13', successor: { unit: binh, name: 'Xã Bình Mẫu' } });
    }
    const [active] = row(users, 'username', 'xabinh').roles;
    expect(active).not.toHaveProperty('unitEnded');
  });
});
