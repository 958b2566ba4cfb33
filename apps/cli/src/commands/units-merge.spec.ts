import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../run.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../../../libs/interchange/src/fixtures/${name}`, import.meta.url));

describe('the preview of a merger', () => {
  let data: string;
  const nghedan = async (...argv: readonly string[]) => {
    const said: string[] = [];
    const output = { out: (text: string) => void said.push(text), err: () => undefined, interactive: false };
    return { exit: await run([...argv, '--data', data], output), said: said.join('\n') };
  };

  beforeAll(async () => {
    data = join(mkdtempSync(join(tmpdir(), 'nghedan-units-')), 'data');
    await nghedan('import', fixture('phan-anh.csv'), '--mapping', fixture('phan-anh.mapping.json'));
  });
  afterAll(() => rmSync(join(data, '..'), { recursive: true }));

  it('lists what every unit has open, and changes nothing', async () => {
    const units = [
      'merge',
      '--from',
      'Phường Mẫu Một,Phường Mẫu Hai',
      '--into',
      'Phường Mẫu',
      '--preview',
      '--json',
    ];
    const { exit, said } = await nghedan('units', ...units);
    const preview = JSON.parse(said) as { successor: string; total: number; lines: readonly object[] };
    expect([exit, preview.successor]).toEqual([0, 'Phường Mẫu']);
    expect(preview.lines).toContainEqual(expect.objectContaining({ code: 'PA-002', unit: 'Phường Mẫu Hai' }));
    expect((await nghedan('units', ...units)).said).toBe(said);
  });
  it('is all there is on the command line: a merger takes two signed-in persons', async () =>
    expect((await nghedan('units', 'merge', '--from', 'a', '--into', 'b')).exit).toBe(4));
});
