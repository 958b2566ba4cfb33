import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isOpenToOthers } from '#identity';
import { SigningKey } from '../notes/signing-key.js';

/** The file of the signing key is damaged or open to others. The message says what to do. */
export class SigningKeyRefused extends Error {
  override readonly name = 'SigningKeyRefused';
}

const FORMAT = /^nghedan-signing-1 ([A-Za-z0-9_-]{43})$/;

/**
 * The signing key in a file of one line, for its owner alone; `<data>.signing` unless configured otherwise. Never in the
 * data folder: whoever has a copy of the folder must not be able to sign for it.
 */
export class SigningKeyFile {
  /**
   * @param mayMake false where the path is nobody's choice: several nodes share one key, and a file that one of them made
   *   for itself may be gone with its container
   */
  constructor(
    readonly path: string,
    private readonly mayMake = true,
  ) {}

  /** The key; undefined where there is no file. @throws SigningKeyRefused */
  find(): SigningKey | undefined {
    return existsSync(this.path) ? read(this.path) : undefined;
  }

  /**
   * A key that is to take the place of the one in the file: it waits beside it, under `.new`, until the log says that
   * it is in force. The one that waits already is the one to go on with.
   *
   * @throws SigningKeyRefused
   */
  prepare(): SigningKey {
    return existsSync(this.waiting) ? read(this.waiting) : make(this.waiting);
  }

  /** Puts the key that waits into its place. */
  settle(): void {
    renameSync(this.waiting, this.path);
  }

  /** The first key of a log; undefined where there is none and none may be made. @throws SigningKeyRefused */
  findOrMake(): SigningKey | undefined {
    return this.find() ?? (this.mayMake ? make(this.path) : undefined);
  }

  /**
   * The key that is asked for, also where it still waits because the machine stopped in between; undefined when the file
   * is missing or holds another one.
   *
   * @throws SigningKeyRefused
   */
  holding(publicKey: Buffer): SigningKey | undefined {
    const found = this.find();
    if (found?.publicKey.equals(publicKey)) return found;
    const waiting = existsSync(this.waiting) ? read(this.waiting) : undefined;
    if (!waiting?.publicKey.equals(publicKey)) return undefined;
    this.settle();
    return waiting;
  }

  private get waiting(): string {
    return `${this.path}.new`;
  }
}

const make = (path: string): SigningKey => {
  const seed = randomBytes(32);
  try {
    write(path, seed);
  } catch (error) {
    throw new SigningKeyRefused(`The signing key ${path} cannot be written: ${(error as Error).message}`);
  }
  return new SigningKey(seed);
};

const write = (path: string, seed: Buffer): void =>
  writeFileSync(path, `nghedan-signing-1 ${seed.toString('base64url')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });

const read = (path: string): SigningKey => {
  if (isOpenToOthers(path))
    throw new SigningKeyRefused(
      `The signing key ${path} can be read by other users of this machine. Run: chmod 600 ${path}`,
    );
  const [, text] = FORMAT.exec(readFileSync(path, 'utf8').trim()) ?? [];
  if (text === undefined)
    throw new SigningKeyRefused(
      `The signing key ${path} is damaged. Put it back from where you keep a copy.`,
    );
  return new SigningKey(Buffer.from(text, 'base64url'));
};
