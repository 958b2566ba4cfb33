import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileTooLarge, type ExportFiles } from './export-files.js';

export type FilesUnderTest = Readonly<{
  /** Another opening of the same place, as another process or node has it. */
  open: () => ExportFiles | Promise<ExportFiles>;
  /** Bytes of one file that the place takes in at most. */
  largest: number;
  dispose: () => Promise<void>;
}>;

/** What every place for files promises. */
export const exportFilesContract = (name: string, place: () => Promise<FilesUnderTest>): void =>
  describe(name, () => {
    let under: FilesUnderTest;
    let files: ExportFiles;

    beforeEach(async () => {
      under = await place();
      files = await under.open();
    });
    afterEach(() => under.dispose());

    it('gives back what was written, byte for byte', async () => {
      const pieces = [Buffer.from([0, 255, 10]), Buffer.alloc(0), Buffer.from('đơn')];
      await files.write(from(pieces), () => 'a.1');
      expect(await whole(files, 'a.1')).toEqual(Buffer.concat(pieces));
    });

    it('gives it to whoever opens the same place', async () => {
      await files.write(from([Buffer.from('x')]), () => 'a.1');
      const other = await under.open();
      expect(await whole(other, 'a.1')).toEqual(Buffer.from('x'));
      expect(await other.names()).toEqual(['a.1']);
      expect([await other.has('a.1'), await other.has('a.2')]).toEqual([true, false]);
    });

    it('shows no name before the file is complete', async () => {
      const seen: (readonly string[])[] = [];
      async function* looking(): AsyncGenerator<Buffer> {
        yield Buffer.from('x');
        seen.push(await files.names());
        yield Buffer.from('y');
      }
      await files.write(looking(), () => 'a.1');
      expect(seen).toEqual([[]]);
      expect(await files.names()).toEqual(['a.1']);
    });

    it('keeps nothing of what broke off', async () => {
      async function* breaking(): AsyncGenerator<Buffer> {
        yield Buffer.from('x');
        throw new Error('cut');
      }
      await expect(files.write(breaking(), () => 'a.1')).rejects.toThrow('cut');
      expect(await files.names()).toEqual([]);
      expect(await files.read('a.1')).toBeUndefined();
    });

    it('says when it is too much, and keeps nothing of it', async () => {
      const much = [Buffer.alloc(under.largest), Buffer.alloc(1)];
      await expect(files.write(from(much), () => 'a.1')).rejects.toThrow(FileTooLarge);
      expect(await files.names()).toEqual([]);
    });

    it('takes the newer one under the same name', async () => {
      await files.write(from([Buffer.from('old'), Buffer.from('er')]), () => 'a.1');
      await files.write(from([Buffer.from('new')]), () => 'a.1');
      expect(await whole(files, 'a.1')).toEqual(Buffer.from('new'));
    });

    it('forgets a file when told to, and no other one', async () => {
      await files.write(from([Buffer.from('x')]), () => 'a.1');
      await files.write(from([Buffer.from('y')]), () => 'b.1');
      await files.drop('a.1');
      await files.drop('a.1');
      expect(await files.read('a.1')).toBeUndefined();
      expect(await files.names()).toEqual(['b.1']);
    });

    it.each(['../a', 'a/b', '', '.part', 'a b'])('takes no name that leads elsewhere: %j', async (bad) => {
      await expect(files.write(from([Buffer.from('x')]), () => bad)).rejects.toThrow(RangeError);
      await expect(files.read(bad)).rejects.toThrow(RangeError);
      expect(await files.names()).toEqual([]);
    });
  });

export async function* from(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* pieces;
}

export const all = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => {
  const read: Buffer[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read);
};

const whole = async (files: ExportFiles, name: string): Promise<Buffer | undefined> => {
  const pieces = await files.read(name);
  return pieces && all(pieces);
};
