import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '#kernel';
import { openVault, type OpenedVault } from './open-vault.js';

class Morning extends Clock {
  override now(): string {
    return '2026-03-02T01:00:00.000Z';
  }
}

const person = { name: 'Đặng Thị Ví Dụ', phone: '0912345678', idNumber: '001080012345' };

let folder: string;
let opened: OpenedVault;

const open = (denouncers: 'reference' | 'vault'): Promise<OpenedVault> =>
  openVault({
    data: folder,
    clock: new Morning(),
    kek: join(folder, '..', `${folder.split('/').at(-1)}.kek`),
    denouncers,
  });

const bytes = (): Buffer =>
  Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'denouncers-'));
  opened = await open('vault');
});
afterEach(async () => {
  await opened.vault.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.kek`, { force: true });
});

it.each(['reference', 'vault'] as const)(
  'who wrote as an ordinary citizen is opened by what they wrote alone, also after a start (%s)',
  async (denouncers) => {
    const { vault } = opened;
    const { subjectId } = await vault.remember(person, { commandId: 'c-1', unit: 'xa-a' });
    await vault.wall({ about: 'letter-1', commandId: 'c-1', subjectId });
    await vault.close();
    opened = await open(denouncers);
    expect(await opened.vault.reveal(subjectId)).toBeUndefined();
    expect(await opened.vault.search({ name: person.name, visible: () => true })).toEqual([]);
    expect(await opened.denouncers.senderOf('letter-1')).toEqual(person);
    expect(await opened.denouncers.senderOf('letter-2')).toBeUndefined();
  },
);

describe('the vault of denouncers', () => {
  it('gives back who it was told, and tells whether that was changed', async () => {
    const ref = await opened.denouncers.remember(person, 'command-1');
    expect(await opened.denouncers.open(ref.subjectId)).toEqual(person);
    expect(await opened.denouncers.verify(ref)).toBe(true);
    expect(await opened.denouncers.verify({ ...ref, commitment: 'x' })).toBe(false);
  });
  it('answers a repeated command with the first answer', async () => {
    const ref = await opened.denouncers.remember(person, 'command-1');
    expect(await opened.denouncers.remember(person, 'command-1')).toEqual(ref);
  });
  it('keeps nobody without a name', () =>
    expect(opened.denouncers.remember({ name: ' ' }, 'command-1')).rejects.toThrow('subject.name-missing'));
  it('is known to no search and to no list of people, also after opening it anew', async () => {
    const { subjectId } = await opened.denouncers.remember(person, 'command-1');
    await opened.vault.close();
    opened = await open('vault');
    expect(await opened.vault.search({ name: person.name, visible: () => true })).toEqual([]);
    expect(await opened.vault.search({ phone: person.phone, visible: () => true })).toEqual([]);
    expect(await opened.vault.reveal(subjectId)).toBeUndefined();
  });
  it('lies on the disk as ciphertext', async () => {
    await opened.denouncers.remember(person, 'command-1');
    for (const text of Object.values(person)) expect(bytes().includes(text)).toBe(false);
  });
  it('forgets for ever', async () => {
    const ref = await opened.denouncers.remember(person, 'command-1');
    await opened.denouncers.erase(ref.subjectId);
    expect(await opened.denouncers.open(ref.subjectId)).toBeUndefined();
    expect(await opened.denouncers.verify(ref)).toBe(false);
    expect(bytes().includes(ref.subjectId)).toBe(false);
  });
});

describe('the paper register', () => {
  it('takes no name, and knows none', async () => {
    const paper = await open('reference');
    await expect(paper.denouncers.remember(person, 'command-1')).rejects.toThrow('denouncer.not-kept');
    expect(await paper.denouncers.open('anybody')).toBeUndefined();
    await paper.vault.close();
  });
});
