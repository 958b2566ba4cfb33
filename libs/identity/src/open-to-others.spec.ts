import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isOpenToOthers } from './open-to-others.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-open-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  [0o600, false],
  [0o400, false],
  [0o640, true],
  [0o604, true],
  [0o620, true],
])('a file of mode %o is open to others: %s', (mode, open) => {
  const file = join(folder, String(mode));
  writeFileSync(file, '');
  chmodSync(file, mode);
  expect(isOpenToOthers(file)).toBe(process.platform !== 'win32' && open);
});

it('a folder that others may enter is, too', () => {
  chmodSync(folder, 0o711);
  expect(isOpenToOthers(folder)).toBe(process.platform !== 'win32');
  chmodSync(folder, 0o700);
  expect(isOpenToOthers(folder)).toBe(false);
});
