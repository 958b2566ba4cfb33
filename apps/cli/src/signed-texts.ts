import { readFileSync } from 'node:fs';
import { NoteRefused } from '#integrity';
import { EXIT, Stop } from './exit.js';

/** What a note, a key or a request says. @throws Stop with where it came from, when it is none */
export const fromText = <T>(where: string, text: string, read: (text: string) => T): T => {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof NoteRefused) throw new Stop(EXIT.usage, `${where}: ${error.message}`);
    throw error;
  }
};

/** The same out of a file, whatever its line ends have become on the way. @throws Stop also when it cannot be read */
export const fromFile = <T>(file: string, read: (text: string) => T): T => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Stop(EXIT.usage, `${file}: ${(error as Error).message}`);
  }
  return fromText(file, `${text.replaceAll('\r\n', '\n').trimEnd()}\n`, read);
};
