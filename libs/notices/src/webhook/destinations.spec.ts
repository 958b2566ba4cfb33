import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDestinations } from './destinations.js';

let folder: string;
let file: string;
let secretFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-notices-'));
  file = join(folder, 'notices.json');
  secretFile = join(folder, 'secret');
  writeFileSync(secretFile, `whsec_${Buffer.alloc(32, 5).toString('base64')}\n`, { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (...destinations: readonly unknown[]) => {
  writeFileSync(file, JSON.stringify({ destinations }));
  return readDestinations(file);
};
const portal = (more: object = {}) => ({
  name: 'portal',
  url: 'https://portal.example/hook',
  secretFile,
  kinds: ['complaint', 'reminder'],
  ...more,
});

describe('the file of destinations', () => {
  it('says where, what, of which units and under which secrets', () => {
    writeFileSync(join(folder, 'old'), Buffer.alloc(24, 6).toString('base64'), { mode: 0o600 });
    const [one] = read(portal({ previousSecretFile: join(folder, 'old'), units: ['xa-a'], inside: true }));
    expect({ ...one, secrets: one?.secrets() }).toEqual({
      name: 'portal',
      url: 'https://portal.example/hook',
      secrets: [Buffer.alloc(32, 5), Buffer.alloc(24, 6)],
      kinds: ['complaint', 'reminder'],
      units: ['xa-a'],
      reach: { loopback: false, inside: true },
    });
  });
  it('lets a program on this machine do without TLS only where it says so', () => {
    const url = 'http://127.0.0.1:8080/hook';
    expect(read(portal({ url, loopback: true }))[0]?.url).toBe(url);
    expect(() => read(portal({ url }))).toThrow('destination "portal" needs https://');
    expect(() => read(portal({ url: 'http://10.0.0.1/', loopback: true, inside: true }))).toThrow(
      'needs https://',
    );
  });
  it.each([
    [{ name: 'Portal A' }, 'needs a "name"'],
    [{ name: 'mail' }, 'not "mail"'],
    [{ url: 'portal' }, 'needs a "url"'],
    [{ url: 'https://an:b@portal.example/' }, 'has a user or a password in its "url"'],
    [{ kinds: [] }, 'needs "kinds"'],
    [{ kinds: 'complaint' }, 'has "kinds" that are not a list'],
    [{ kinds: ['denunciation'] }, 'asks for "denunciation"; what can be told is complaint'],
    [{ kinds: ['letter'] }, 'asks for "letter"'],
    [{ units: 'xa-a' }, 'has "units" that are not a list'],
    [{ inside: 'yes' }, 'has "inside" that is neither true nor false'],
    [{ secretFile: undefined }, 'needs a "secretFile"'],
    [{ secretFile: '/nowhere/secret' }, 'cannot be read: /nowhere/secret'],
    [{ caFile: '/nowhere/ca' }, 'certificate file that cannot be read'],
    [{ secret: 'abc' }, 'does not know "secret"'],
  ])('with %j is refused in one sentence', (more, says) => expect(() => read(portal(more))).toThrow(says));
  it('with a secret that others can read, or that is none, is refused', () => {
    chmodSync(secretFile, 0o644);
    expect(() => read(portal())).toThrow(`chmod 600 ${secretFile}`);
    chmodSync(secretFile, 0o600);
    writeFileSync(secretFile, 'short');
    expect(() => read(portal())).toThrow('24 to 64 bytes in base64');
  });
  it('that is none is refused, and so are two of one name', () => {
    writeFileSync(file, '{');
    expect(() => readDestinations(file)).toThrow('it is not a JSON object');
    expect(() => readDestinations(join(folder, 'none'))).toThrow('it cannot be read');
    writeFileSync(file, '{}');
    expect(() => readDestinations(file)).toThrow('no list "destinations"');
    expect(() => read(portal(), portal())).toThrow('two destinations are called "portal"');
    expect(() => read(3)).toThrow('destination 1 is not an object');
  });
});

describe('the files of a destination', () => {
  const secretNow = (one: ReturnType<typeof read>[number] | undefined): string =>
    (one?.secrets() ?? []).map((secret) => secret.toString('base64')).join(' ');

  it('are read at each use: a secret that was changed counts without a restart', () => {
    const [first, second] = [Buffer.alloc(32, 5), Buffer.alloc(32, 9)].map((one) => one.toString('base64'));
    writeFileSync(secretFile, String(first), { mode: 0o600 });
    const [one] = read(portal());
    expect(secretNow(one)).toBe(first);
    writeFileSync(secretFile, `whsec_${second}\n`);
    expect(secretNow(one)).toBe(second);
  });

  it('that are gone later fail the try with a code, without a path', () => {
    const gone = join(folder, 'gone');
    writeFileSync(gone, Buffer.alloc(32, 5).toString('base64'), { mode: 0o600 });
    const [one] = read(portal({ secretFile: gone, caFile: gone }));
    rmSync(gone);
    const code = expect.objectContaining({
      code: 'webhook.files-unreadable',
      message: expect.not.stringContaining('/'),
    });
    expect(() => one?.secrets()).toThrow(code);
    expect(() => one?.ca?.()).toThrow(code);
  });
});
