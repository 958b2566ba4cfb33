import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
   * @param mayCreate true only while nothing is encrypted yet
   * @throws KeyFileRefused when there is no usable key
   */
  abstract load(mayCreate: boolean): MasterKey;
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

/** A file of one line, readable by its owner alone; `<data>.kek` unless configured otherwise. */
export class KeyFile extends MasterKeySource {
  constructor(private readonly file: string) {
    super();
  }

  override load(mayCreate: boolean): MasterKey {
    if (existsSync(this.file)) return this.read();
    if (mayCreate) return this.create();
    throw new KeyFileRefused(
      `The key file ${this.file} is missing. Without it the identity vault cannot be opened; put it back from your backup.`,
    );
  }

  private create(): MasterKey {
    const bytes = randomBytes(32);
    writeFileSync(this.file, `nghedan-kek-1 ${bytes.toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    return toKey(bytes);
  }

  private read(): MasterKey {
    if (isOpenToOthers(this.file)) {
      throw new KeyFileRefused(
        `The key file ${this.file} can be read by other users of this machine. Run: chmod 600 ${this.file}`,
      );
    }
    const [, text] = FORMAT.exec(readFileSync(this.file, 'utf8').trim()) ?? [];
    if (!text)
      throw new KeyFileRefused(`The key file ${this.file} is damaged. Put it back from your backup.`);
    return toKey(Buffer.from(text, 'base64url'));
  }
}
