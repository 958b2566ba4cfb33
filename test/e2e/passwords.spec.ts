import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, expectStatus, openOffice, type Office, type Visitor } from './office.js';

const OWN = 'chim sẻ trên mái ngói';

describe('a password', () => {
  let office: Office;
  let admin: Visitor;
  let unit: string;

  beforeAll(async () => {
    office = await openOffice();
    admin = await office.signIn('quantri');
    unit = (await (await office.signIn('tiepdan')).get('/api/session')).body.home.unit as string;
  });
  afterAll(() => office.close());

  const signIn = (username: string, password: string) =>
    office.stranger().post('/api/session', { username, password });
  const setBy = (token: string, password: string) =>
    office.stranger().post('/api/session/password-link', { token, password });
  const account = async (username: string): Promise<string> => {
    const colleague = { username, displayName: 'Cán bộ mới', role: 'officer', unit };
    return expectStatus(await admin.post('/api/users', colleague), 201).body.userId as string;
  };
  const linkOf = async (userId: string): Promise<string> =>
    expectStatus(await admin.post(`/api/users/${userId}/password-link`, { ownPassword: PASSWORD }), 200).body
      .token as string;

  it('of a new account is set by its user alone, by a link that works once', async () => {
    const userId = await account('can-bo-moi');
    expectStatus(await signIn('can-bo-moi', PASSWORD), 401);
    const token = await linkOf(userId);
    expect(expectStatus(await setBy(token, 'ngắn'), 422).body.code).toBe('password.too-short');
    expect(expectStatus(await setBy(token, OWN), 200).body).toEqual({ username: 'can-bo-moi' });
    expectStatus(await signIn('can-bo-moi', OWN), 200);
    expect(expectStatus(await setBy(token, PASSWORD), 422).body.code).toBe('password-link.unknown');
  });

  it('can be set anew by a later link, the one before works no more, and each stands in the log', async () => {
    const userId = await account('can-bo-quen');
    const [first, second] = [await linkOf(userId), await linkOf(userId)];
    expectStatus(await setBy(first, OWN), 422);
    office.clock.set('2026-09-21T02:00:01.000Z');
    expectStatus(await setBy(second, OWN), 422);
    admin = await office.signIn('quantri');
    expectStatus(await setBy(await linkOf(userId), OWN), 200);
    const inspector = await office.signIn('thanhtra');
    const { acts } = expectStatus(await inspector.get('/api/inspection/acts?loai=account'), 200).body;
    const given = (acts as readonly { type: string }[]).filter(({ type }) => type === 'PasswordLinkIssued');
    expect(given.length).toBeGreaterThanOrEqual(3);
  });

  it('of an inspector is nobody’s to set by a link', async () => {
    const inspector = (await (await office.signIn('thanhtra')).get('/api/session')).body.userId as string;
    const refused = await admin.post(`/api/users/${inspector}/password-link`, {});
    expect(expectStatus(refused, 409).body).toMatchObject({
      code: 'password-link.guarded',
      role: 'inspector',
    });
  });

  it('is changed by its user, who gives the one until now; the other sessions end', async () => {
    const [here, elsewhere] = [await office.signIn('lanhdao'), await office.signIn('lanhdao')];
    const wrong = await here.post('/api/session/password', { current: 'sai mat khau roi', password: OWN });
    expect(expectStatus(wrong, 403).body.code).toBe('auth.password-wrong');
    expectStatus(await here.post('/api/session/password', { current: PASSWORD, password: OWN }), 204);
    expectStatus(await here.get('/api/session'), 200);
    expectStatus(await elsewhere.get('/api/session'), 204);
    expectStatus(await signIn('lanhdao', OWN), 200);
  });
});
