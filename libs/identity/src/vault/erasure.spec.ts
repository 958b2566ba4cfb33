import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { foldText } from '#kernel';
import type { Person } from '../domain/person.js';
import { KeyFile } from '../key-file.js';
import { DataKeys } from './data-keys.js';
import { SqliteVault } from './sqlite-vault.js';
import { openVaultFile, scrub, type Vault } from './vault-file.js';

const hoa = {
  name: 'Trần Thị Hòa Bình',
  phone: '0912345678',
  idNumber: '001080012345',
  address: 'Thôn Đồng Xa, xã Lúa Chín',
} satisfies Person;

/** Every way in which a program might have left the text behind. */
const traces = (text: string): readonly Buffer[] => {
  const forms = [text.normalize('NFC'), text.normalize('NFD'), foldText(text), text.toUpperCase()];
  return forms.flatMap((form) => {
    const utf8 = Buffer.from(form);
    // Base64 cuts bytes into threes: the text looks different at each of three offsets, but for its edges.
    const base64 = [0, 1, 2].map((skip) =>
      Buffer.from(utf8.subarray(skip, skip + 3 * Math.floor((utf8.length - skip) / 3)).toString('base64')),
    );
    return [utf8, Buffer.from(form, 'utf16le'), Buffer.from(utf8.toString('hex')), ...base64];
  });
};

let folder: string;
let vault: Vault;
let people: SqliteVault;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-erasure-'));
  vault = openVaultFile(join(folder, 'vault.db'), new KeyFile(`${folder}.kek`));
  vault.db.pragma('synchronous = OFF'); // what is in the files is the same; the disk need not be waited for
  people = new SqliteVault(vault);
});
afterEach(() => {
  vault.db.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.kek`);
});

const left = (wanted: readonly Buffer[]): number => {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return wanted.filter((bytes) => files.some((content) => content.includes(bytes))).length;
};

/** A crowd around the one who goes, so that pages are split and shared. */
const crowd = async (from: number): Promise<void> => {
  for (let at = from; at < from + 80; at += 1) {
    await people.remember(
      { name: `Người Dân ${at}`, phone: `09000${at}` },
      { commandId: `c-${at}`, unit: 'xa-a' },
    );
  }
};

/** What is on disk about a subject: keys, rows, commitments, ids. */
const material = (subjectId: string): readonly Buffer[] => {
  const owner = `subject:${subjectId}` as const;
  const blobs = (sql: string, of: string): Buffer[] =>
    vault.db
      .prepare<[string], Record<string, unknown>>(sql)
      .all(of)
      .flatMap((row) => Object.values(row).map((value) => Buffer.from(value as string)));
  const key = new DataKeys(vault).of(owner);
  if (!key) throw new Error('no key to look for');
  return [
    key,
    ...blobs('SELECT nonce, wrapped FROM data_keys WHERE owner = ?', owner),
    ...blobs('SELECT nonce, cipher FROM persons WHERE subject_id = ?', subjectId),
    ...blobs('SELECT commitment FROM remembered WHERE subject_id = ?', subjectId),
    Buffer.from(subjectId),
  ];
};

/** Two versions, in the middle of others. */
const settle = async (): Promise<string> => {
  await crowd(0);
  const { subjectId } = await people.remember(
    { ...hoa, phone: '0987654321' },
    { commandId: 'first', unit: 'xa-a' },
  );
  await crowd(1_000);
  await people.remember(hoa, { commandId: 'second', unit: 'xa-b', subjectId });
  await crowd(2_000);
  return subjectId;
};

describe('erasing a person', () => {
  it('leaves no byte of the data, the key, the rows or the id in any file of the folder', async () => {
    const subjectId = await settle();
    const wanted = material(subjectId);
    expect(left(wanted)).toBe(wanted.length - 1); // all but the key itself, which lies there wrapped
    await people.erase(subjectId);
    expect(left(wanted)).toBe(0);
    expect(left(Object.values(hoa).flatMap(traces))).toBe(0);
  });

  it('would leave them without the procedure: deleting the rows is not enough', async () => {
    const subjectId = await settle();
    const wanted = material(subjectId);
    vault.db.pragma('secure_delete = OFF');
    vault.db.prepare('DELETE FROM data_keys WHERE owner = ?').run(`subject:${subjectId}`);
    vault.db.prepare('DELETE FROM persons WHERE subject_id = ?').run(subjectId);
    expect(left(wanted)).toBeGreaterThan(3);
  });

  it('would leave them in the write-ahead log even with secure_delete', async () => {
    const subjectId = await settle();
    const wanted = material(subjectId);
    vault.db.prepare('DELETE FROM data_keys WHERE owner = ?').run(`subject:${subjectId}`);
    vault.db.prepare('DELETE FROM persons WHERE subject_id = ?').run(subjectId);
    expect(left(wanted)).toBeGreaterThan(3);
  });

  it('would leave copies in split pages if the file were not rewritten', () => {
    const bytes = (seed: string): Buffer => createHash('sha512').update(seed).digest();
    const sized = (seed: string): Buffer =>
      Buffer.concat([bytes(seed), Buffer.alloc(bytes(seed).readUInt8(0))]);
    const insert = vault.db.prepare("INSERT INTO data_keys (owner, nonce, wrapped) VALUES (?, x'00', ?)");
    const update = vault.db.prepare('UPDATE data_keys SET wrapped = ? WHERE owner = ?');
    const secrets = new Map<string, Buffer>();
    for (let at = 0; at < 3_000; at += 1) {
      secrets.set(`o-${at}`, bytes(`first ${at}`));
      insert.run(`o-${at}`, sized(`first ${at}`));
      const earlier = `o-${bytes(`which ${at}`).readUInt16BE(0) % (at + 1)}`;
      secrets.set(earlier, bytes(`later ${at}`));
      update.run(sized(`later ${at}`), earlier);
    }
    const gone = [...secrets].filter((_, at) => at % 2 === 0);
    for (const [owner] of gone) vault.db.prepare('DELETE FROM data_keys WHERE owner = ?').run(owner);
    vault.db.pragma('wal_checkpoint(TRUNCATE)');
    const wanted = gone.map(([, secret]) => secret);
    expect(left(wanted)).toBeGreaterThan(0);
    scrub(vault.db);
    expect(left(wanted)).toBe(0);
  });

  it.each(['NFC', 'NFD'])('is proved by a search that sees %s, UTF-16, hexadecimal and base64', (form) => {
    const text = hoa.name.normalize(form);
    const ways = [
      text,
      Buffer.from(text, 'utf16le'),
      Buffer.from(text).toString('hex'),
      Buffer.from(`x${text}`).toString('base64'),
      Buffer.from(`xy${text}z`).toString('base64'),
    ];
    for (const way of ways) {
      writeFileSync(join(folder, 'forgotten'), way);
      expect(left(traces(hoa.name))).toBeGreaterThan(0);
    }
    writeFileSync(join(folder, 'forgotten'), 'nothing');
    expect(left(traces(hoa.name))).toBe(0);
  });

  it('is not acknowledged while another program reads the file', async () => {
    const subjectId = await settle();
    const reader = openVaultFile(join(folder, 'vault.db'), new KeyFile(`${folder}.kek`));
    const rows = reader.db.prepare('SELECT * FROM persons').iterate();
    rows.next();
    vault.db.pragma('busy_timeout = 10');
    await expect(people.erase(subjectId)).rejects.toThrow();
    rows.return?.();
    reader.db.close();
    await expect(people.erase(subjectId)).resolves.toBeUndefined();
  });
});
