import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import type { Person } from './domain/person.js';
import type { Drafts } from './drafts.js';
import type { SubjectRef } from './domain/subject-ref.js';
import type { IdentityVault } from './identity-vault.js';

const hoa: Person = {
  name: 'Trần Thị Hòa',
  phone: '0912345678',
  birth: { text: '1980', year: 1980 },
  idNumber: '001080012345',
  address: 'Thôn 3, xã Hòa Bình',
};
const everywhere = { visible: () => true };

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? String(error.code) : `bug: ${String(error)}`),
  );

/** What every identity vault must do. */
export const vaultContract = (open: () => IdentityVault | Promise<IdentityVault>): void => {
  let vault: IdentityVault;
  beforeEach(async () => {
    vault = await open();
  });

  describe('a person in the vault', () => {
    it('is revealed as told, composed and without empty fields', async () => {
      const told = { ...hoa, name: `  ${hoa.name.normalize('NFD')} `, phone: ' ' };
      const { subjectId } = await vault.remember(told, { commandId: 'c-1', unit: 'xa-a' });
      const { phone: _, ...rest } = hoa;
      expect(await vault.reveal(subjectId)).toEqual(rest);
    });
    it('is remembered once when the command comes twice', async () => {
      const first = await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
      expect(await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' })).toEqual(first);
      expect(await vault.search({ name: hoa.name, ...everywhere })).toHaveLength(1);
    });
    it('is another person under another command: only an officer says who is the same', async () => {
      const first = await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
      const second = await vault.remember(hoa, { commandId: 'c-2', unit: 'xa-a' });
      expect(second.subjectId).not.toBe(first.subjectId);
      expect(second.commitment).not.toBe(first.commitment);
    });
    it('keeps what is not told again when confirmed as the same', async () => {
      const { subjectId } = await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
      const again = { name: hoa.name, phone: '0987654321' };
      const ref = await vault.remember(again, { commandId: 'c-2', unit: 'xa-b', subjectId });
      expect(ref.subjectId).toBe(subjectId);
      expect(await vault.reveal(subjectId)).toEqual({ ...hoa, phone: '0987654321' });
      expect(await vault.receivedBy(subjectId)).toEqual(['xa-a', 'xa-b']);
    });
    it('needs a name', async () =>
      expect(await codeOf(vault.remember({ name: ' ' }, { commandId: 'c-1', unit: 'xa-a' }))).toBe(
        'subject.name-missing',
      ));
    it('cannot be confirmed when unknown', async () =>
      expect(await codeOf(vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a', subjectId: 'nobody' }))).toBe(
        'subject.unknown',
      ));
    it('comes with others for a list; who is unknown is missing', async () => {
      const { subjectId } = await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
      expect(await vault.revealAll([subjectId, 'nobody'])).toEqual(new Map([[subjectId, hoa]]));
    });
  });

  describe('a commitment', () => {
    it('is checkable for every version that an event was written about', async () => {
      const first = await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
      const { subjectId } = first;
      const second = await vault.remember(
        { ...hoa, phone: '0987654321' },
        { commandId: 'c-2', unit: 'xa-a', subjectId },
      );
      expect(second.commitment).not.toBe(first.commitment);
      expect(await vault.verify(first)).toBe(true);
      expect(await vault.verify(second)).toBe(true);
    });
    it('does not fit another subject or another text', async () => {
      const first = await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
      const other = await vault.remember(hoa, { commandId: 'c-2', unit: 'xa-a' });
      expect(await vault.verify({ ...first, commitment: other.commitment })).toBe(false);
      expect(await vault.verify({ ...first, commitment: '' })).toBe(false);
    });
  });

  describe('after erasure', () => {
    it('nobody is revealed, found, verified or confirmed', async () => {
      const ref = await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
      await vault.erase(ref.subjectId);
      await vault.erase(ref.subjectId);
      expect(await vault.reveal(ref.subjectId)).toBeUndefined();
      expect(await vault.receivedBy(ref.subjectId)).toEqual([]);
      expect(await vault.search({ name: hoa.name, idNumber: '001080012345', ...everywhere })).toEqual([]);
      expect(await vault.verify(ref)).toBe(false);
      const again = vault.remember(hoa, { commandId: 'c-2', unit: 'xa-a', subjectId: ref.subjectId });
      expect(await codeOf(again)).toBe('subject.unknown');
    });
    it('the others are still there', async () => {
      const gone = await vault.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
      const stays = await vault.remember({ ...hoa, name: 'Lê Văn Đạt' }, { commandId: 'c-2', unit: 'xa-a' });
      await vault.erase(gone.subjectId);
      expect(await vault.verify(stays)).toBe(true);
      expect(await vault.reveal(stays.subjectId)).toMatchObject({ name: 'Lê Văn Đạt' });
    });
  });

  describe('whoever wrote what was found to denounce', () => {
    const told = { commandId: 'c-1', unit: 'xa-a' };
    const walled = async (): Promise<SubjectRef> => {
      const ref = await vault.remember(hoa, told);
      const sender = { about: 'letter-1', commandId: told.commandId, subjectId: ref.subjectId };
      await vault.wall(sender);
      await vault.wall(sender);
      return ref;
    };

    it('is not revealed, found or confirmed, and what the event was written about can still be checked', async () => {
      const ref = await walled();
      expect(await vault.reveal(ref.subjectId)).toBeUndefined();
      expect(await vault.revealAll([ref.subjectId])).toEqual(new Map());
      expect(await vault.receivedBy(ref.subjectId)).toEqual([]);
      expect(await vault.search({ name: hoa.name, idNumber: '001080012345', ...everywhere })).toEqual([]);
      const again = vault.remember(hoa, { commandId: 'c-2', unit: 'xa-a', subjectId: ref.subjectId });
      expect(await codeOf(again)).toBe('subject.unknown');
      expect(await vault.verify(ref)).toBe(true);
    });
    it('is found as before when they have other dealings with the office, until these are walled too', async () => {
      const { subjectId } = await vault.remember(hoa, told);
      await vault.remember(hoa, { commandId: 'c-2', unit: 'xa-a', subjectId });
      await vault.wall({ about: 'letter-1', commandId: 'c-1', subjectId });
      expect(await vault.reveal(subjectId)).toEqual(hoa);
      await vault.wall({ about: 'letter-2', commandId: 'c-2', subjectId });
      expect(await vault.reveal(subjectId)).toBeUndefined();
    });
    it('stays known to the unit of the other dealing alone, by what was told there', async () => {
      const first = { ...hoa, phone: '0900000001' };
      const { subjectId } = await vault.remember(first, { commandId: 'c-1', unit: 'xa-a' });
      const letter = { commandId: 'c-2', unit: 'xa-b', subjectId };
      await vault.remember({ ...hoa, phone: '0900000002', address: 'Thôn 9' }, letter);
      await vault.wall({ about: 'letter-1', commandId: 'c-2', subjectId });
      expect(await vault.receivedBy(subjectId)).toEqual(['xa-a']);
      expect(await vault.reveal(subjectId)).toEqual(first);
      expect(await vault.search({ name: hoa.name, visible: (unit) => unit === 'xa-b' })).toEqual([]);
      await vault.remember({ ...hoa, phone: '0900000003' }, { commandId: 'c-3', unit: 'xa-a', subjectId });
      expect(await vault.reveal(subjectId)).toEqual({ ...hoa, phone: '0900000003' });
    });
    it('is nobody whom that command did not bring', async () => {
      const { subjectId } = await vault.remember(hoa, told);
      await vault.wall({ about: 'letter-1', commandId: 'another', subjectId });
      expect(await vault.reveal(subjectId)).toEqual(hoa);
    });
    it('can be erased', async () => {
      const ref = await walled();
      await vault.erase(ref.subjectId);
      expect(await vault.verify(ref)).toBe(false);
    });
  });

  describe('text under the key of a case', () => {
    const text = 'Tôi tên là A, ở thôn 3: đường hỏng từ tháng Tư.';
    it('opens again, and says nothing while sealed', async () => {
      const sealed = await vault.sealText('petition-1', text);
      expect(await vault.openText(sealed)).toBe(text);
      expect(JSON.stringify(sealed)).not.toContain('thôn');
      expect(await vault.sealText('petition-1', text)).not.toEqual(sealed);
    });
    it('does not open under another case, or changed by one bit', async () => {
      const sealed = await vault.sealText('petition-1', text);
      await vault.sealText('petition-2', text);
      await expect(vault.openText({ ...sealed, key: 'petition-2' })).rejects.toThrow();
      const bytes = Buffer.from(sealed.cipher, 'base64url');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      await expect(vault.openText({ ...sealed, cipher: bytes.toString('base64url') })).rejects.toThrow();
    });
    it('never opens again once the key is destroyed', async () => {
      const sealed = await vault.sealText('petition-1', text);
      await vault.destroyCaseKey('petition-1');
      expect(await vault.openText(sealed)).toBeUndefined();
      expect(await codeOf(vault.sealText('petition-1', text))).toBe('vault.key-destroyed');
    });
  });
};

/** What every store of drafts must do. */
export const draftsContract = (open: () => Drafts | Promise<Drafts>): void => {
  let drafts: Drafts;
  beforeEach(async () => {
    drafts = await open();
  });

  describe('a draft', () => {
    it('is kept in its newest state', async () => {
      await drafts.save('u-1', 'visit', 'd-1', { name: 'Trần' });
      const savedAt = await drafts.save('u-1', 'visit', 'd-1', { name: 'Trần Thị Hòa' });
      expect(await drafts.list('u-1', 'visit')).toEqual([
        { id: 'd-1', content: { name: 'Trần Thị Hòa' }, savedAt },
      ]);
    });
    it('belongs to one user and one form', async () => {
      await drafts.save('u-1', 'visit', 'd-1', {});
      await drafts.save('u-2', 'letter', 'd-1', {});
      expect(await drafts.list('u-2', 'visit')).toEqual([]);
      expect(await drafts.list('u-1', 'letter')).toEqual([]);
      await drafts.discard('u-2', 'visit', 'd-1');
      expect(await drafts.list('u-1', 'visit')).toHaveLength(1);
    });
    it('is gone when discarded', async () => {
      await drafts.save('u-1', 'visit', 'd-1', {});
      await drafts.discard('u-1', 'visit', 'd-1');
      expect(await drafts.list('u-1', 'visit')).toEqual([]);
    });
    it('has 64 KiB at most', async () =>
      expect(await codeOf(drafts.save('u-1', 'visit', 'd-1', { text: 'x'.repeat(65_536) }))).toBe(
        'draft.too-large',
      ));
    it('is one of fifty at most; those there can still be saved', async () => {
      for (let at = 0; at < 50; at += 1) await drafts.save('u-1', 'visit', `d-${at}`, {});
      expect(await codeOf(drafts.save('u-1', 'visit', 'd-50', {}))).toBe('draft.too-many');
      expect(await codeOf(drafts.save('u-1', 'visit', 'd-49', { more: true }))).toBe('done');
    });
  });
};
