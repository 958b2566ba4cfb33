import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { KeyFile, KeyFileRefused } from './key-file.js';

const folder = mkdtempSync(join(tmpdir(), 'nghedan-kek-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

describe('the key file', () => {
  it('is made at first start, for its owner alone, and read again', () => {
    const made = new KeyFile(at('kek')).load(undefined);
    expect(made.bytes).toHaveLength(32);
    expect(new KeyFile(at('kek')).load(made.id)).toEqual(made);
    if (process.platform !== 'win32') expect(statSync(at('kek')).mode & 0o777).toBe(0o600);
  });
  it('differs from one installation to the next', () =>
    expect(new KeyFile(at('one')).load(undefined).id).not.toBe(new KeyFile(at('two')).load(undefined).id));
  it.each([0o640, 0o604])('is refused with mode %o, and says what to do', (mode) => {
    if (process.platform === 'win32') return;
    const file = at(`open-${mode}`);
    new KeyFile(file).load(undefined);
    chmodSync(file, mode);
    expect(() => new KeyFile(file).load(undefined)).toThrow(KeyFileRefused);
    expect(() => new KeyFile(file).load(undefined)).toThrow(`chmod 600 ${file}`);
  });
  it.each(['', 'nghedan-kek-1 short', 'x'.repeat(60)])('is refused when it is damaged: %s', (text) => {
    writeFileSync(at('damaged'), text, { mode: 0o600 });
    expect(() => new KeyFile(at('damaged')).load(undefined)).toThrow(/is damaged/);
  });
});
