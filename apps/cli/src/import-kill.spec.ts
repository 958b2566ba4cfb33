import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditLog } from '#event-store';
import { START } from '#kernel';
import { openForReading } from './data-folder.js';

const COMPILED = fileURLToPath(new URL('../../../dist/apps/cli/src/main.js', import.meta.url));
const CASES = 12_000;
const LOOK_MS = 5;

let folder: string;
let argv: (data: string, mapping?: string) => readonly string[];

beforeAll(() => {
  if (!existsSync(COMPILED))
    throw new Error('the import that is killed is the compiled one: npm run build:server');
  folder = mkdtempSync(join(tmpdir(), 'nghedan-killed-'));
  const rows = Array.from(
    { length: CASES },
    (_, n) => `${String(n)},2024-01-01 08:00,U${String(n % 9)},2024-02-01`,
  );
  writeFileSync(join(folder, 'rows.csv'), ['id,at,unit,closed', ...rows].join('\n'));
  const mapping = {
    name: 'killed',
    source: { format: 'csv', rows: 'case' },
    case: { id: 'id', received: 'at', unit: 'unit', closed: 'closed' },
  };
  writeFileSync(join(folder, 'map.json'), JSON.stringify(mapping));
  writeFileSync(join(folder, 'forgetful.json'), JSON.stringify({ ...mapping, name: 'forgetful' }));
  argv = (data, map = 'map.json') => {
    const files = [join(folder, 'rows.csv'), '--mapping', join(folder, map)];
    return [COMPILED, 'import', ...files, '--no-views', '--json', '--data', join(folder, data)];
  };
});

afterAll(() => rmSync(folder, { recursive: true }));

const head = async (data: string): Promise<string> => {
  if (!existsSync(join(folder, data, 'log.db'))) return '';
  try {
    const log = openForReading(join(folder, data));
    return await log.head().finally(() => log.close());
  } catch {
    return ''; // the writer is creating it at this moment
  }
};

/** Starts an import and kills it as soon as it has written more than stands there now. */
const killed = async (data: string): Promise<NodeJS.Signals | undefined> => {
  const before = await head(data);
  const child = spawn(process.execPath, argv(data), { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | undefined>((resolve) =>
    child.on('exit', (_, signal) => resolve(signal ?? undefined)),
  );
  while (child.exitCode === null && (await head(data)) <= before) await setTimeout(LOOK_MS);
  child.kill('SIGKILL');
  return ended;
};

const contents = async (data: string): Promise<readonly unknown[]> => {
  const log = openForReading(join(folder, data));
  const events: unknown[] = [];
  for await (const batch of log.readAll(START)) {
    events.push(
      ...batch.events.map(({ stream, revision, id, type, data: of }) => ({ stream, revision, id, type, of })),
    );
  }
  log.close();
  return events;
};

describe('an import that is killed', () => {
  it('and run again gives the same log as one that was not', async () => {
    expect(await killed('twice')).toBe('SIGKILL');
    const half = Number(await head('twice'));
    expect(half).toBeLessThan(2 * CASES);
    await killed('twice');
    expect(auditLog(join(folder, 'twice'))).toMatchObject({ ok: true });

    const report: unknown = JSON.parse(execFileSync(process.execPath, argv('twice'), { encoding: 'utf8' }));
    expect(report).toMatchObject({ cases: CASES, refused: { count: 0 } });
    execFileSync(process.execPath, argv('once'), { encoding: 'utf8' });
    expect(await contents('twice')).toEqual(await contents('once'));
  }, 120_000);

  // The seeded defect: a run that does not know its cases again, as if their ids were drawn anew each time.
  it('is told from one whose second run writes everything again', async () => {
    await killed('forgetful');
    execFileSync(process.execPath, argv('forgetful', 'forgetful.json'), { encoding: 'utf8' });
    expect(auditLog(join(folder, 'forgetful'))).toMatchObject({ ok: true });
    expect((await contents('forgetful')).length).toBeGreaterThan((await contents('once')).length);
  }, 120_000);
});
