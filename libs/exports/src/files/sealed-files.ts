import { createHash, randomBytes } from 'node:crypto';
import { ByteReader, openFrames, sealFrames, type IdentityVault, type Sealed } from '#identity';
import type { ExportFiles } from './export-files.js';

export type SealedFile = Readonly<{ sha256: string; bytes: number }>;

/** Key of the vault under which everything of one export lies. */
export const keyOfExport = (exportId: string): string => `export-${exportId}`;

const nameOf = (exportId: string, sha256: string): string => `${exportId}.${sha256.slice(0, 16)}`;

/**
 * Files of exports as they lie: each under a random key of its own, which stands at its head, sealed by the vault under
 * the key of the export. To destroy that is to destroy the file wherever a copy of it may be.
 */
export class SealedFiles {
  constructor(
    private readonly files: ExportFiles,
    private readonly vault: IdentityVault,
  ) {}

  /**
   * @returns hash and length of what was given, not of what lies there
   * @throws FileTooLarge
   * @throws Refusal `vault.key-destroyed`
   */
  async write(exportId: string, pieces: AsyncIterable<Buffer>): Promise<SealedFile> {
    const hash = createHash('sha256');
    let [bytes, sha256] = [0, ''];
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
      sha256 = hash.digest('hex');
    }
    await this.files.write(await this.sealed(exportId, counted()), () => nameOf(exportId, sha256));
    return { sha256, bytes };
  }

  /** @returns undefined when the file or its key is gone; what was changed throws while it is read */
  async read(exportId: string, sha256: string): Promise<AsyncIterable<Buffer> | undefined> {
    const found = await this.files.read(nameOf(exportId, sha256));
    if (!found) return undefined;
    const bytes = new ByteReader(found);
    const length = (await bytes.take(2)).readUInt16BE();
    const head = JSON.parse((await bytes.take(length)).toString()) as Sealed;
    const key = await this.vault.openText(head);
    return key === undefined ? undefined : openFrames(Buffer.from(key, 'base64url'), exportId, bytes);
  }

  /** Whether there is a file to read, as far as can be told without reading it. */
  has(exportId: string, sha256: string): Promise<boolean> {
    return this.files.has(nameOf(exportId, sha256));
  }

  /**
   * Drops what else lies there of an export: the file of a worker that was slower than another one, or was killed before
   * it could say that it was done.
   *
   * @param sha256 of the file that counts; absent where none does
   */
  async keepOnly(exportId: string, sha256?: string): Promise<void> {
    const kept = sha256 === undefined ? undefined : nameOf(exportId, sha256);
    for (const name of await this.files.names())
      if (name.startsWith(`${exportId}.`) && name !== kept) await this.files.drop(name);
  }

  /** The key first: what is left of the file after that opens for nobody. */
  async destroy(exportId: string): Promise<void> {
    await this.vault.destroyCaseKey(keyOfExport(exportId));
    await this.keepOnly(exportId);
  }

  private async sealed(exportId: string, plain: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
    const key = randomBytes(32);
    const sealedKey = await this.vault.sealText(keyOfExport(exportId), key.toString('base64url'));
    const head = Buffer.from(JSON.stringify(sealedKey));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(head.length);
    async function* frames(): AsyncGenerator<Buffer> {
      yield Buffer.concat([length, head]);
      yield* sealFrames(key, exportId, plain);
    }
    return frames();
  }
}
