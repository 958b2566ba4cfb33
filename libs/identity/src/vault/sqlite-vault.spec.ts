import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { Clock } from '#kernel';
import { draftsContract, vaultContract } from '../contract.js';
import { KeyFile } from '../key-file.js';
import { openVault } from './open-vault.js';
import { SqliteDrafts } from './sqlite-drafts.js';
import { SqliteVault } from './sqlite-vault.js';
import { openVaultFile, type Vault } from './vault-file.js';

class Morning extends Clock {
  override now(): string {
    return '2026-03-02T01:00:00.000Z';
  }
}

const folder = mkdtempSync(join(tmpdir(), 'nghedan-vault-'));
const keys = new KeyFile(join(folder, 'kek'));
const opened: Vault[] = [];
let files = 0;

const openFile = (file = join(folder, `${(files += 1)}.db`), source = keys): Vault => {
  const vault = openVaultFile(file, source);
  vault.db.pragma('synchronous = OFF'); // no test here cuts the power
  opened.push(vault);
  return vault;
};
const closeAll = (): void => opened.splice(0).forEach(({ db }) => db.close());

afterEach(closeAll);
afterAll(() => rmSync(folder, { recursive: true }));

vaultContract(() => new SqliteVault(openFile()));
draftsContract(() => new SqliteDrafts(openFile(), new Morning()));

const hoa = { name: 'Trần Thị Hòa', phone: '0912345678', idNumber: '001080012345' };

describe('the vault of a data folder', () => {
  it('has its key beside the folder, not inside', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const { vault } = await openVault({ data: `${data}/`, clock: new Morning() });
    await vault.close();
    expect(existsSync(`${data}.kek`)).toBe(true);
    expect(readdirSync(data)).toEqual(['vault.db']);
  });
});

describe('the vault file', () => {
  it('hides after a restart what a letter that denounces told, in the unit that had it', async () => {
    const file = join(folder, 'walled.db');
    const before = new SqliteVault(openFile(file));
    const { subjectId } = await before.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    await before.remember({ ...hoa, phone: '0987654321' }, { commandId: 'c-2', unit: 'xa-b', subjectId });
    await before.wall({ about: 'letter-1', commandId: 'c-2', subjectId });
    closeAll();
    const after = new SqliteVault(openFile(file));
    expect(await after.reveal(subjectId)).toEqual(hoa);
    expect(await after.search({ name: hoa.name, visible: (unit) => unit === 'xa-b' })).toEqual([]);
    expect(await after.receivedBy(subjectId)).toEqual(['xa-a']);
  });
  it('of an older release, which notes neither unit nor version, is read on: every unit counts', async () => {
    const file = join(folder, 'older.db');
    const before = new SqliteVault(openFile(file));
    const { subjectId } = await before.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    await before.remember({ ...hoa, phone: '0987654321' }, { commandId: 'c-2', unit: 'xa-b', subjectId });
    const db = opened.at(-1)?.db as Vault['db'];
    for (const column of ['unit', 'version']) db.exec(`ALTER TABLE remembered DROP COLUMN ${column}`);
    closeAll();
    const after = new SqliteVault(openFile(file));
    await after.wall({ about: 'letter-1', commandId: 'c-2', subjectId });
    expect(await after.receivedBy(subjectId)).toEqual(['xa-a', 'xa-b']);
    expect(await after.reveal(subjectId)).toEqual({ ...hoa, phone: '0987654321' });
  });
  it('gives everybody back after a restart, with the units', async () => {
    const file = join(folder, 'restart.db');
    const before = new SqliteVault(openFile(file));
    const { subjectId } = await before.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    await before.remember({ ...hoa, phone: '0987654321' }, { commandId: 'c-2', unit: 'xa-b', subjectId });
    closeAll();
    const after = new SqliteVault(openFile(file));
    expect(await after.reveal(subjectId)).toEqual({ ...hoa, phone: '0987654321' });
    const seenFrom = async (unit: string): Promise<number> =>
      (await after.search({ name: 'tran thi hoa', visible: (received) => received === unit })).length;
    expect([await seenFrom('xa-a'), await seenFrom('xa-b'), await seenFrom('xa-c')]).toEqual([1, 1, 0]);
  });

  it('holds no name, phone, number or draft in clear', async () => {
    const file = join(folder, 'clear.db');
    const vault = openFile(file);
    await new SqliteVault(vault).remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    await new SqliteDrafts(vault, new Morning()).save('u-1', 'visit', 'd-1', { name: 'Lê Văn Đạt' });
    const bytes = readdirSync(folder)
      .filter((name) => name.startsWith('clear.db'))
      .map((name) => readFileSync(join(folder, name)));
    const holds = (text: string): boolean => bytes.some((content) => content.includes(text));
    expect(holds('xa-a')).toBe(true);
    expect(['Hòa', 'Đạt', ...Object.values(hoa)].filter(holds)).toEqual([]);
  });

  it('does not open a row that was moved to another person', async () => {
    const vault = openFile();
    const people = new SqliteVault(vault);
    const first = await people.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    const second = await people.remember({ name: 'Lê Văn Đạt' }, { commandId: 'c-2', unit: 'xa-a' });
    vault.db
      .prepare(
        `UPDATE persons SET (fields, nonce, cipher) =
           (SELECT fields, nonce, cipher FROM persons WHERE subject_id = ?) WHERE subject_id = ?`,
      )
      .run(first.subjectId, second.subjectId);
    expect(() => new SqliteVault(vault)).toThrow();
  });

  it('does not take an older version of a person for a newer one', async () => {
    const vault = openFile();
    const people = new SqliteVault(vault);
    const { subjectId } = await people.remember(hoa, { commandId: 'c-1', unit: 'xa-a' });
    const again = { ...hoa, phone: '0987654321' };
    await people.remember(again, { commandId: 'c-2', unit: 'xa-a', subjectId });
    vault.db.prepare('UPDATE persons SET version = 2 WHERE version = 0').run();
    expect(() => new SqliteVault(vault)).toThrow();
  });

  it('opens only with its own key', () => {
    const file = join(folder, 'other-key.db');
    openFile(file);
    closeAll();
    const other = new KeyFile(join(folder, 'other-kek'));
    other.load(undefined);
    expect(() => openFile(file, other)).toThrow(/was encrypted under key/);
  });

  it('does not make a new key for an old vault', () => {
    const file = join(folder, 'no-key.db');
    openFile(file);
    closeAll();
    expect(() => openFile(file, new KeyFile(join(folder, 'lost-kek')))).toThrow(/is missing/);
  });

  it('is readable by its owner alone', () => {
    const file = join(folder, 'mode.db');
    openFile(file);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('refuses a file that a newer release wrote', () => {
    const file = join(folder, 'newer.db');
    openFile(file).db.pragma('user_version = 99');
    expect(() => openFile(file)).toThrow(RangeError);
  });
});
