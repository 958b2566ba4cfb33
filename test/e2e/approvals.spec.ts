import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  expectStatus,
  openOffice,
  PASSWORD,
  row,
  visit,
  type Answer,
  type Office,
  type Visitor,
} from './office.js';

const basis = 'Quyết định 45/QĐ-UBND ngày 14/09/2026';
const reason = 'Theo phân công mới';
const ask = (over: object) => ({ approvalId: randomUUID(), reason, basis, ...over });

describe('what takes two persons', () => {
  let office: Office;
  let first: Visitor;
  let second: Visitor;
  let officer: Visitor;
  let leader: Visitor;
  let inspector: Visitor;
  let root: string;

  beforeAll(async () => {
    office = await openOffice();
    first = await office.signIn('quantri');
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    root = (await first.get('/api/session')).body.home.unit;
    const colleague = { username: 'quantri2', displayName: 'Quản trị B', password: PASSWORD };
    expectStatus(await first.post('/api/users', { ...colleague, role: 'administrator', unit: root }), 201);
    second = await office.signIn('quantri2');
    inspector = await office.signIn('thanhtra');
  });
  afterAll(() => office.close());

  const waiting = async (who: Visitor, id: string, after = ''): Promise<Answer['body']> =>
    row((await who.get(`/api/approvals${after && `?sau=${after}`}`)).body.approvals, 'id', id);

  describe('an inspector', () => {
    const account = { username: 'thanhtra2', displayName: 'Thanh tra B' };
    const request = ask({ ...account, role: 'inspector' });
    let token: string;

    it('is not made by one administrator once there are two', async () => {
      const alone = await first.post('/api/users', { ...account, role: 'inspector', unit: root });
      expect(expectStatus(alone, 409).body.code).toBe('user.second-person-needed');
      const officerId = (await officer.get('/api/session')).body.userId;
      const more = await first.post(`/api/users/${officerId}/roles`, { role: 'inspector', unit: root });
      expect(expectStatus(more, 409).body.code).toBe('user.second-person-needed');
    });
    it('is asked for by one and cannot work yet', async () => {
      const { position, link } = expectStatus(
        await first.post('/api/approvals/roles', { ...request, unit: root }),
        201,
      ).body;
      expect(link).toMatchObject({ username: 'thanhtra2' });
      ({ token } = link);
      expectStatus(
        await office.stranger().post('/api/session', { username: 'thanhtra2', password: PASSWORD }),
        401,
      );
      expect(await waiting(second, request.approvalId, position)).toMatchObject({
        subjectName: 'Thanh tra B',
        status: 'requested',
        expiresOn: '2026-09-28',
        maySign: true,
        mayWithdraw: false,
      });
      expect(await waiting(first, request.approvalId)).toMatchObject({ maySign: false, mayWithdraw: true });
    });
    it('sets the own password by the link before anybody signs', async () => {
      const path = `/api/approvals/${request.approvalId}/sign`;
      expect(expectStatus(await second.post(path, {}), 409).body.code).toBe('approval.no-password');
      expectStatus(
        await office.stranger().post('/api/session/password-link', { token, password: PASSWORD }),
        200,
      );
    });
    it('is not signed by whoever asked, nor by somebody without the right', async () => {
      const path = `/api/approvals/${request.approvalId}/sign`;
      expect(expectStatus(await first.post(path, {}), 409).body.code).toBe('approval.second-person');
      expectStatus(await leader.post(path, {}), 404);
      expectStatus(await officer.post(path, {}), 404);
    });
    it('is signed by the other administrator and can work at once', async () => {
      const signed = await second.post(`/api/approvals/${request.approvalId}/sign`, {});
      expect(expectStatus(signed, 200).body.status).toBe('carried-out');
      const me = await (await office.signIn('thanhtra2')).get('/api/session');
      expect(me.body.roles).toContainEqual(expect.objectContaining({ role: 'inspector' }));
      const again = await second.post(`/api/approvals/${request.approvalId}/sign`, {});
      expect(expectStatus(again, 409).body.code).toBe('approval.carried-out');
      const seen = await waiting(inspector, request.approvalId, signed.body.position);
      expect(seen).toMatchObject({ status: 'carried-out', decidedByName: 'Quản trị B' });
    });
    it('is not seen in the list by those who manage no accounts', async () => {
      const { approvals } = (await leader.get('/api/approvals')).body;
      expect(approvals).toEqual([]);
    });
    it('loses the link that it had from before, for that would be the role', async () => {
      const colleague = { username: 'can-bo-len', displayName: 'Cán bộ C', role: 'officer', unit: root };
      const { userId } = expectStatus(await first.post('/api/users', colleague), 201).body;
      const give = async (): Promise<string> =>
        expectStatus(await first.post(`/api/users/${userId}/password-link`, {}), 200).body.token as string;
      const set = async (by: string): Promise<number> => {
        const own = { token: by, password: PASSWORD };
        return (await office.stranger().post('/api/session/password-link', own)).status;
      };
      expect(await set(await give())).toBe(200);
      const kept = await give();
      const raise = ask({ userId, role: 'custodian', unit: root });
      expectStatus(await first.post('/api/approvals/roles', raise), 201);
      const signed = await second.post(`/api/approvals/${raise.approvalId}/sign`, {});
      expect(expectStatus(signed, 200).body.status).toBe('carried-out');
      expect(await set(kept)).toBe(422);
    });
    it('is refused with a reason, or taken back by whoever asked', async () => {
      const officerId = (await officer.get('/api/session')).body.userId;
      const one = ask({ userId: officerId, role: 'custodian', unit: root });
      expectStatus(await first.post('/api/approvals/roles', one), 201);
      const why = { reason: 'Chưa có quyết định' };
      expectStatus(await second.post(`/api/approvals/${one.approvalId}/refuse`, why), 200);
      const other = { ...one, approvalId: randomUUID() };
      expectStatus(await first.post('/api/approvals/roles', other), 201);
      expectStatus(await second.post(`/api/approvals/${other.approvalId}/withdraw`, why), 409);
      const { position } = expectStatus(
        await first.post(`/api/approvals/${other.approvalId}/withdraw`, why),
        200,
      ).body;
      expect((await waiting(first, one.approvalId, position)).status).toBe('refused');
      expect((await waiting(first, other.approvalId)).status).toBe('withdrawn');
    });
  });

  describe('a closed file', () => {
    let code: string;
    const request = ask({});

    it('is not reopened by the head alone', async () => {
      code = expectStatus(await officer.post('/api/visits', visit()), 201).body.code;
      const day = { occurredOn: '2026-09-14' };
      expectStatus(await officer.post(`/api/petitions/${code}/close`, { ...day, reason: 'Đã rút' }), 200);
      const alone = await leader.post(`/api/petitions/${code}/reopen`, { ...day, reason });
      expect(expectStatus(alone, 409).body.code).toBe('petition.second-person-needed');
    });
    it('is asked for by the adviser and signed by the head', async () => {
      expectStatus(await officer.post('/api/approvals/reopenings', { ...request, case: code }), 201);
      expectStatus(await second.post(`/api/approvals/${request.approvalId}/sign`, {}), 404);
      const signed = await leader.post(`/api/approvals/${request.approvalId}/sign`, {});
      expect(expectStatus(signed, 200).body.status).toBe('carried-out');
      const file = await officer.get(`/api/cases/${code}?sau=${signed.body.position}`);
      expect(file.body.status).toBe('received');
      const { events } = (await inspector.get(`/api/cases/${code}/history`)).body;
      expect((events as readonly object[]).at(-1)).toMatchObject({
        type: 'PetitionReopened',
        onBehalfOf: 'Cán bộ lanhdao',
      });
    });
    it('says what forbade it when the signature came too late', async () => {
      const late = ask({ case: code });
      expectStatus(await officer.post('/api/approvals/reopenings', late), 201);
      const signed = await leader.post(`/api/approvals/${late.approvalId}/sign`, {});
      expect(expectStatus(signed, 200).body.status).toBe('failed');
      expect(await waiting(leader, late.approvalId, signed.body.position)).toMatchObject({
        code: 'petition.still-open',
      });
    });
  });

  describe('the data of a person', () => {
    let subjectId: string;
    let told: string;
    const search = async () =>
      (await officer.post('/api/people/search', { name: 'Trần Thị Xóa' })).body.matches as readonly {
        subjectId: string;
      }[];

    it('stay while a case is open, and while the file must be kept', async () => {
      const citizen = { name: 'Trần Thị Xóa', phone: '0900000009' };
      const { code, position } = expectStatus(
        await officer.post('/api/visits', visit({ citizen, narrative: 'Tôi ở cuối xóm, nhà có giếng cũ' })),
        201,
      ).body;
      told = code;
      const { body } = await officer.get(`/api/cases/${code}?sau=${position}`);
      expect(body.case.narrative).toContain('giếng cũ');
      [{ subjectId } = { subjectId: '' }] = await search();
      const open = await officer.post('/api/approvals/erasures', ask({ subjectId }));
      expect(expectStatus(open, 409).body.code).toBe('erasure.case-open');
      const day = { occurredOn: '2026-09-14' };
      const closed = await officer.post(`/api/petitions/${code}/close`, { ...day, reason: 'Đã rút' });
      await officer.get(`/api/cases/${code}?sau=${closed.body.position}`);
      const kept = await officer.post('/api/approvals/erasures', ask({ subjectId }));
      expect(expectStatus(kept, 409).body).toMatchObject({
        code: 'erasure.retention-runs',
        until: '2046-09-14',
      });
    });
    it('are gone from the vault once two persons have agreed after that', async () => {
      office.clock.set('2046-09-14T02:00:00.000Z');
      officer = await office.signIn('tiepdan');
      leader = await office.signIn('lanhdao');
      const request = ask({ subjectId });
      office.clock.set('2046-09-14T02:06:00.000Z');
      const hasty = await officer.post('/api/approvals/erasures', request);
      expect(expectStatus(hasty, 403).body.code).toBe('auth.step-up');
      const again = { ...request, ownPassword: PASSWORD };
      expectStatus(await officer.post('/api/approvals/erasures', again), 201);
      leader = await office.signIn('lanhdao');
      const mine = await officer.post(`/api/approvals/${request.approvalId}/sign`, {});
      expectStatus(mine, 404);
      const signed = await leader.post(`/api/approvals/${request.approvalId}/sign`, {});
      expect(expectStatus(signed, 200).body.status).toBe('carried-out');
      expect(await search()).toEqual([]);
      expect((await officer.get(`/api/cases/${told}`)).body.case).not.toHaveProperty('narrative');
      expectStatus(await officer.post('/api/approvals/erasures', ask({ subjectId })), 404);
    });
    it('cannot be signed away after the last day', async () => {
      const late = ask({
        userId: (await leader.get('/api/session')).body.userId,
        role: 'custodian',
        unit: root,
      });
      first = await office.signIn('quantri');
      expectStatus(await first.post('/api/approvals/roles', late), 201);
      office.clock.set('2046-09-29T02:00:00.000Z');
      second = await office.signIn('quantri2');
      const signed = await second.post(`/api/approvals/${late.approvalId}/sign`, {});
      expect(expectStatus(signed, 409).body.code).toBe('approval.expired');
      expect((await waiting(second, late.approvalId)).status).toBe('expired');
    });
  });
});
