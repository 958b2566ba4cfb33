import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';

/** A zip without its extension for large files holds no more in one part. */
export const MOST_BYTES = 0xffff_ffff;

/** Text is handed on in pieces of about so much. */
const IN_HAND = 256 * 1024;

/** A part of a zip has become longer than one can be. */
export class PartTooLarge extends Error {
  override readonly name = 'PartTooLarge';
}

/** A zip that is written part after part while it is made; no part is held in memory. */
export class ZipFile {
  private readonly file: number;
  private readonly zip: Zip;

  /** @param path is made anew, for its owner alone; it must not exist */
  constructor(path: string) {
    const file = openSync(path, 'wx', 0o600);
    this.file = file;
    this.zip = new Zip((error, data) => {
      if (error) throw error;
      writeSync(file, data);
    });
  }

  add(name: string, text: string): void {
    const part = this.begin(name);
    part.write(text);
    part.end();
  }

  /** Only one part at a time. */
  begin(name: string): Readonly<{ write(text: string): void; end(): void }> {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = '1980-01-01T00:00:00';
    this.zip.add(part);
    let bytes = 0;
    let held = '';
    const push = (last: boolean): void => {
      const data = Buffer.from(held);
      bytes += data.length;
      if (bytes > MOST_BYTES) throw new PartTooLarge(`${name} has more than ${MOST_BYTES} bytes`);
      held = '';
      part.push(data, last);
    };
    return {
      write: (text) => {
        held += text;
        if (held.length > IN_HAND) push(false);
      },
      end: () => push(true),
    };
  }

  end(): void {
    this.zip.end();
    this.close();
  }

  /** Leaves it unfinished. */
  close(): void {
    closeSync(this.file);
  }
}
