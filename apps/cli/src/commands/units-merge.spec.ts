import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nghedan, type Ran } from '../../../../test/stand-in/terminal.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../../../libs/interchange/src/fixtures/${name}`, import.meta.url));

describe('the preview of a merger', () => {
  let data: string;
  const onData = (...argv: readonly string[]): Promise<Ran> => nghedan(...argv, '--data', data);

  beforeAll(async () => {
    data = join(mkdtempSync(join(tmpdir(), 'nghedan-units-')), 'data');
    await onData('import', fixture('phan-anh.csv'), '--mapping', fixture('phan-anh.mapping.json'));
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
    const { exit, out } = await onData('units', ...units);
    const preview = JSON.parse(out) as { successor: string; total: number; lines: readonly object[] };
    expect([exit, preview.successor]).toEqual([0, 'Phường Mẫu']);
    expect(preview.lines).toContainEqual(expect.objectContaining({ code: 'PA-002', unit: 'Phường Mẫu Hai' }));
    expect((await onData('units', ...units)).out).toBe(out);
  });
  it('is all there is on the command line: a merger takes two signed-in persons', async () =>
    expect((await onData('units', 'merge', '--from', 'a', '--into', 'b')).exit).toBe(4));
});
