import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { KeyFile, type MasterKey } from '../key-file.js';
import type { SealedPerson } from '../vault/sealed-person.js';
import { openVaultFile } from '../vault/vault-file.js';
import { VaultWrappings } from '../vault/vault-wrappings.js';
import { changeKeyFile } from './change-key-file.js';
import { expectAll, gone, hoa, idOf, inFolder, settleIn, xa } from './contract/office-under-a-key.js';
import { readWithKey } from './contract/read-with-key.js';

let folder: string;
let kek: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-old-key-'));
  kek = join(folder, 'office.kek');
});
afterEach(() => rmSync(folder, { recursive: true }));

const present = (): MasterKey => new KeyFile(kek).present();

describe('a new key in a folder', () => {
  type KeyRow = { owner: string; nonce: Buffer; cipher: Buffer };

  const wrappingsIn = (data: string): readonly KeyRow[] => {
    const db = new Database(join(data, 'vault.db'), { readonly: true });
    try {
      return db
        .prepare<[], KeyRow>(
          'SELECT owner, nonce, wrapped AS cipher FROM data_keys WHERE length(wrapped) > 0',
        )
        .all();
    } finally {
      db.close();
    }
  };

  const readFrom = (data: string, subjectId: string, master: MasterKey): readonly string[] => {
    const db = new Database(join(data, 'vault.db'), { readonly: true });
    try {
      const versions = db
        .prepare<[], SealedPerson>('SELECT version, fields, nonce, cipher FROM persons')
        .all();
      return readWithKey(subjectId, master, wrappingsIn(data), versions);
    } finally {
      db.close();
    }
  };

  const left = (rows: readonly KeyRow[]): number => {
    const data = join(folder, 'data');
    const files = readdirSync(data).map((name) => readFileSync(join(data, name)));
    return rows.filter(({ cipher }) => files.some((bytes) => bytes.includes(cipher))).length;
  };

  it('whoever was erased can be read from a copy of before with the old key only', async () => {
    const place = inFolder(folder, kek);
    const { vault } = await place.open();
    const { subjectId } = await vault.remember(gone, xa('c-0'));
    await vault.close();
    const copy = join(folder, 'copy');
    cpSync(join(folder, 'data'), copy, { recursive: true });
    const old = present();
    expect(readFrom(copy, subjectId, old)).toEqual([gone.name]);
    const again = await place.open();
    await again.vault.erase(subjectId);
    await again.vault.close();
    await place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
    expect(readFrom(copy, subjectId, present())).toEqual([]);
    expect(readFrom(copy, subjectId, old)).toEqual([gone.name]);
  });

  it('a stolen old key opens nothing of what lies there from then on', async () => {
    const place = inFolder(folder, kek);
    const { kept } = await settleIn(place);
    const data = join(folder, 'data');
    const before = wrappingsIn(data);
    const old = present();
    expect(left(before)).toBe(before.length);
    await place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
    expect(left(before)).toBe(0);
    expect(readFrom(data, kept.subjectId, old)).toEqual([]);
    expect(readFrom(data, kept.subjectId, present())).toContain(hoa.name);
  });

  it('it would open them if the file were not cleaned', async () => {
    const place = inFolder(folder, kek);
    await settleIn(place);
    const before = wrappingsIn(join(folder, 'data'));
    const ended = place.wrapped(async (keys) => {
      const changing = changeKeyFile(new KeyFile(kek), keys, {
        reached: (step) => {
          if (step === 'turned') throw new Error('ended');
        },
      });
      await changing.catch(() => undefined);
      expect(left(before)).toBeGreaterThan(0);
    });
    await ended;
  });

  it.each(['subject', 'denouncer', 'case', 'user'])(
    'a %s whose key was passed over keeps the old one in force',
    async (kind) => {
      const place = inFolder(folder, kek);
      const office = await settleIn(place);
      const before = idOf(kek);
      const vault = openVaultFile(join(folder, 'data', 'vault.db'), new KeyFile(kek));
      vault.db.exec(
        `CREATE TRIGGER defect BEFORE UPDATE ON data_keys WHEN old.owner LIKE '${kind}:%' BEGIN SELECT RAISE(IGNORE); END`,
      );
      const keys = new VaultWrappings(vault.db);
      const changing = changeKeyFile(new KeyFile(kek), keys);
      await expect(changing).rejects.toThrow(new RegExp(`key of ${kind}:.* does not open`));
      expect(await keys.keyId()).toBe(before);
      vault.db.exec('DROP TRIGGER defect');
      vault.db.close();
      await expectAll(place, office);
    },
  );

  it('says so while another program reads the file, and the next run finishes', async () => {
    const place = inFolder(folder, kek);
    const office = await settleIn(place);
    const reader = new Database(join(folder, 'data', 'vault.db'), { readonly: true });
    const rows = reader.prepare('SELECT * FROM persons').iterate();
    rows.next();
    const vault = openVaultFile(join(folder, 'data', 'vault.db'), new KeyFile(kek));
    vault.db.pragma('busy_timeout = 10');
    const changing = changeKeyFile(new KeyFile(kek), new VaultWrappings(vault.db));
    await expect(changing).rejects.toThrow(/another program reads/);
    rows.return?.();
    reader.close();
    vault.db.close();
    await expectAll(place, office);
    await place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
    await expectAll(place, office);
  });
});
