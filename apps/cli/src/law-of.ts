import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rulebook } from '#rulebook';
import { ViewClocks, ViewProgress } from '#views';
import { openForReading } from './data-folder.js';
import { EXIT, Stop } from './exit.js';
import type { Output } from './output.js';
import { freshReaders } from './views.js';

/** Whether the law of a folder comes out of its log or is what was shipped. */
export const lawSource = (data: string): 'confirmed' | 'shipped' =>
  existsSync(join(data, 'log.db')) ? 'confirmed' : 'shipped';

/** The law as a folder's log tells it; without a log, as shipped. */
export const rulebookOf = async (data: string): Promise<Rulebook> => {
  if (lawSource(data) === 'shipped') return new Rulebook({ readAll: nothing });
  const log = openForReading(data);
  try {
    const book = new Rulebook(log);
    await book.refresh();
    return book;
  } finally {
    log.close();
  }
};

/** The log of a folder that has none. */
export const nothing = (): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
});

/** Asks the clocks that run in a folder, by views that have seen the whole log. */
export const withClocks = async <Answer>(
  data: string,
  output: Output,
  ask: (clocks: ViewClocks) => Promise<Answer>,
): Promise<Answer> => {
  const readers = await freshReaders(data, output);
  const [ordinary, confidential] = readers;
  if (!ordinary || !confidential) throw new TypeError('a data folder has two sets of views');
  try {
    return await ask(new ViewClocks({ ordinary, confidential }, new ViewProgress([])));
  } finally {
    for (const reader of readers) reader.close();
  }
};

/** @throws Stop when the file is missing or no JSON */
export const readJsonFile = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Stop(EXIT.usage, `${path} cannot be read as JSON: ${String(error)}`);
  }
};
