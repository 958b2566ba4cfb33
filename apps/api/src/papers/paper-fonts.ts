import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** @param name one of `paperFonts`; nothing else may be asked of the disk */
export const readPaperFont = (name: string): Promise<Buffer> =>
  readFile(resolve(`@fontsource/tinos/files/${name}`));
