import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { SourceRefused } from './source-refused.js';

export type TextSource = Readonly<{
  text: AsyncIterable<string>;
  /** Bytes of the file read so far, compressed as it lies there. */
  bytesRead: () => number;
  /** Bytes that were no text in the source's encoding and became U+FFFD. */
  replaced: () => number;
}>;

/**
 * A file as text, a chunk at a time. Gzip is known by its content, not its name. Encoding: the byte order
 * mark, else what the mapping says, else the XML declaration, else UTF-8.
 *
 * @throws Error when the file cannot be opened; the iteration throws when it cannot be read to its end
 */
export const openText = async (file: string, encoding: string | undefined): Promise<TextSource> => {
  const head = await firstBytes(file, 2);
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
  const bytes = head[0] === 0x1f && head[1] === 0x8b ? gunzip(raw) : raw;
  let replaced = 0;
  return {
    text: decode(bytes, encoding, (found) => (replaced += found)),
    bytesRead: () => raw.bytesRead,
    replaced: () => replaced,
  };
};

/** `pipeline`, so that an error of the file reaches whoever reads the text. */
const gunzip = (raw: ReadStream): Readable =>
  pipeline(raw, createGunzip({ chunkSize: 256 * 1024 }), () => undefined);

const firstBytes = async (file: string, length: number): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

async function* decode(
  bytes: AsyncIterable<Buffer>,
  encoding: string | undefined,
  replaced: (found: number) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of whole(bytes)) {
    decoder ??= new TextDecoder(encodingOf(chunk, encoding));
    yield counted(decoder.decode(chunk, { stream: true }), replaced);
  }
  if (decoder) yield counted(decoder.decode(), replaced);
}

/** A gzip file that breaks off or is damaged is the source's fault, not the disk's. */
async function* whole(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    const { code = '', message = '' } = error as NodeJS.ErrnoException;
    if (code.startsWith('Z_')) throw new SourceRefused(`the gzip file is damaged or breaks off: ${message}`);
    throw error;
  }
}

const counted = (text: string, replaced: (found: number) => void): string => {
  if (text.includes('\uFFFD')) replaced(text.split('\uFFFD').length - 1);
  return text;
};

const encodingOf = (head: Buffer, asked: string | undefined): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const declared = /^<\?xml[^>]*\sencoding=["']([^"']+)["']/u.exec(head.toString('latin1', 0, 200));
  return asked ?? declared?.[1] ?? 'utf-8';
};
