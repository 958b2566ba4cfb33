import { describe, expect, it } from '@jest/globals';
import { isAllowed } from './allowed-address.js';
import { pinnedAddress, postWebhook } from './post-webhook.js';

const OUTSIDE = { loopback: false, inside: false };
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'went',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );

describe('a destination outside', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.9.9.9/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://167838211/',
    'https://012.1.2.3/',
    'https://172.31.255.255/',
    'https://192.168.0.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[::]/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
  ])('is not %s', async (url) => {
    expect(await codeOf(pinnedAddress(url, OUTSIDE))).toBe('webhook.address-forbidden');
  });

  it('is an address of the open network', async () => {
    expect(await pinnedAddress('https://8.8.4.4/', OUTSIDE)).toBe('8.8.4.4');
    expect(await pinnedAddress('https://[2606:4700::1111]/', OUTSIDE)).toBe('2606:4700::1111');
    const named = pinnedAddress('https://portal.example/', OUTSIDE, async () => ['8.8.4.4', '8.8.8.8']);
    expect(await named).toBe('8.8.4.4');
  });

  it('is no name that stands for an inside address, nor for one among others, nor for nothing', async () => {
    const asked = (...addresses: string[]) =>
      codeOf(pinnedAddress('https://portal.example/', OUTSIDE, async () => addresses));
    expect(await asked('10.0.0.7')).toBe('webhook.address-forbidden');
    expect(await asked('8.8.4.4', '127.0.0.1')).toBe('webhook.address-forbidden');
    expect(await asked()).toBe('webhook.unresolved');
    const broken = pinnedAddress('https://portal.example/', OUTSIDE, () => Promise.reject(new Error('no')));
    expect(await codeOf(broken)).toBe('webhook.unresolved');
  });

  it('is asked for once: a name that turns inward a moment later changes nothing', async () => {
    let asked = 0;
    // A reserved address that nobody answers at, so that the request itself cannot go anywhere.
    const rebinding = async () => [(asked += 1) === 1 ? '240.0.0.1' : '127.0.0.1'];
    const post = { url: 'https://portal.example/', headers: {}, body: '{}', reach: OUTSIDE };
    expect(await codeOf(postWebhook({ ...post, resolve: rebinding }))).toBe('webhook.address-forbidden');
    expect(asked).toBe(1);
  });
});

describe('a destination inside, where the file says so', () => {
  it('is in a network of the organisation, and still not where machines keep secrets', () => {
    const inside = { loopback: false, inside: true };
    expect(isAllowed('10.1.2.3', inside)).toBe(true);
    expect(isAllowed('fd00::5', inside)).toBe(true);
    expect(isAllowed('127.0.0.1', inside)).toBe(false);
    expect(isAllowed('169.254.169.254', inside)).toBe(false);
    expect(isAllowed('fe80::1', inside)).toBe(false);
  });
  it('is this machine only when it says that, too', () => {
    expect(isAllowed('127.0.0.1', { loopback: true, inside: false })).toBe(true);
    expect(isAllowed('::1', { loopback: true, inside: false })).toBe(true);
    expect(isAllowed('10.1.2.3', { loopback: true, inside: false })).toBe(false);
  });
});
