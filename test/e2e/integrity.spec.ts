import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hasPython, verify } from '../integrity/verify.mjs';
import {
  expectStatus,
  openOffice,
  StandingClock,
  visit,
  type Answer,
  type Office,
  type Visitor,
} from './office.js';

const STATE = '/api/inspection/integrity';
const CHECK = `${STATE}/check`;

/** Waits for the recomputation that was asked for, as the page does. */
const checked = async (who: Visitor, held: readonly string[] = []): Promise<Answer['body']> => {
  expectStatus(await who.post(CHECK, { held }), 200);
  for (;;) {
    const { body } = await who.get(CHECK);
    if (body.status !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** The case that the visit has raised; a reaction opens it a moment later. */
const firstCase = async (who: Visitor): Promise<Answer['body']> => {
  for (;;) {
    const { rows } = (await who.get('/api/cases')).body;
    if (rows.length > 0) return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('the integrity of the log', () => {
  let clock: StandingClock;
  let office: Office;
  let inspector: Visitor;

  beforeAll(async () => {
    office = await openOffice('2026-09-14T02:00:00.000Z');
    ({ clock } = office);
    inspector = await office.signIn('thanhtra');
    const officer = await office.signIn('tiepdan');
    expectStatus(await officer.post('/api/visits', visit()), 201);
  });
  afterAll(() => office.close());

  it('is told to inspectors only', async () => {
    for (const name of ['tiepdan', 'lanhdao', 'quantri']) {
      const other = await office.signIn(name);
      for (const path of [STATE, CHECK, `${STATE}/checkpoints`])
        expect((await other.get(path)).status).toBe(404);
      expect((await other.post(`${STATE}/checkpoints`, {})).status).toBe(404);
      expect((await other.post(CHECK, {})).status).toBe(404);
    }
  });

  it('cannot be shown to an outsider before a checkpoint is held outside', async () => {
    const { body } = await inspector.get(STATE);
    expect(body).toMatchObject({ continues: true, overdue: true, limitDays: 7 });
    expect([body.last, body.held]).toEqual([undefined, undefined]);
    expect((await inspector.get(CHECK)).body).toEqual({ status: 'none' });
  });

  describe('with a checkpoint', () => {
    let size: number;
    let note: string;

    beforeEach(async () => {
      inspector = await office.signIn('thanhtra');
      const signed = await inspector.post(`${STATE}/checkpoints`, {});
      ({ size, note } = expectStatus(signed, 201).body);
    });

    it('is signed once for the same log, and stands in the list of its month', async () => {
      const again = expectStatus(await inspector.post(`${STATE}/checkpoints`, {}), 201).body;
      expect(again).toEqual({ size, note, now: false });
      const { body } = await inspector.get(`${STATE}/checkpoints`);
      expect(body).toMatchObject({ month: '2026-09', checkpoints: [{ size, note, out: [] }] });
      expect((await inspector.get(`${STATE}/checkpoints?thang=2026-08`)).body.checkpoints).toEqual([]);
    });

    it('counts as held outside when an office holds it, and no longer after a week', async () => {
      const out = `${STATE}/checkpoints/2026-09/${size}/out`;
      const personal = await inspector.post(out, { way: 'sent', holder: 'ông Mẫu, 0912345678' });
      expect(expectStatus(personal, 422).body.code).toBe('checkpoint.holder-personal');
      expectStatus(await inspector.post(out, { way: 'printed', holder: 'Thanh tra tỉnh' }), 200);
      clock.set('2026-09-14T05:00:30.000Z');
      inspector = await office.signIn('thanhtra');
      expect((await inspector.get(STATE)).body).toMatchObject({
        held: { size, way: 'printed', holder: 'Thanh tra tỉnh', minutes: 180 },
        overdue: false,
      });
      clock.set('2026-09-21T02:01:00.000Z');
      inspector = await office.signIn('thanhtra');
      expect((await inspector.get(STATE)).body).toMatchObject({ overdue: true });
    });

    it('refuses to hand out one that was never signed', async () => {
      const out = { way: 'sent', holder: 'Thanh tra tỉnh' };
      expectStatus(await inspector.post(`${STATE}/checkpoints/2026-09/999999/out`, out), 404);
    });

    it('is computed anew, and compared with what is held outside', async () => {
      const { status, result } = await checked(inspector);
      expect({ status, problems: result.problems, held: result.held }).toEqual({
        status: 'done',
        problems: [],
        held: [],
      });
      expect(result.checkpoints).toBeGreaterThan(0);
      const held = await checked(inspector, [note.trim().replaceAll('\n', '\r\n')]);
      expect(held).toMatchObject({
        result: { problems: [], held: [size] },
        heldAt: '2026-09-14T02:00:00.000Z',
      });
    });

    it('says what is wrong with a checkpoint of another log', async () => {
      const { result } = await checked(inspector, ['nghedan/other\n1\nAAAA\n\n— x y\n']);
      expect(result.problems).toEqual([{ kind: 'not-of-this-log', nth: 0 }]);
    });
  });

  (hasPython() ? it : it.skip)(
    'lets a case be taken out as a bundle that an outsider can verify',
    async () => {
      inspector = await office.signIn('thanhtra');
      const one = await firstCase(inspector);
      const path = `/api/inspection/evidence/cases/${one.code}`;
      const file = await inspector.postForBytes(path, {});
      const { key } = (await inspector.get(STATE)).body;
      const { exit, output } = await verify({ file, keys: [key] });
      expect({ exit, output }).toEqual({ exit: 0, output: expect.stringContaining(one.caseId) });
      const { checkpoints } = (await inspector.get(`${STATE}/checkpoints`)).body;
      expect((await verify({ file, held: [checkpoints[0].note] })).exit).toBe(0);
      const { acts } = (await inspector.get('/api/inspection/acts')).body;
      expect(acts).toContainEqual(expect.objectContaining({ type: 'EvidenceTaken' }));
      const leader = await office.signIn('lanhdao');
      expect((await leader.post(path, {})).status).toBe(404);
    },
  );
});
