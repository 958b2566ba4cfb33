import { readFileSync } from 'node:fs';
import { NEWS_STREAM } from '../../apps/api/src/news/stream-path.js';
import { COMMITTED } from '../../apps/api/src/system/api-document.js';
import { NewsListener } from './news-listener.js';
import type { Visitor } from './office.js';

type Parameter = Readonly<{
  name: string;
  in: string;
  required?: boolean;
  schema: Readonly<{ enum?: readonly string[] }>;
}>;
type Document = Readonly<{ paths: Record<string, { get?: { parameters?: readonly Parameter[] } }> }>;

/** What may stand in a place of an address: ids and numbers that somebody could know or guess. */
export type Guesses = Readonly<Record<string, readonly string[]>>;

const documented = (): Document => JSON.parse(readFileSync(COMMITTED, 'utf8')) as Document;

const product = (choices: readonly (readonly (readonly [string, string])[])[]) =>
  choices.reduce<readonly (readonly (readonly [string, string])[])[]>(
    (made, choice) => made.flatMap((so) => choice.map((one) => [...so, one])),
    [[]],
  );

/** Addresses of one documented page: every guess in each obligatory place, and each optional one by itself. */
const addressesOf = (path: string, parameters: readonly Parameter[], guesses: Guesses): readonly string[] => {
  const guessesFor = ({ name, schema }: Parameter): readonly string[] =>
    schema.enum ?? guesses[`${path} ${name}`] ?? guesses[name] ?? [];
  const choices = (some: readonly Parameter[]) =>
    some.map((one) => guessesFor(one).map((guess) => [one.name, guess] as const));
  const places = parameters.filter((one) => one.in === 'path');
  const asked = parameters.filter((one) => one.in === 'query');
  const must = product(choices([...places, ...asked.filter(({ required }) => required)]));
  const may = choices(asked.filter(({ required }) => !required)).flat();
  return must.flatMap((chosen) =>
    [undefined, ...may].map((extra) => {
      const at = new Map(extra ? [...chosen, extra] : chosen);
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = at.get(name) ?? '';
        at.delete(name);
        return encodeURIComponent(value);
      });
      return at.size === 0 ? filled : `${filled}?${new URLSearchParams([...at]).toString()}`;
    }),
  );
};

/** Every address that somebody with these guesses would think of, from the committed document of the API. */
export const everyAddress = (guesses: Guesses): readonly string[] =>
  Object.entries(documented().paths).flatMap(([path, { get }]) =>
    get ? addressesOf(path, get.parameters ?? [], guesses) : [],
  );

/** The addresses whose answer to this reader holds one of the words. */
export const pagesThatTell = async (
  reader: Visitor,
  addresses: readonly string[],
  words: readonly string[],
): Promise<readonly string[]> => {
  const told: string[] = [];
  for (const address of addresses) {
    const text = await (address === NEWS_STREAM ? firstNews(reader) : answerTo(reader, address));
    if (words.some((word) => text.includes(word))) told.push(address);
  }
  return told;
};

const answerTo = async (reader: Visitor, address: string): Promise<string> => {
  const { status, body } = await reader.get(address);
  if (status === 429) throw new Error('an answer that was put off tells nothing');
  return typeof body === 'string' ? body : JSON.stringify(body);
};

/** An answer that does not end. */
const firstNews = async (reader: Visitor): Promise<string> => {
  const listener = await NewsListener.open(reader);
  await listener.until(({ news, over }) => news.length > 0 || over);
  listener.hangUp();
  return listener.said;
};
