import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { MemoryPrivateStreams } from '#event-store';
import { Clock } from '#kernel';
import type { Sealed, SubjectRef } from '../../domain/subject-ref.js';
import { KeyFile } from '../../key-file.js';
import { openStreamVault } from '../../streams/open-stream-vault.js';
import { StreamWrappings } from '../../streams/stream-wrappings.js';
import { openVault, type OpenedVault } from '../../vault/open-vault.js';
import { openVaultWrappings, type VaultWrappings } from '../../vault/vault-wrappings.js';
import type { WrappedKeys } from '../change-key-file.js';

class Morning extends Clock {
  override now(): string {
    return '2026-03-02T01:00:00.000Z';
  }
}

const clock = new Morning();
export const hoa = { name: 'Trần Thị Hòa', phone: '0912345678' };
export const gone = { name: 'Phạm Văn Xóa', phone: '0900000009' };
export const xa = (commandId: string) => ({ commandId, unit: 'xa-a' });

/** For tests: a vault somewhere, with the means to change its key. */
export type Place = Readonly<{
  open(): Promise<OpenedVault>;
  wrapped<T>(work: (keys: WrappedKeys) => Promise<T>): Promise<T>;
}>;

export const inFolder = (folder: string, kek: string): Place => {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  return {
    open: () => openVault({ data, kek, clock, denouncers: 'vault' }),
    wrapped: async (work) => {
      const keys = openVaultWrappings(data) as VaultWrappings;
      return work(keys).finally(() => keys.close());
    },
  };
};

export const onStreams = (kek: string, streams = new MemoryPrivateStreams()): Place => ({
  open: () => openStreamVault({ streams, kek, clock }),
  wrapped: (work) => work(new StreamWrappings(streams)),
});

/** Everything that lies under a master key. */
export type Office = Readonly<{
  kept: SubjectRef;
  erased: SubjectRef;
  denouncer: SubjectRef | undefined;
  text: Sealed;
  destroyed: Sealed;
}>;

export const settleIn = async (place: Place): Promise<Office> => {
  const { vault, denouncers, drafts, cards } = await place.open();
  const { subjectId } = await vault.remember({ ...hoa, phone: '0987654321' }, xa('c-1'));
  const kept = await vault.remember(hoa, { ...xa('c-2'), subjectId });
  const hidden = await vault.remember({ name: 'Lê Văn Ẩn' }, xa('c-3'));
  await vault.wall({ about: 'letter-1', commandId: 'c-3', subjectId: hidden.subjectId });
  const erased = await vault.remember(gone, xa('c-4'));
  const text = await vault.sealText('visit-1', 'kể ở quầy');
  const destroyed = await vault.sealText('visit-2', 'đã hủy');
  await drafts.save('u-1', 'visit', 'd-1', { name: hoa.name });
  await cards.change('u-2', 'notices', () => ({ address: 'an@xa.example' }));
  const denouncer = denouncers.keeps ? await denouncers.remember({ name: 'Đỗ Tố Cáo' }, 'c-5') : undefined;
  await vault.erase(erased.subjectId);
  await vault.destroyCaseKey('visit-2');
  await vault.close();
  return { kept, erased, denouncer, text, destroyed };
};

export const expectAll = async (
  place: Place,
  { kept, erased, denouncer, text, destroyed }: Office,
): Promise<void> => {
  const { vault, denouncers, drafts, cards } = await place.open();
  expect(await vault.reveal(kept.subjectId)).toEqual(hoa);
  expect(await vault.verify(kept)).toBe(true);
  expect(await denouncers.senderOf('letter-1')).toEqual({ name: 'Lê Văn Ẩn' });
  if (denouncer) expect(await denouncers.open(denouncer.subjectId)).toEqual({ name: 'Đỗ Tố Cáo' });
  expect(await vault.openText(text)).toBe('kể ở quầy');
  expect(await drafts.list('u-1', 'visit')).toMatchObject([{ content: { name: hoa.name } }]);
  expect(await cards.find('u-2', 'notices')).toEqual({ address: 'an@xa.example' });
  expect(await vault.reveal(erased.subjectId)).toBeUndefined();
  expect(await vault.openText(destroyed)).toBeUndefined();
  await expect(vault.sealText('visit-2', 'lại')).rejects.toMatchObject({ code: 'vault.key-destroyed' });
  await vault.close();
};

export const idOf = (file: string): string => new KeyFile(file).present().id;
