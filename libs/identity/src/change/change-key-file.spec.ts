import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newKeyFile, KeyFile, oldKeyFilesBeside } from '../key-file.js';
import { changeKeyFile, type KeyChangeStep, type OwnerCounts } from './change-key-file.js';
import {
  expectAll,
  idOf,
  inFolder,
  onStreams,
  settleIn,
  xa,
  type Office,
  type Place,
} from './contract/office-under-a-key.js';

let folder: string;
let kek: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-new-key-'));
  kek = join(folder, 'office.kek');
});
afterEach(() => rmSync(folder, { recursive: true }));

const STEPS: readonly KeyChangeStep[] = ['key-made', 'wrapped', 'turned', 'proved', 'recorded', 'replaced'];

/** Ends the run at a step, as a kill would. */
const endsAt = (step: KeyChangeStep) => (reached: KeyChangeStep) => {
  if (reached === step) throw new Error(`ended at ${step}`);
};

describe.each<[string, () => Place, OwnerCounts]>([
  ['in a folder', () => inFolder(folder, kek), { subject: 2, denouncer: 1, case: 1, user: 2 }],
  ['on streams', () => onStreams(kek), { subject: 2, denouncer: 0, case: 1, user: 2 }],
])('a new key %s', (_, make, owners) => {
  let place: Place;
  let office: Office;
  const change = (ended?: KeyChangeStep): ReturnType<typeof changeKeyFile> =>
    place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys, ended && { reached: endsAt(ended) }));
  beforeEach(async () => {
    place = make();
    office = await settleIn(place);
  });

  it('opens what the old one opened, and what was destroyed stays so', async () => {
    const from = idOf(kek);
    const { oldFile, ...said } = await change();
    expect(said).toEqual({ from, to: idOf(kek), owners });
    expect(said.to).not.toBe(from);
    expect(idOf(oldFile)).toBe(from);
    expect(existsSync(newKeyFile(kek))).toBe(false);
    await expectAll(place, office);
  });

  it('takes whoever comes after it, and can be changed again', async () => {
    await change();
    const { vault } = await place.open();
    const { subjectId } = await vault.remember({ name: 'Ngô Mới' }, xa('c-9'));
    await vault.sealText('visit-9', 'mới');
    await vault.close();
    const second = await change();
    expect(second.owners).toEqual({ ...owners, subject: owners.subject + 1, case: owners.case + 1 });
    await expectAll(place, office);
    const again = await place.open();
    expect(await again.vault.reveal(subjectId)).toEqual({ name: 'Ngô Mới' });
    await again.vault.close();
    expect(oldKeyFilesBeside(kek)).toHaveLength(2);
  });

  it('refuses whoever comes with the old one, and says what it is', async () => {
    const { oldFile } = await change();
    cpSync(oldFile, kek);
    await expect(place.open()).rejects.toThrow(/new-key/);
    const refused = expect(change()).rejects;
    await refused.toThrow(/The vault is under key/);
  });

  it.each(STEPS)(
    'that ended at "%s" leaves an office that opens, and the next run finishes it',
    async (step) => {
      const from = idOf(kek);
      await expect(change(step)).rejects.toThrow(`ended at ${step}`);
      await expectAll(place, office);
      if (step !== 'replaced') expect((await change()).from).toBe(from);
      expect(idOf(kek)).not.toBe(from);
      expect(oldKeyFilesBeside(kek).map(idOf)).toEqual([from]);
      expect(existsSync(newKeyFile(kek))).toBe(false);
      await expectAll(place, office);
    },
  );

  it('finishes with who came while it was not finished', async () => {
    await expect(change('wrapped')).rejects.toThrow();
    const { vault } = await place.open();
    const { subjectId } = await vault.remember({ name: 'Ngô Mới' }, xa('c-9'));
    await vault.close();
    await change();
    const again = await place.open();
    expect(await again.vault.reveal(subjectId)).toEqual({ name: 'Ngô Mới' });
    await again.vault.close();
  });

  it('is written down before the key file changes, with ids only', async () => {
    const before = idOf(kek);
    const said: unknown[] = [];
    await place.wrapped((keys) =>
      changeKeyFile(new KeyFile(kek), keys, {
        record: async (done) => {
          said.push(done);
          expect(idOf(kek)).toBe(before);
        },
      }),
    );
    expect(said).toEqual([{ from: before, to: idOf(kek), owners }]);
  });
});
