import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { digestLog } from '#event-store';
import { startServer, type Server } from '../../apps/api/src/start-server.js';
import { expectStatus, SMALL_SERVER, StandingClock, Visitor } from '../e2e/office.js';
import { nghedan } from '../stand-in/terminal.js';

const GOLDEN = 'test/golden/folders';

type About = Readonly<{ madeOn: string; log: Readonly<{ events: number; root: string }>; password: string }>;

const root = mkdtempSync(join(tmpdir(), 'nghedan-golden-'));
afterAll(() => rmSync(root, { recursive: true }));
let copies = 0;

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A copy as the release left it: the data folder and, beside it, its test key. */
const copyOf = (name: string): Readonly<{ data: string; kek: string; about: About }> => {
  const to = join(root, String((copies += 1)));
  const from = join(GOLDEN, name);
  for (const file of filesOf(from).filter((path) => path.endsWith('.gz'))) {
    const path = join(to, relative(from, file).replace(/\.gz$/, ''));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, gunzipSync(readFileSync(file)), { mode: 0o600 });
  }
  const about = JSON.parse(readFileSync(join(from, 'about.json'), 'utf8')) as About;
  return { data: join(to, 'folder'), kek: join(to, 'kek'), about };
};

const serve = ({ data, kek, about }: ReturnType<typeof copyOf>): Promise<Server> =>
  startServer({ data, kek, clock: new StandingClock(`${about.madeOn}T15:00:00.000Z`), ...SMALL_SERVER });

const names = readdirSync(GOLDEN);

describe.each(names)('the data folder of an older release: %s', (name) => {
  const copy = copyOf(name);
  let server: Server | undefined;

  beforeAll(async () => {
    await expect(nghedan('check', '--data', copy.data)).resolves.toMatchObject({ exit: 0 });
    server = await serve(copy);
  }, 180_000);
  afterAll(() => server?.close());

  it('holds the same log, event by event', () => {
    expect(digestLog(copy.data)).toMatchObject(copy.about.log);
  });

  it('lets its people sign in, and shows what they had', async () => {
    const officer = new Visitor(server?.url ?? '');
    const account = { username: 'tiepdan', password: copy.about.password };
    expectStatus(await officer.post('/api/session', account), 200);
    const { body } = expectStatus(await officer.get('/api/cases/KN-AM-2026-00001'), 200);
    expect(body.status).toBe('answered');
    const people = await officer.post('/api/people/search', { name: 'Nguyễn Thị Mẫu' });
    expect(expectStatus(people, 200).body.matches).not.toEqual([]);
  });

  it('has views that equal a rebuild', async () => {
    await server?.close();
    server = undefined;
    const { exit, out } = await nghedan('check', '--data', copy.data);
    expect([exit, out]).toEqual([0, expect.stringContaining('all is well')]);
  }, 120_000);

  it('changes its key file: the same people are found, and an inspector reads that it was done', async () => {
    process.env['NGHEDAN_KEK'] = copy.kek;
    const changed = await nghedan('new-key', '--data', copy.data);
    delete process.env['NGHEDAN_KEK'];
    expect(changed).toMatchObject({ exit: 0 });
    server = await serve(copy);
    const [officer, inspector] = [new Visitor(server.url), new Visitor(server.url)];
    const { password } = copy.about;
    expectStatus(await officer.post('/api/session', { username: 'tiepdan', password }), 200);
    const people = await officer.post('/api/people/search', { name: 'Nguyễn Thị Mẫu' });
    expect(expectStatus(people, 200).body.matches).not.toEqual([]);
    expectStatus(await inspector.post('/api/session', { username: 'thanhtra', password }), 200);
    const acts = await inspector.get('/api/inspection/acts?loai=upkeep');
    expect(expectStatus(acts, 200).body.acts).toContainEqual(
      expect.objectContaining({ type: 'KeyFileChanged', actor: 'cli' }),
    );
  }, 120_000);
});

describe('a data folder that a newer release wrote', () => {
  it.each(['log.db', 'vault.db', 'access.db', 'jobs.db'])(
    'is refused by its %s with what to do, and nothing in it is touched',
    async (file) => {
      const copy = copyOf('0.1.0');
      const db = new Database(join(copy.data, file));
      db.pragma('user_version = 99');
      db.close();
      const state = () => filesOf(copy.data).map((path) => [path, readFileSync(path).toString('base64')]);
      const before = state();
      await expect(serve(copy)).rejects.toThrow(/newer release .*Nothing was changed.*restore a backup/);
      for (const command of ['check', 'doctor', 'rebuild', 'stats'])
        expect(await nghedan(command, '--data', copy.data)).toMatchObject({
          exit: 4,
          err: expect.stringContaining('Nothing was changed'),
        });
      expect(state()).toEqual(before);
    },
  );
});
