import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { KeyFile, KeyFileRefused, newKeyFile } from './key-file.js';

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

  it('gives the key that is wanted, which may lie in the next file already', () => {
    const keys = new KeyFile(at('changing'));
    const made = keys.load(undefined);
    const next = keys.makeNext();
    expect(keys.makeNext()).toEqual(next);
    expect(keys.load(made.id)).toEqual(made);
    expect(keys.load(next.id)).toEqual(next);
    expect(keys.load('of another office')).toEqual(made);
    const { ino } = statSync(at('changing'));
    const old = keys.replace(made);
    expect(statSync(old).ino).toBe(ino);
    expect([keys.load(next.id), new KeyFile(old).present()]).toEqual([next, made]);
    if (process.platform !== 'win32')
      for (const file of [at('changing'), old]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('does not fail over a next file that is damaged, while that is not needed', () => {
    const keys = new KeyFile(at('besides'));
    const made = keys.load(undefined);
    writeFileSync(newKeyFile(at('besides')), 'half of', { mode: 0o600 });
    expect(keys.load(made.id)).toEqual(made);
    expect(() => keys.makeNext()).toThrow(/is damaged/);
  });

  it('is not replaced where that would leave the key elsewhere', () => {
    if (process.platform === 'win32') return;
    new KeyFile(at('real')).load(undefined);
    symlinkSync(at('real'), at('link'));
    expect(() => new KeyFile(at('link')).makeNext()).toThrow(/is a link/);
    expect(existsSync(newKeyFile(at('link')))).toBe(false);
  });
});
