import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openForWriting } from './data-folder.js';
import { EXIT } from './exit.js';
import { nghedan, type Ran } from '../../../test/stand-in/terminal.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../../libs/interchange/src/fixtures/${name}`, import.meta.url));

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-cli-'));
  data = join(folder, 'data');
});

afterEach(() => {
  delete process.env['NGHEDAN_PASSWORD'];
  rmSync(folder, { recursive: true });
});

const importing = (...more: readonly string[]): Promise<Ran> =>
  nghedan(
    'import',
    fixture('xu-ly.csv'),
    '--mapping',
    fixture('xu-ly.mapping.json'),
    '--data',
    data,
    ...more,
  );

const reports = (...more: readonly string[]): Promise<Ran> =>
  nghedan(
    'import',
    fixture('phan-anh.csv'),
    '--mapping',
    fixture('phan-anh.mapping.json'),
    '--data',
    data,
    ...more,
  );

describe('import', () => {
  it('ends with 1 when rows were refused, and says so in the report', async () => {
    const { exit, out } = await importing('--json');
    expect(exit).toBe(EXIT.findings);
    expect(JSON.parse(out)).toMatchObject({ cases: 2, refused: { count: 2 } });
  });

  it('writes nothing in a dry run, not even the folder', async () => {
    expect((await importing('--dry-run')).out).toContain('events written (dry run)');
    expect(existsSync(data)).toBe(false);
  });

  it('ends with 2 for a mapping that cannot be followed, naming the key', async () => {
    const mapping = join(folder, 'map.json');
    writeFileSync(mapping, JSON.stringify({ name: 'x', source: { format: 'csv' }, case: { id: 'Mã' } }));
    const { exit, err, out } = await nghedan(
      'import',
      fixture('phan-anh.csv'),
      '--mapping',
      mapping,
      '--data',
      data,
    );
    expect([exit, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain('case.received: is missing');
  });

  it('ends with 2 for a file that is not there, or is not what the mapping says', async () => {
    const mapping = fixture('phan-anh.mapping.json');
    expect((await nghedan('import', 'nowhere.csv', '--mapping', mapping, '--data', data)).exit).toBe(
      EXIT.usage,
    );
    const wrong = await nghedan('import', fixture('xu-ly.csv'), '--mapping', mapping, '--data', data);
    expect([wrong.exit, wrong.err]).toEqual([EXIT.usage, expect.stringContaining('no column "Mã"')]);
  });

  it('ends with 3 while another process writes to the folder', async () => {
    const store = await openForWriting(data);
    const { exit, err } = await importing();
    await store.close();
    expect(exit).toBe(EXIT.inUse);
    expect(err).toContain(String(process.pid));
  });
});

describe('stats', () => {
  it('gives figures with their fractions, and the same as JSON', async () => {
    await reports();
    const day = ['--as-of', '2024-03-31', '--open-at', '2024-03-05,2024-03-12', '--data', data];
    const figures: unknown = JSON.parse((await nghedan('stats', ...day, '--json')).out);
    expect(figures).toMatchObject({
      timeZone: 'Asia/Ho_Chi_Minh',
      cases: 3,
      openAtAsOf: 1,
      openAtEndOfDay: { '2024-03-05': 2, '2024-03-12': 1 },
      byMonth: { '2024-03': { received: 3, closed: 2, periodRate: 0.666667 } },
      byCategory: { '(none)': { received: 1 } },
      mappedEventCounts: { received: 3, answered: 2, closed: 2 },
    });
    expect((await nghedan('stats', ...day)).out).toContain('2/3 (66.7 %)');
  });

  it('takes transfers, suspensions and reopenings from derived events', async () => {
    await importing();
    const { out } = await nghedan('stats', '--as-of', '2024-05-31', '--data', data, '--json');
    expect(JSON.parse(out)).toMatchObject({
      eventTrue: { closings: 2, reopenings: 1 },
      transfers: { total: 3, casesWithTransfer: 2 },
      mappedEventCounts: { suspended: 1, resumed: 1, assigned: 1, answered: 2 },
      groupChanges: { all: 3 },
    });
  });

  it('judges by the deadline that held on the day, not by a later one', async () => {
    const file = join(folder, 'dues.csv');
    const mapping = join(folder, 'dues.json');
    writeFileSync(
      file,
      'id,at,due\n1,2024-05-01,2024-05-05\n1,2024-05-20,2024-05-30\n2,2024-05-01,\n2,2024-05-20,2024-05-22',
    );
    writeFileSync(
      mapping,
      JSON.stringify({
        name: 'dues',
        source: { format: 'csv', rows: 'event' },
        case: { id: 'id' },
        events: { time: 'at', activity: { constant: 'step' } },
        derived: [{ word: 'deadlineSet', changeOf: 'due' }],
      }),
    );
    await nghedan('import', file, '--mapping', mapping, '--data', data);
    const at = async (day: string): Promise<unknown> =>
      JSON.parse((await nghedan('stats', '--as-of', day, '--data', data, '--json')).out);
    expect(await at('2024-05-10')).toMatchObject({
      deadlines: { withDeadline: 1, withoutDeadline: 1, openOverdueAtAsOf: 1, openNotYetDueAtAsOf: 0 },
    });
    expect(await at('2024-05-21')).toMatchObject({
      deadlines: { withDeadline: 2, withoutDeadline: 0, openOverdueAtAsOf: 0, openNotYetDueAtAsOf: 2 },
    });
  });

  it('lists the largest unit first, also where units are numbers', async () => {
    const file = join(folder, 'units.csv');
    const mapping = join(folder, 'units.json');
    writeFileSync(file, 'id,at,unit\n1,2024-05-01,7\n2,2024-05-01,40\n3,2024-05-01,40');
    writeFileSync(
      mapping,
      JSON.stringify({
        name: 'units',
        source: { format: 'csv' },
        case: { id: 'id', received: 'at', unit: 'unit' },
      }),
    );
    await nghedan('import', file, '--mapping', mapping, '--data', data);
    const { out } = await nghedan('stats', '--as-of', '2024-05-10', '--data', data);
    expect(out).toMatch(/^40 .*\n7 /mu);
  });

  it('refuses a zone or a day that does not exist', async () => {
    expect((await nghedan('stats', '--zone', 'Mars', '--data', data)).exit).toBe(EXIT.usage);
    expect((await nghedan('stats', '--as-of', '2024-02-30', '--data', data)).exit).toBe(EXIT.usage);
  });

  it('ends with 4 where there is no log, and makes none', async () => {
    expect((await nghedan('stats', '--data', data)).exit).toBe(EXIT.refused);
    expect(existsSync(data)).toBe(false);
  });
});

describe('history', () => {
  it('finds a case by its number in the source and by its stream', async () => {
    await importing();
    const found = JSON.parse((await nghedan('history', 'K1', '--data', data, '--json')).out) as {
      case: string;
      events: unknown[];
    };
    expect(found.events).toHaveLength(11);
    const again: unknown = JSON.parse((await nghedan('history', found.case, '--data', data, '--json')).out);
    expect(again).toEqual(found);
  });

  it('ends with 4 for a case that does not exist', async () => {
    await importing();
    expect(await nghedan('history', 'K9', '--data', data)).toEqual({
      exit: EXIT.refused,
      out: '',
      err: 'no case K9',
    });
  });

  it('answers beside a server that holds the folder', async () => {
    await importing();
    const server = await openForWriting(data);
    const { exit } = await nghedan('history', 'K1', '--data', data);
    await server.close();
    expect(exit).toBe(EXIT.ok);
  });
});

describe('deadline', () => {
  const resolve = ['deadline', '--rule', 'KN.RESOLVE.1', '--from', '2024-01-26'] as const;

  it('gives the date and why', async () => {
    const { out } = await nghedan(...resolve, '--variant', 'remote,complex', '--json');
    expect(JSON.parse(out)).toMatchObject({
      rule: 'KN.RESOLVE.1',
      from: '2024-01-26',
      raw: '2024-03-26',
      due: '2024-03-26',
      basis: ['LKN 28'],
      explanation: expect.arrayContaining([expect.stringContaining('60 ngày')]),
    });
  });

  it('counts pauses, and a length that replaces the rule’s own', async () => {
    const pause = ['--variant', 'complex', '--pause', '2025-04-28..2025-05-15', '--json'];
    const paused = await nghedan('deadline', '--rule', 'TC.RESOLVE', '--from', '2025-03-25', ...pause);
    expect(JSON.parse(paused.out)).toMatchObject({ due: '2025-06-10' });
    const own = await nghedan(...resolve, '--length', '3', '--unit', 'WD', '--json');
    expect(JSON.parse(own.out)).toMatchObject({ due: '2024-01-31' });
  });

  it('ends with 4 for a rule that does not exist, with 2 for a day that does not', async () => {
    expect((await nghedan('deadline', '--rule', 'X', '--from', '2024-01-26')).exit).toBe(EXIT.refused);
    expect((await nghedan('deadline', '--rule', 'KN.RESOLVE.1', '--from', '26/01/2024')).exit).toBe(
      EXIT.usage,
    );
    expect((await nghedan(...resolve, '--pause', '2024-02-01')).exit).toBe(EXIT.usage);
  });
});

describe('rebuild and check', () => {
  it('find nothing after an import and after a rebuild', async () => {
    await importing();
    expect((await nghedan('check', '--data', data)).exit).toBe(EXIT.ok);
    expect((await nghedan('rebuild', '--data', data)).exit).toBe(EXIT.ok);
    expect(JSON.parse((await nghedan('check', '--data', data, '--json')).out)).toMatchObject({
      ok: true,
      problems: [],
    });
  });

  it('find a view whose row is not what the log says', async () => {
    await reports();
    await nghedan('rebuild', 'cases', '--data', data);
    const views = join(data, 'views');
    const file = join(
      views,
      readdirSync(views).find((name) => name.startsWith('cases@') && name.endsWith('.db')) ?? '',
    );
    const bytes = readFileSync(file);
    const at = bytes.indexOf('Nắp cống vỡ');
    expect(at).toBeGreaterThan(0);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, at), Buffer.from('M'), bytes.subarray(at + 1)]));
    const { exit, out } = await nghedan('check', '--data', data);
    expect(exit).toBe(EXIT.findings);
    expect(out).toMatch(/cases: cases differs at caseId=petition-/);
  });

  it('know the files of denunciations, too', async () => {
    await importing();
    const { out } = await nghedan('rebuild', '--data', data, '--json');
    expect(JSON.parse(out)).toMatchObject({
      rebuilt: expect.arrayContaining(['confidential/denunciations']),
    });
    const { views } = JSON.parse((await nghedan('check', '--data', data, '--json')).out) as {
      views: readonly { view: string }[];
    };
    expect(views.map(({ view }) => view)).toContain('confidential/denunciations');
    const folder = join(data, 'confidential');
    const before = readdirSync(folder).filter((name) => name.startsWith('denunciations@'));
    expect(before.length).toBeGreaterThan(0);
    expect((await nghedan('rebuild', 'confidential/denunciations', '--data', data)).exit).toBe(EXIT.ok);
    expect(readdirSync(folder).filter((name) => name.startsWith('denunciations@'))).not.toEqual(before);
  });

  it('know the names of the views', async () => {
    await importing();
    expect(await nghedan('rebuild', 'nothing', '--data', data)).toMatchObject({
      exit: EXIT.refused,
      err: expect.stringContaining('cases'),
    });
  });
});

describe('user add', () => {
  const add = (): Promise<Ran> =>
    nghedan(
      'user',
      'add',
      'tran.an',
      '--name',
      'Trần Thị An',
      '--role',
      'officer',
      '--unit',
      'xa-mau',
      '--data',
      data,
      '--json',
    );

  it('registers the account, grants the role and sets the password', async () => {
    process.env['NGHEDAN_PASSWORD'] = 'ba con gà trong vườn';
    const { exit, out } = await add();
    expect(exit).toBe(EXIT.ok);
    const { userId } = JSON.parse(out) as { userId: string };
    const history = await nghedan('history', `user-${userId}`, '--data', data, '--json');
    const { events } = JSON.parse(history.out) as { events: { type: string }[] };
    expect(events.map(({ type }) => type)).toEqual(['UserRegistered', 'RoleGranted']);
    expect(history.out).not.toContain('con gà');
  });

  it('takes no password that the rules forbid, and then registers nobody', async () => {
    process.env['NGHEDAN_PASSWORD'] = 'tran.an';
    expect((await add()).exit).toBe(EXIT.refused);
    expect(existsSync(data)).toBe(false);
  });

  it('asks for a password', async () => {
    expect((await add()).exit).toBe(EXIT.usage);
  });
});

describe('the command line itself', () => {
  it('explains every command and its options', async () => {
    const { exit, out } = await nghedan('--help');
    expect(exit).toBe(EXIT.ok);
    for (const name of ['import', 'stats', 'deadline', 'history', 'rebuild', 'check', 'user', 'demo']) {
      expect(out).toContain(name);
      expect((await nghedan(name, '--help')).exit).toBe(EXIT.ok);
    }
  });

  it('ends with 2 for an unknown command or option', async () => {
    expect((await nghedan('fly')).exit).toBe(EXIT.usage);
    expect((await nghedan('stats', '--fly')).exit).toBe(EXIT.usage);
    expect((await nghedan()).exit).toBe(EXIT.usage);
  });
});
