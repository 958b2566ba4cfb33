import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { settle } from '#event-store';
import { isOpenToOthers } from './open-to-others.js';

/** The key that wraps all others (KEK). */
export type MasterKey = Readonly<{
  /** First 16 hex digits of the SHA-256 of the key: tells keys apart without telling the key. */
  id: string;
  /** 256 bits. */
  bytes: Buffer;
}>;

/** Where the master key comes from. Never from the data folder: a copy of the folder must open nothing. */
export abstract class MasterKeySource {
  /**
   * @param wanted id of the key under which things are encrypted; `undefined` only while nothing is: then one is made
   * @returns the key of that id where there is one, and otherwise the one that is there
   * @throws KeyFileRefused when there is no usable key
   */
  abstract load(wanted: string | undefined): MasterKey;
}

/** The master key is missing, damaged or open to others. The message says what to do. */
export class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused';
}

const FORMAT = /^nghedan-kek-1 ([A-Za-z0-9_-]{43})$/;

const toKey = (bytes: Buffer): MasterKey => ({
  id: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  bytes,
});

/** Beside a key file: the next one (khóa mới), while a change is not finished. */
export const newKeyFile = (file: string): string => `${file}.new`;

/** Beside a key file: one that opens nothing any more but what was copied before the change. */
export const oldKeyFile = (file: string, id: string): string => `${file}.old-${id}`;

/** Old key files that nobody has destroyed yet. */
export const oldKeyFilesBeside = (file: string): readonly string[] => {
  const start = `${basename(file)}.old-`;
  const names = existsSync(dirname(file)) ? readdirSync(dirname(file)) : [];
  return names.filter((name) => name.startsWith(start)).map((name) => join(dirname(file), name));
};

/** A file of one line, readable by its owner alone; `<data>.kek` unless configured otherwise. */
export class KeyFile extends MasterKeySource {
  constructor(readonly file: string) {
    super();
  }

  /** Between the change of a key and that of the file the key lies in the new file already. */
  override load(wanted: string | undefined): MasterKey {
    const present = existsSync(this.file) ? read(this.file) : undefined;
    if (present && (wanted === undefined || present.id === wanted)) return present;
    const next = wanted === undefined ? undefined : this.next();
    if (next && next.id === wanted) return next;
    if (present) return present;
    if (wanted === undefined) return create(this.file);
    return this.present();
  }

  /** @throws KeyFileRefused */
  present(): MasterKey {
    if (existsSync(this.file)) return read(this.file);
    throw new KeyFileRefused(
      `The key file ${this.file} is missing. Without it the identity vault cannot be opened; put it back from your backup.`,
    );
  }

  /** The key of a change that is not finished. */
  next(): MasterKey | undefined {
    const file = newKeyFile(this.file);
    return existsSync(file) ? read(file) : undefined;
  }

  /**
   * The key to change to, on the disk when this answers; that of a change that is not finished comes again.
   *
   * @throws KeyFileRefused when the file could not be replaced by one that its owner can read
   */
  makeNext(): MasterKey {
    this.mustBeReplaceable();
    const known = this.next();
    if (known) return known;
    const unfinished = `${newKeyFile(this.file)}-unfinished`;
    const key = toKey(randomBytes(32));
    try {
      writeKey(unfinished, key, 'w');
    } catch (error) {
      throw new KeyFileRefused(`Beside the key file ${this.file} nothing can be written.`, { cause: error });
    }
    renameSync(unfinished, newKeyFile(this.file));
    settle(dirname(this.file));
    return key;
  }

  /** Under both names it is the same file, so that whoever overwrites it leaves no second copy on the disk. */
  private keep(old: MasterKey, kept: string): void {
    rmSync(kept, { force: true });
    try {
      linkSync(this.file, kept);
    } catch {
      // A disk that knows no second names for a file.
      writeKey(kept, old, 'w');
    }
  }

  private mustBeReplaceable(): void {
    const { uid } = statSync(this.file);
    if (lstatSync(this.file).isSymbolicLink())
      throw new KeyFileRefused(`${this.file} is a link: name the key file itself (NGHEDAN_KEK).`);
    if (process.getuid && process.getuid() !== uid)
      throw new KeyFileRefused(
        `${this.file} belongs to another user: run the command as the user of the server.`,
      );
  }

  /**
   * The next key takes the place of the present one, which stays beside it under its id. At no moment is there none.
   *
   * @returns where the old one lies
   */
  replace(old: MasterKey): string {
    const kept = oldKeyFile(this.file, old.id);
    this.keep(old, kept);
    settle(dirname(this.file));
    renameSync(newKeyFile(this.file), this.file);
    settle(dirname(this.file));
    return kept;
  }
}

const create = (file: string): MasterKey => {
  const key = toKey(randomBytes(32));
  writeKey(file, key, 'wx');
  return key;
};

const writeKey = (file: string, { bytes }: MasterKey, flag: 'w' | 'wx'): void =>
  writeFileSync(file, `nghedan-kek-1 ${bytes.toString('base64url')}\n`, { mode: 0o600, flag, flush: true });

const read = (file: string): MasterKey => {
  if (isOpenToOthers(file)) {
    throw new KeyFileRefused(
      `The key file ${file} can be read by other users of this machine. Run: chmod 600 ${file}`,
    );
  }
  const [, text] = FORMAT.exec(readFileSync(file, 'utf8').trim()) ?? [];
  if (!text) throw new KeyFileRefused(`The key file ${file} is damaged. Put it back from your backup.`);
  return toKey(Buffer.from(text, 'base64url'));
};
