import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { dumpFolder } from '../views/view-dump.js';
import { employ } from './denunciation-office.js';
import { everyAddress, pagesThatTell, type Guesses } from './every-page.js';
import { expectStatus, openOffice, visit, type Office, type Visitor } from './office.js';

const TODAY = '2026-09-14';
/** More than five working days ago: such entries need a reason, and inspectors read it. */
const LONG_AGO = '2026-09-01';

/** How a letter or a visit turns out to denounce. */
const WAYS = ['received', 'classified', 'split', 'linked-visit', 'visit'] as const;

type Story = Readonly<{
  way: (typeof WAYS)[number];
  late: boolean;
  corrected: boolean;
  papered: boolean;
  proposed: boolean;
}>;

const stories: fc.Arbitrary<Story> = fc.record({
  way: fc.constantFrom(...WAYS),
  late: fc.boolean(),
  corrected: fc.boolean(),
  papered: fc.boolean(),
  proposed: fc.boolean(),
});

/** What stands in the log of one story, and under which numbers. */
type Told = Readonly<{ marker: string; streams: string[]; codes: string[] }>;

/** What the routes of this walk answer. */
type Answer = Readonly<{ code: string; visitCode: string; caseId: string }>;

/** The cases that must be seen, and four more by chance. */
const CHOSEN: readonly [Story][] = WAYS.map((way) => [
  { way, late: true, corrected: true, papered: true, proposed: way !== 'split' && way !== 'visit' },
]);

describe('what denounces somebody', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let accused: Visitor;
  let verifier: Visitor;
  let neighbour: Visitor;
  let unit: string;
  let accusedId: string;
  const streams: string[] = [];
  const codes: string[] = [];

  beforeAll(async () => {
    office = await openOffice(undefined, { rateLimits: { perAddress: 1e6, commandsPerSession: 1e6 } });
    officer = await office.signIn('tiepdan');
    unit = (await officer.get('/api/session')).body.home.unit;
    accusedId = await employ(office, 'chutich', 'leader', unit);
    const admin = await office.signIn('quantri');
    for (const role of ['inspector', 'clerk', 'adviser', 'steering']) {
      expectStatus(await admin.post(`/api/users/${accusedId}/roles`, { role, unit }), 200);
    }
    leader = await office.signIn('lanhdao');
    accused = await office.signIn('chutich');
    await employ(office, 'xacminh', 'verifier', unit);
    verifier = await office.signIn('xacminh');
    neighbour = await office.signIn('xabinh');
  });
  afterAll(() => office.close());

  const send = async (path: string, body: object, status = 200): Promise<Answer> =>
    expectStatus(await officer.post(path, body), status).body as Answer;

  /** Plays one story; every text that an officer writes in it holds the marker. */
  const play = async (story: Story): Promise<Told> => {
    const told = { marker: `bímật${randomUUID().slice(0, 8)}`, streams: [], codes: [] };
    if (story.way === 'visit') {
      await comes(story, told);
      return told;
    }
    const visitId = story.way === 'linked-visit' ? await comes(story, told) : undefined;
    await writes(story, told, visitId);
    return told;
  };

  const dated = ({ late }: Story, marker: string) =>
    late ? { occurredOn: LONG_AGO, lateReason: `Chậm do ${marker}` } : { occurredOn: TODAY };

  const accusedIn = (marker: string) => [
    { position: `Chức vụ ${marker}`, official: true, userId: accusedId },
  ];

  /** Somebody stands at the counter: with the denunciation, or with what only the letter tells to be one. */
  const comes = async (story: Story, { marker, streams, codes }: Told): Promise<string> => {
    const visitId = randomUUID();
    const denounces =
      story.way === 'visit'
        ? {
            matter: 'denunciation',
            citizen: undefined,
            accused: accusedIn(marker),
            outcome: { kind: 'accept' },
          }
        : { outcome: { kind: 'guide', to: 'Nơi khác' } };
    const words = { summary: `Nội dung ${marker}`, answer: { text: `Trả lời ${marker}` } };
    const documents = [{ title: `Giấy ${marker}`, pages: 1 }];
    const entry = visit({ ...dated(story, marker), visitId, ...words, documents, ...denounces });
    codes.push((await send('/api/visits', entry, 201)).visitCode);
    streams.push(`visit-${visitId}`);
    return visitId;
  };

  const writes = async (story: Story, told: Told, visitId?: string): Promise<void> => {
    const { marker, streams, codes } = told;
    const at = dated(story, marker);
    const letterId = randomUUID();
    const path = `/api/letters/${letterId}`;
    const letter = { letterId, channel: 'direct', pages: 1, summary: `Đơn ${marker}`, signatories: 1 };
    const first = story.way === 'received' ? { denunciation: true, accused: accusedIn(marker) } : {};
    codes.push((await send('/api/letters', { ...at, ...letter, ...first }, 201)).code);
    streams.push(`letter-${letterId}`);
    if (visitId !== undefined) await send(`/api/visits/${visitId}/letter`, { ...at, letterId });
    await send(`${path}/register`, { ...at, bookNo: `Số ${marker}`, demand: `Đòi ${marker}` });
    const fix = { ...at, field: 'summary', reason: `Vì ${marker}` };
    if (story.corrected) await send(`${path}/correct`, { ...fix, value: `Sửa ${marker}` });
    await classify(story, path, marker);
    if (story.corrected) await send(`${path}/correct`, { ...fix, value: `Sửa nữa ${marker}` });
    if (story.proposed && story.way !== 'split') {
      const made = await send(`${path}/propose`, { ...at, caseKind: 'denunciation' });
      streams.push(made.caseId);
      codes.push(made.code);
    }
    if (story.papered) await number(`letter-${letterId}`, marker);
  };

  const classify = async (story: Story, path: string, marker: string): Promise<void> => {
    const at = dated(story, marker);
    const letterType = story.way === 'split' ? 'mixed' : 'denunciation';
    const sorted = { field: 'dat-dai', eligible: true, anonymous: false, competence: 'own' };
    await send(`${path}/classify`, { ...at, ...sorted, letterType, accused: accusedIn(marker) });
    if (story.way !== 'split') return;
    const part = { to: `Nơi ${marker}`, summary: `Phần ${marker}` };
    const parts = [
      { ...part, letterType: 'complaint' },
      { ...part, letterType: 'denunciation' },
    ];
    await send(`${path}/split`, { ...at, parts });
  };

  /** Gives a number to the first paper that has one, and spoils it for a reason that tells. */
  const number = async (ve: string, marker: string): Promise<void> => {
    const { papers } = (await officer.get(`/api/papers?ve=${ve}`)).body;
    const one = (papers as readonly { code: string; numbered: boolean }[]).find(({ numbered }) => numbered);
    if (!one) return;
    const documentId = randomUUID();
    await send('/api/documents', { documentId, paper: one.code, ve, occurredOn: TODAY }, 201);
    const spoil = `/api/documents/${documentId}/void`;
    expectStatus(await leader.post(spoil, { reason: `Hỏng ${marker}` }), 200);
  };

  const guesses = (): Guesses => ({
    id: [...streams.map((name) => name.slice(name.indexOf('-') + 1)), ...codes],
    case: [...streams, ...codes],
    ve: streams,
    lan: ['0', '1', '2', '3', '4', '5'],
    code: ['DON.TN', 'DON.01', 'DON.HD', 'DON.TACH', 'DON.CD', 'TCD.01', 'TCD.02', 'TC.04', 'TC.06'],
    ngay: [TODAY, LONG_AGO],
    tu: ['2026-09-01'],
    den: ['2026-09-30'],
    from: ['2026-01-01'],
    to: ['2026-12-31'],
    dv: [unit],
    unit: [unit],
    nam: ['2026'],
    form: ['visit', 'letter'],
    '/api/reports/cell column': ['1', '2', '3', '4', '5'],
    q: ['bí', 'Đơn'],
    olderThan: ['0'],
  });

  it('is told to nobody without the right, on no page of all that there are', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const told = await play(story);
        streams.splice(0, streams.length, ...told.streams);
        codes.splice(0, codes.length, ...told.codes);
        const addresses = everyAddress(guesses());
        expect(addresses.length).toBeGreaterThan(150);
        const words = [told.marker];
        expect(await pagesThatTell(accused, addresses, words)).toEqual([]);
        expect(await pagesThatTell(verifier, addresses, words)).toEqual([]);
        expect(await pagesThatTell(neighbour, addresses, words)).toEqual([]);
        const found = await accused.post('/api/search', { q: told.marker });
        expect(JSON.stringify(found.body)).not.toContain(told.marker);
        // Whoever has the right does read it: what is empty for everybody proves nothing.
        expect(await pagesThatTell(officer, addresses, words)).not.toEqual([]);
      }),
      { examples: CHOSEN as [Story][], numRuns: CHOSEN.length + 2, endOnFailure: true },
    );
  }, 600_000);

  it('stands in no row of the ordinary views', async () => {
    const { marker } = await play({
      way: 'classified',
      late: true,
      corrected: true,
      papered: true,
      proposed: true,
    });
    const rows = Object.values(dumpFolder(join(office.data, 'views')));
    expect(rows.filter((text) => text.includes(marker))).toEqual([]);
  });

  it('would be found on a page, were a view to keep it', async () => {
    const told = await play({
      way: 'received',
      late: false,
      corrected: false,
      papered: false,
      proposed: false,
    });
    const folder = join(office.data, 'views');
    const file = readdirSync(folder).find((name) => /^letters@.*\.db$/.test(name));
    const db = new Database(join(folder, file ?? ''));
    const { letterId } = { letterId: told.streams[0]?.slice('letter-'.length) };
    const law = { ruleSet: 'vn-2026.1', calendar: 'vn-2020-2026.1', provisional: false };
    const reply = {
      rule: 'TCD.REPLY',
      variants: [],
      from: TODAY,
      raw: '2026-09-28',
      due: '2026-09-28',
      ...law,
    };
    const clock = JSON.stringify({ reply });
    db.prepare(
      `INSERT INTO letters (letterId, code, unit, channel, summary, status, confirmed, urgent, crimeSigns,
         nameless, receivedOn, dueOn, clocks, revision)
       VALUES (?, 'X', ?, 'post', ?, 'received', 0, 0, 0, 0, '2026-09-14', '2026-09-28', ?, 0)`,
    ).run(letterId, unit, told.marker, clock);
    db.close();
    streams.splice(0, streams.length, ...told.streams);
    codes.splice(0, codes.length, ...told.codes);
    const pages = await pagesThatTell(accused, everyAddress(guesses()), [told.marker]);
    expect(pages).toEqual(expect.arrayContaining(['/api/letters', `/api/letters/${letterId}`]));
  });

  it('cannot be changed by those whom it accuses, though their role allows it', async () => {
    const told = await play({
      way: 'received',
      late: false,
      corrected: false,
      papered: false,
      proposed: false,
    });
    const letter = `/api/letters/${told.codes[0]}`;
    const sorted = { field: 'dat-dai', eligible: true, anonymous: false, competence: 'own' };
    const body = { occurredOn: TODAY, letterType: 'complaint', ...sorted };
    expectStatus(await accused.post(`${letter}/classify`, body), 404);
    expectStatus(await accused.get(`/api/papers?ve=${told.streams[0]}`), 404);
  });
});
