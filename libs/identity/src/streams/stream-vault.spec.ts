import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { MemoryPrivateStreams } from '#event-store';
import { Clock } from '#kernel';
import { draftsContract, vaultContract } from '../contract.js';
import type { MasterKey } from '../key-file.js';
import { StreamDrafts } from './stream-drafts.js';
import { StreamVault } from './stream-vault.js';

class Morning extends Clock {
  override now(): string {
    return '2026-03-02T01:00:00.000Z';
  }
}

const master: MasterKey = { id: 'test', bytes: randomBytes(32) };
const hoa = { name: 'Trần Thị Hòa', phone: '0912345678' };

vaultContract(() => StreamVault.open(new MemoryPrivateStreams(), master));
draftsContract(() => StreamDrafts.open(new MemoryPrivateStreams(), master, new Morning()));

const turn = (): Promise<void> => sleep(5);

describe('a vault that two nodes share', () => {
  const nodes = async () => {
    const streams = new MemoryPrivateStreams();
    return [
      await StreamVault.open(streams, master),
      await StreamVault.open(streams, master),
      streams,
    ] as const;
  };
  const mine = { visible: () => true };

  it('knows on each who came to the other, a node that is started later too', async () => {
    const [one, other, streams] = await nodes();
    const { subjectId } = await one.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    expect(await other.reveal(subjectId)).toEqual(hoa);
    await turn();
    expect(await other.search({ name: 'tran thi hoa', ...mine })).toHaveLength(1);
    const third = await StreamVault.open(streams, master);
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
    const one = await StreamDrafts.open(streams, master, new Morning());
    const other = await StreamDrafts.open(streams, master, new Morning());
    await one.save('u-1', 'visit', 'd-1', { name: hoa.name });
    await turn();
    expect(await other.list('u-1', 'visit')).toMatchObject([{ content: { name: hoa.name } }]);
    await other.discard('u-1', 'visit', 'd-1');
    await turn();
    expect(await one.list('u-1', 'visit')).toEqual([]);
  });
});
