import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { hasPython, verify } from '../../../test/integrity/verify.mjs';
import { openForWriting } from './data-folder.js';
import { run } from './run.js';

let folder: string;
let data: string;

const cli = async (...argv: readonly string[]) => {
  const said: string[] = [];
  const written: string[] = [];
  const code = await run(argv, {
    out: (text) => written.push(text),
    err: (text) => said.push(text),
    interactive: false,
  });
  return { code, out: written.join('\n'), err: said.join('\n') };
};

let entries = 0;
const write = async (count: number): Promise<void> => {
  const store = await openForWriting(data);
  for (let at = 0; at < count; at += 1) {
    entries += 1;
    const command = `command-${String(entries)}`;
    const meta = {
      recordedAt: '2026-09-14T02:00:00.000Z',
      actor: 'an',
      commandId: command,
      correlationId: command,
    };
    const opened = { type: 'UnitEstablished', data: { unitId: `xa-${String(entries)}` } };
    await store.append(`unit-${String(entries)}`, 'none', [opened], meta);
  }
  await store.close();
};

const changed = (sql: string): void => {
  const db = new Sqlite(join(data, 'log.db'));
  db.exec(sql);
  db.close();
};

const says = async (about: string): Promise<string | undefined> => {
  const { out } = await cli('doctor', '--data', data, '--json');
  const { findings } = JSON.parse(out) as { findings: { about: string; state: string; says: string }[] };
  const found = findings.find((one) => one.about === about);
  return found && `${found.state}: ${found.says}`;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-proving-'));
  data = join(folder, 'data');
  await write(20);
});

afterEach(() => rmSync(folder, { recursive: true }));

const verified = hasPython() ? it : it.skip;

describe('an operator', () => {
  verified('signs a checkpoint that proves a bundle of a later day to whoever kept it', async () => {
    const held = join(folder, 'held.txt');
    const { code, out } = await cli('checkpoint', '--data', data);
    expect(code).toBe(0);
    writeFileSync(held, `${out}\n`);
    const key = (await cli('checkpoint', '--key', '--data', data)).out;
    await write(5);
    const zip = join(folder, 'whole.zip');
    expect(await cli('prove', '--whole', '--out', zip, '--data', data)).toMatchObject({ code: 0 });
    expect(
      await verify({ file: readFileSync(zip), held: [readFileSync(held, 'utf8')], keys: [key] }),
    ).toMatchObject({
      exit: 0,
    });
    const one = join(folder, 'case.zip');
    expect(
      await cli('prove', '--case', 'unit-3', '--held', held, '--out', one, '--data', data),
    ).toMatchObject({ code: 0 });
    expect(await verify({ file: readFileSync(one), held: [readFileSync(held, 'utf8')] })).toMatchObject({
      exit: 0,
    });
    expect(existsSync(`${one}.unfinished`)).toBe(false);
    expect((await cli('prove', '--case', 'unit-3', '--out', one, '--data', data)).code).toBe(2);
  });

  it('is told by check how far the log is proved, and what was changed in it', async () => {
    const held = join(folder, 'held.txt');
    writeFileSync(held, `${(await cli('checkpoint', '--data', data)).out}\n`);
    const whole = await cli('check', '--no-views', '--held', held, '--data', data);
    expect(whole).toMatchObject({ code: 0 });
    expect(whole.out).toContain('history is whole from event 0 to 20, against what was held outside');
    changed(`UPDATE events SET data = '{"unitId":"khác"}' WHERE position = 7`);
    const found = await cli('check', '--no-views', '--data', data);
    expect(found.code).toBe(1);
    expect(found.out).toContain('event 6 (position 00000000000000000007) is not the one that was written');
    expect(found.out).toContain('something between event 0 and event 20 was changed');
  });

  it('is told by check that the end was cut off, when a checkpoint of it is held', async () => {
    const held = join(folder, 'held.txt');
    writeFileSync(held, `${(await cli('checkpoint', '--data', data)).out}\n`);
    changed('DELETE FROM events WHERE position > 15');
    rmSync(join(data, 'tree.db'));
    const { code, out } = await cli('check', '--no-views', '--held', held, '--data', data);
    expect(code).toBe(1);
    expect(out).toContain('the log has lost its end: a checkpoint held outside is over 21 events');
  });

  it('is told by doctor that the key is gone and that nobody outside holds a checkpoint', async () => {
    expect(await says('checkpoints')).toBe('well: none was signed yet');
    expect(await says('signing')).toMatch(/^well/);
    await cli('checkpoint', '--data', data);
    expect(await says('checkpoints')).toMatch(/^watch: .*nobody outside holds one/);
    rmSync(`${data}.signing`);
    expect(await says('signing')).toMatch(/^ill: .*no checkpoint is signed/);
    await write(1);
    expect(await cli('checkpoint', '--data', data)).toMatchObject({ code: 4, err: 'signing-key.missing' });
    expect((await cli('checkpoint', '--key-lost', 'máy hỏng', '--data', data)).code).toBe(0);
    expect(await says('signing')).toMatch(/^well/);
    expect((await cli('checkpoint', '--data', data)).code).toBe(0);
    const { out } = await cli('check', '--no-views', '--data', data);
    expect(out).toContain('a key was declared lost');
  });

  verified('has a checkpoint witnessed, which then counts as held outside', async () => {
    const put = (name: string, { code, out }: { code: number; out: string }): string => {
      expect(code).toBe(0);
      writeFileSync(join(folder, name), `${out}\n`);
      return join(folder, name);
    };
    const who = ['--folder', join(folder, 'witness'), '--name', 'tinh.example'] as const;
    const office = ['--data', data] as const;
    const other = join(folder, 'other');
    cpSync(data, other, { recursive: true });
    const request = put('request.txt', await cli('checkpoint', '--ask', ...office));
    const [log, witness] = [
      (await cli('checkpoint', '--key', ...office)).out,
      (await cli('witness', '--key', ...who)).out,
    ];
    expect((await cli('witness', request, ...who)).code).toBe(2);
    const first = put('answer.txt', await cli('witness', request, '--log', log, ...who));
    const down = ['checkpoint', '--witnessed', first, ...office] as const;
    expect((await cli(...down)).code).toBe(2);
    expect((await cli(...down, '--witness', log)).code).toBe(4);
    expect((await cli(...down, '--witness', witness)).code).toBe(0);
    expect((await cli(...down, '--witness', witness)).code).toBe(0);
    expect(await says('checkpoints')).toMatch(/^well: .*tinh\.example/);

    await write(5);
    const again = put('again.txt', await cli('checkpoint', '--ask', first, ...office));
    expect((await cli('witness', request, ...who)).err).toContain('another checkpoint');
    put('second.txt', await cli('witness', again, ...who));
    const zip = join(folder, 'whole.zip');
    expect((await cli('prove', '--whole', '--out', zip, ...office)).code).toBe(0);
    const file = readFileSync(zip);
    expect(await verify({ file, witness })).toMatchObject({ exit: 0 });

    // Whoever has the office's key signs another history, too: one that began as this did.
    cpSync(`${data}.signing`, `${other}.signing`);
    data = other;
    changed(`UPDATE events SET data = '{"unitId":"khác"}' WHERE position = 7`);
    await write(30);
    const second = join(folder, 'second.txt');
    const forged = put('forged.txt', await cli('checkpoint', '--ask', second, '--data', data));
    const refused = await cli('witness', forged, ...who);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.out).toContain('ALTERED');
  });

  it('does not prove what is no file, and says what to say', async () => {
    expect((await cli('prove', '--out', 'x.zip', '--data', data)).code).toBe(2);
    expect((await cli('prove', '--case', 'unit-9999', '--out', 'x.zip', '--data', data)).code).toBe(4);
    expect((await cli('check', '--held', join(folder, 'none.txt'), '--data', data)).code).toBe(2);
    expect((await cli('checkpoint', '--key', '--data', data)).code).toBe(4);
  });
});
