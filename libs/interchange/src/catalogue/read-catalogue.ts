import type { Problem, Shape } from '../mapping/shape.js';
import { openText } from '../sources/open-text.js';
import { SourceRefused } from '../sources/source-refused.js';
import {
  newProvinces,
  oldProvinces,
  origins,
  type NewProvince,
  type OldProvince,
  type Origin,
} from './catalogue-shape.js';

/** The three lists: units before a reorganisation, units after it, and what each new one was made of. */
export type Catalogue = Readonly<{
  before: readonly OldProvince[];
  after: readonly NewProvince[];
  mergedFrom: readonly Origin[];
}>;

export type CatalogueFiles = Readonly<Record<keyof Catalogue, string>>;

/** @throws SourceRefused when a file is not such a list; names the file and the first places */
export const readCatalogue = async (files: CatalogueFiles): Promise<Catalogue> => ({
  before: await readList(files.before, oldProvinces),
  after: await readList(files.after, newProvinces),
  mergedFrom: await readList(files.mergedFrom, origins),
});

const SHOWN = 3;

const readList = async <T>(file: string, shape: Shape<T>): Promise<T> => {
  const value = parsed(file, await wholeText(file));
  const problems: Problem[] = [];
  if (shape.check(value, '', (path, message) => problems.push({ path, message }))) return value;
  const shown = problems.slice(0, SHOWN).map(({ path, message }) => `${path} ${message}`);
  throw new SourceRefused(`${file} is not a list of units: ${shown.join('; ')}`);
};

const wholeText = async (file: string): Promise<string> => {
  const { text } = await openText(file, undefined);
  let whole = '';
  for await (const chunk of text) whole += chunk;
  return whole;
};

/** A missing list is written as null in these files. */
const parsed = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text, (_, value: unknown) => value ?? undefined);
  } catch (error) {
    throw new SourceRefused(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
};
