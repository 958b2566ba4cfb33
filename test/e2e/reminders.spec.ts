import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunReminders } from '../../apps/api/src/reminders/run-reminders.js';
import { expectStatus, openOffice, row, visit, type Office, type Visitor } from './office.js';

let office: Office;
let officer: Visitor;
let leader: Visitor;
let logged: { caseId: string; code: string; position: string };
/** A petition that the officer holds. */
let held: { caseId: string; code: string };

const look = (): Promise<number> => office.server.app.get(RunReminders).once();

type Reminder = Readonly<Record<string, unknown>>;

/** As the list stands once the views have reached what was written last. */
const list = async (who: Visitor): Promise<readonly Reminder[]> => {
  const answered = visit({ occurredOn: office.clock.today(), outcome: { kind: 'answer' } });
  const { position } = expectStatus(await officer.post('/api/visits', answered), 201).body;
  return (await who.get(`/api/reminders?sau=${position}`)).body.reminders as readonly Reminder[];
};

/** What is theirs to do. */
const mine = async (who: Visitor): Promise<readonly unknown[]> => {
  await list(who);
  const { reminders } = (await who.get('/api/reminders?toi=1')).body as { reminders: readonly Reminder[] };
  return reminders.map(({ about }) => about);
};

const give = async (to: Visitor): Promise<void> => {
  const assignee: unknown = (await to.get('/api/session')).body.userId;
  const day = { occurredOn: office.clock.today() };
  const by = await office.signIn('lanhdao');
  expectStatus(await by.post(`/api/petitions/${held.code}/assign`, { ...day, assignee }), 200);
};

beforeAll(async () => {
  office = await openOffice();
  officer = await office.signIn('tiepdan');
  logged = expectStatus(
    await officer.post('/api/visits', visit({ matter: 'complaint', field: 'dat-dai' })),
    201,
  ).body;
  await officer.get(`/api/cases/${logged.code}?sau=${logged.position}`);
  held = expectStatus(await officer.post('/api/visits', visit()), 201).body;
  await give(officer);
});
afterAll(() => office.close());

describe('a complaint that nobody accepts', () => {
  // Received on Monday 2026-09-14: to be accepted within seven working days, by 2026-09-23.
  it('is called to mind three working days before, once', async () => {
    office.clock.set('2026-09-18T02:00:00.000Z');
    expect(await look()).toBeGreaterThan(0);
    officer = await office.signIn('tiepdan');
    const reminders = (await list(officer)).filter(({ about }) => about === logged.caseId);
    expect(row(reminders, 'kind', 'due-soon')).toMatchObject({
      clock: 'accept',
      day: '2026-09-23',
      code: logged.code,
    });
    expect(await look()).toBe(0);
  });

  it('waits for the office to open', async () => {
    office.clock.set('2026-09-23T22:00:00.000Z');
    expect(await look()).toBe(0);
  });

  it('is overdue on the next day, and the province is told to urge', async () => {
    office.clock.set('2026-09-24T02:00:00.000Z');
    expect(await look()).toBeGreaterThan(1);
    officer = await office.signIn('tiepdan');
    const inspector = await office.signIn('thanhtra');
    const mine = (await list(officer)).filter(
      ({ about, clock }) => about === logged.caseId && clock === 'accept',
    );
    expect(mine.map(({ kind }) => kind).toSorted()).toEqual(['due-soon', 'overdue']);
    const all = await list(inspector);
    expect(all.some(({ kind, about }) => kind === 'lower-level-overdue' && about === logged.caseId)).toBe(
      true,
    );
  });

  it('leaves the list when somebody has seen it', async () => {
    leader = await office.signIn('lanhdao');
    const before = (await list(leader)).filter(({ about }) => about === logged.caseId);
    const overdue = row(before, 'kind', 'overdue');
    const seen = expectStatus(await leader.post(`/api/reminders/${overdue.reminderId}/see`, {}), 200);
    const { body } = await leader.get(`/api/reminders?sau=${seen.body.position}`);
    const after = body.reminders as readonly Reminder[];
    expect(after.map(({ reminderId }) => reminderId)).not.toContain(overdue.reminderId);
    const neighbour = await office.signIn('xabinh');
    expectStatus(await neighbour.post(`/api/reminders/${overdue.reminderId}/see`, {}), 404);
  });
});

describe('a petition that somebody holds', () => {
  // Received on Monday 2026-09-14: the citizen is to be answered by 2026-09-28.
  it('is called to mind for that person, and for the next one as soon as it changes hands', async () => {
    office.clock.set('2026-09-25T02:00:00.000Z');
    await look();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    expect(await mine(officer)).toContain(held.caseId);
    expect(await mine(officer)).not.toContain(logged.caseId);
    expect(await mine(leader)).not.toContain(held.caseId);
    await give(leader);
    expect(await mine(leader)).toContain(held.caseId);
    expect(await mine(officer)).not.toContain(held.caseId);
  }, 60_000);
});
