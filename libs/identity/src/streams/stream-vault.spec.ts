import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryPrivateStreams, type PrivateStreams } from '#event-store';
import { Clock } from '#kernel';
import { draftsContract, vaultContract } from '../contract.js';
import { changeKeyFile } from '../change/change-key-file.js';
import { KeyFile, KeyFileRefused, type MasterKey } from '../key-file.js';
import { openVault } from '../vault/open-vault.js';
import { bringVaultBack } from './bring-vault-back.js';
import { copyVault } from './copy-vault.js';
import { KeyInForce } from './key-in-force.js';
import { openStreamVault } from './open-stream-vault.js';
import { StreamDrafts } from './stream-drafts.js';
import { StreamVault } from './stream-vault.js';
import { StreamWrappings } from './stream-wrappings.js';

class Morning extends Clock {
  override now(): string {
    return '2026-03-02T01:00:00.000Z';
  }
}

const master: MasterKey = { id: 'test', bytes: randomBytes(32) };
const hoa = { name: 'Trần Thị Hòa', phone: '0912345678' };

const openOn = async (streams: PrivateStreams): Promise<StreamVault> =>
  StreamVault.open(streams, await KeyInForce.open(streams, master));
const draftsOn = async (streams: PrivateStreams): Promise<StreamDrafts> =>
  StreamDrafts.open(streams, await KeyInForce.open(streams, master), new Morning());

vaultContract(() => openOn(new MemoryPrivateStreams()));
draftsContract(() => draftsOn(new MemoryPrivateStreams()));

const turn = (): Promise<void> => sleep(5);

describe('the vault of a data folder that goes onto the streams', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-shared-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('shows there what it showed here, and hides what it hid; a run that stopped goes on', async () => {
    const kek = join(folder, 'kek');
    const data = mkdtempSync(join(folder, 'data-'));
    const here = await openVault({ data, kek, clock: new Morning() });
    const { subjectId } = await here.vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    const changed = { name: hoa.name, phone: '0987654321' };
    await here.vault.remember(changed, { commandId: 'c-2', unit: 'xa-b', subjectId });
    const back = await here.vault.remember(hoa, { commandId: 'c-3', unit: 'xa-a', subjectId });
    const hidden = await here.vault.remember({ name: 'Lê Văn Ẩn' }, { commandId: 'c-4', unit: 'xa-a' });
    await here.vault.wall({ about: 'letter-1', commandId: 'c-4', subjectId: hidden.subjectId });
    const gone = await here.vault.remember({ name: 'Phạm Xóa' }, { commandId: 'c-5', unit: 'xa-a' });
    await here.vault.erase(gone.subjectId);
    const [kept, destroyed] = [
      await here.vault.sealText('visit-1', 'kể ở quầy'),
      await here.vault.sealText('visit-2', 'đã hủy'),
    ];
    await here.vault.destroyCaseKey('visit-2');
    await here.vault.close();

    const streams = new MemoryPrivateStreams();
    expect(await copyVault(data, kek, streams)).toEqual({ people: 2, cases: 2 });
    expect(await copyVault(data, kek, streams)).toEqual({ people: 2, cases: 2 });
    const { vault, denouncers } = await openStreamVault({ streams, kek, clock: new Morning() });
    expect(await vault.reveal(subjectId)).toEqual(hoa);
    expect(await vault.receivedBy(subjectId)).toEqual(['xa-a', 'xa-b']);
    expect(await vault.verify(back)).toBe(true);
    expect(await vault.remember(hoa, { commandId: 'c-3', unit: 'xa-a', subjectId })).toEqual(back);
    expect(await vault.reveal(hidden.subjectId)).toBeUndefined();
    expect(await denouncers.senderOf('letter-1')).toEqual({ name: 'Lê Văn Ẩn' });
    expect(await vault.openText(kept)).toBe('kể ở quầy');
    expect(await vault.openText(destroyed)).toBeUndefined();
    await expect(vault.sealText('visit-2', 'lại')).rejects.toMatchObject({ code: 'vault.key-destroyed' });
  });
  it('comes back as it went, less who was erased meanwhile, with what came since; a run that stopped goes on', async () => {
    const kek = join(folder, 'kek');
    const data = mkdtempSync(join(folder, 'data-'));
    const here = await openVault({ data, kek, clock: new Morning() });
    const { subjectId } = await here.vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    const changed = { name: hoa.name, phone: '0987654321' };
    const second = await here.vault.remember(changed, { commandId: 'c-2', unit: 'xa-b', subjectId });
    const hidden = await here.vault.remember({ name: 'Lê Văn Ẩn' }, { commandId: 'c-3', unit: 'xa-a' });
    await here.vault.wall({ about: 'letter-1', commandId: 'c-3', subjectId: hidden.subjectId });
    const gone = await here.vault.remember({ name: 'Phạm Xóa' }, { commandId: 'c-4', unit: 'xa-a' });
    const [kept, destroyed] = [
      await here.vault.sealText('visit-1', 'kể ở quầy'),
      await here.vault.sealText('visit-2', 'sẽ hủy'),
    ];
    await here.vault.close();
    const streams = new MemoryPrivateStreams();
    await copyVault(data, kek, streams);
    const back = mkdtempSync(join(folder, 'back-'));
    expect(await bringVaultBack(streams, back, kek)).toEqual({ people: 3, cases: 2 });

    const there = await openStreamVault({ streams, kek, clock: new Morning() });
    await there.vault.erase(gone.subjectId);
    await there.vault.destroyCaseKey('visit-2');
    const later = await there.vault.remember({ name: 'Vũ Đến Sau' }, { commandId: 'c-5', unit: 'xa-a' });
    expect(await bringVaultBack(streams, back, kek)).toEqual({ people: 3, cases: 2 });
    expect(await bringVaultBack(streams, back, kek)).toEqual({ people: 3, cases: 2 });

    const { vault, denouncers } = await openVault({ data: back, kek, clock: new Morning() });
    expect(await vault.reveal(subjectId)).toEqual(changed);
    expect(await vault.receivedBy(subjectId)).toEqual(['xa-a', 'xa-b']);
    expect(await vault.verify(second)).toBe(true);
    expect(await vault.remember(changed, { commandId: 'c-2', unit: 'xa-b', subjectId })).toEqual(second);
    expect(await vault.reveal(hidden.subjectId)).toBeUndefined();
    expect(await denouncers.senderOf('letter-1')).toEqual({ name: 'Lê Văn Ẩn' });
    expect(await vault.reveal(later.subjectId)).toEqual({ name: 'Vũ Đến Sau' });
    expect(await vault.reveal(gone.subjectId)).toBeUndefined();
    expect(await vault.verify(gone)).toBe(false);
    expect(await vault.openText(kept)).toBe('kể ở quầy');
    expect(await vault.openText(destroyed)).toBeUndefined();
    await expect(vault.sealText('visit-2', 'lại')).rejects.toMatchObject({ code: 'vault.key-destroyed' });
    await vault.close();
  });
  it('goes there and back under a key that was changed on the way', async () => {
    const kek = join(folder, 'kek');
    const data = mkdtempSync(join(folder, 'data-'));
    const here = await openVault({ data, kek, clock: new Morning() });
    const { subjectId } = await here.vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    const text = await here.vault.sealText('visit-1', 'kể ở quầy');
    await here.cards.change('u-1', 'notices', () => ({ address: 'an@xa.example' }));
    await here.vault.close();
    const streams = new MemoryPrivateStreams();
    await copyVault(data, kek, streams);
    await changeKeyFile(new KeyFile(kek), new StreamWrappings(streams));
    await expect(bringVaultBack(streams, data, kek)).rejects.toBeInstanceOf(KeyFileRefused);

    const back = mkdtempSync(join(folder, 'back-'));
    expect(await bringVaultBack(streams, back, kek)).toEqual({ people: 1, cases: 1 });
    const again = await openVault({ data: back, kek, clock: new Morning() });
    const told = { name: hoa.name, phone: '0987654321' };
    await again.vault.remember(told, { commandId: 'c-2', unit: 'xa-a', subjectId });
    expect(await again.vault.openText(text)).toBe('kể ở quầy');
    await again.vault.close();
    await copyVault(back, kek, streams);
    const { vault, cards } = await openStreamVault({ streams, kek, clock: new Morning() });
    expect(await vault.reveal(subjectId)).toEqual(told);
    expect(await vault.openText(text)).toBe('kể ở quầy');
    expect(await cards.find('u-1', 'notices')).toEqual({ address: 'an@xa.example' });
  });
  it('is not emptied by a server that holds none, nor brought under another key file', async () => {
    const kek = join(folder, 'kek');
    const data = mkdtempSync(join(folder, 'data-'));
    const here = await openVault({ data, kek, clock: new Morning() });
    const { subjectId } = await here.vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    await here.vault.close();
    const streams = new MemoryPrivateStreams();
    await expect(bringVaultBack(streams, data, kek)).rejects.toThrow(KeyFileRefused);
    const other = join(folder, 'other-kek');
    await openStreamVault({ streams, kek: other, clock: new Morning() });
    await expect(bringVaultBack(streams, data, kek)).rejects.toThrow(KeyFileRefused);
    await expect(bringVaultBack(streams, data, other)).rejects.toThrow(KeyFileRefused);
    const again = await openVault({ data, kek, clock: new Morning() });
    expect(await again.vault.reveal(subjectId)).toEqual(hoa);
    await again.vault.close();
  });
  it('is refused to a node with another key file', async () => {
    const data = mkdtempSync(join(folder, 'data-'));
    const streams = new MemoryPrivateStreams();
    const first = { streams, kek: join(folder, 'kek'), clock: new Morning() };
    const { vault } = await openStreamVault(first);
    await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    const other = join(data, 'kek');
    await (await openVault({ data, kek: other, clock: new Morning() })).vault.close();
    await expect(openStreamVault({ ...first, kek: other })).rejects.toThrow(
      'Copy the key file of the first node',
    );
    await expect(openStreamVault({ ...first, kek: join(data, 'none') })).rejects.toThrow(KeyFileRefused);
  });
});

describe('a vault that two nodes share', () => {
  const nodes = async () => {
    const streams = new MemoryPrivateStreams();
    return [await openOn(streams), await openOn(streams), streams] as const;
  };
  const mine = { visible: () => true };

  it('knows on each who came to the other, a node that is started later too', async () => {
    const [one, other, streams] = await nodes();
    const { subjectId } = await one.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    expect(await other.reveal(subjectId)).toEqual(hoa);
    await turn();
    expect(await other.search({ name: 'tran thi hoa', ...mine })).toHaveLength(1);
    const third = await openOn(streams);
    expect(await third.receivedBy(subjectId)).toEqual(['xa-a']);
  });
  it('remembers once what comes to both', async () => {
    const [one, other] = await nodes();
    const about = { commandId: 'c-1', unit: 'xa-a' };
    const [first, second] = await Promise.all([one.remember(hoa, about), other.remember(hoa, about)]);
    expect(second).toEqual(first);
    await turn();
    expect(await one.search({ name: hoa.name, ...mine })).toHaveLength(1);
  });
  it('keeps what both add to one person at once', async () => {
    const [one, other] = await nodes();
    const { subjectId } = await one.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    const address = 'Thôn 9';
    await Promise.all([
      one.remember({ name: hoa.name, address }, { commandId: 'c-2', unit: 'xa-a', subjectId }),
      other.remember(
        { name: hoa.name, idNumber: '001080012345' },
        { commandId: 'c-3', unit: 'xa-b', subjectId },
      ),
    ]);
    await turn();
    for (const node of [one, other]) {
      expect(await node.reveal(subjectId)).toEqual({ ...hoa, address, idNumber: '001080012345' });
      expect(await node.receivedBy(subjectId)).toEqual(['xa-a', 'xa-b']);
    }
  });
  it('forgets and hides on each what the other erased or walled', async () => {
    const [one, other] = await nodes();
    const gone = await one.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    const denounces = await one.remember({ name: 'Lê Văn Ẩn' }, { commandId: 'c-2', unit: 'xa-a' });
    const text = await one.sealText('visit-1', 'kể ở quầy');
    await turn();
    expect(await other.openText(text)).toBe('kể ở quầy');
    await one.erase(gone.subjectId);
    await one.wall({ about: 'letter-1', commandId: 'c-2', subjectId: denounces.subjectId });
    await one.destroyCaseKey('visit-1');
    await turn();
    expect(await other.reveal(gone.subjectId)).toBeUndefined();
    expect(await other.reveal(denounces.subjectId)).toBeUndefined();
    expect(other.senderOf('letter-1')).toEqual({ name: 'Lê Văn Ẩn' });
    expect(await other.openText(text)).toBeUndefined();
  });
  it('shows on each a draft of the other', async () => {
    const streams = new MemoryPrivateStreams();
    const one = await draftsOn(streams);
    const other = await draftsOn(streams);
    await one.save('u-1', 'visit', 'd-1', { name: hoa.name });
    await turn();
    expect(await other.list('u-1', 'visit')).toMatchObject([{ content: { name: hoa.name } }]);
    await other.discard('u-1', 'visit', 'd-1');
    await turn();
    expect(await one.list('u-1', 'visit')).toEqual([]);
  });
});
