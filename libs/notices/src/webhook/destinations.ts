import { readFileSync } from 'node:fs';
import { TOLD_KINDS, type ToldKind } from '../domain/told-outside.js';
import type { Reach } from './allowed-address.js';
import { authorityIn, fresh, secretsIn, type No } from './secret-files.js';

/** Another program that is told what happens (nơi nhận). Its secrets and `url` are never to be logged. */
export type Destination = Readonly<{
  /** Lower case words with hyphens; names it in jobs and on the page. */
  name: string;
  url: string;
  /** The newest first, as the files have them now. @throws WebhookFailed `webhook.files-unreadable` */
  secrets: () => readonly Buffer[];
  kinds: readonly ToldKind[];
  /** Units, with everything below them; absent: the whole office. */
  units?: readonly string[];
  reach: Reach;
  /** Certificate of the authority that vouches for it, PEM; absent: those that the system trusts. @throws like `secrets` */
  ca?: () => string;
}>;

type Said = Readonly<Record<string, unknown>>;

const KNOWN = [
  'name',
  'url',
  'caFile',
  'secretFile',
  'previousSecretFile',
  'kinds',
  'units',
  'loopback',
  'inside',
];
const NAME = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * Reads the file of destinations.
 *
 * @throws Error with one sentence for the operator, without any address
 */
export const readDestinations = (file: string): readonly Destination[] => {
  const said = parsed(file);
  const { destinations } = said;
  if (!Array.isArray(destinations)) throw mistake(file, 'it has no list "destinations"');
  const found = destinations.map((one, at) => destinationOf(file, one, at + 1));
  const twice = found.find(({ name }, at) => found.findIndex((other) => other.name === name) !== at);
  if (twice) throw mistake(file, `two destinations are called "${twice.name}"`);
  return found;
};

const mistake = (file: string, what: string): Error => new Error(`${file}: ${what}.`);

const parsed = (file: string): Said => {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(content)) return content;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw mistake(file, 'it cannot be read');
  }
  throw mistake(file, 'it is not a JSON object');
};

const isRecord = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const destinationOf = (file: string, said: unknown, at: number): Destination => {
  if (!isRecord(said)) throw mistake(file, `destination ${at} is not an object`);
  const { name } = said;
  if (typeof name !== 'string' || !NAME.test(name) || name === 'mail')
    throw mistake(
      file,
      `destination ${at} needs a "name" of lower case letters, digits and hyphens, not "mail"`,
    );
  const no = (what: string): Error => mistake(file, `destination "${name}" ${what}`);
  const unknown = Object.keys(said).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw no(`does not know "${unknown}"`);
  const reach = { loopback: flag(said, 'loopback', no), inside: flag(said, 'inside', no) };
  const units = textsOf(said['units'], '"units" that are not a list of unit ids', no);
  return {
    name,
    url: urlOf(said['url'], reach, no),
    secrets: secretsOf(said, no),
    kinds: kindsOf(said['kinds'], no),
    ...(units && { units }),
    reach,
    ...(said['caFile'] !== undefined && { ca: fresh(() => authorityIn(said['caFile'], no)) }),
  };
};

const flag = (said: Said, key: string, no: No): boolean => {
  const value = said[key] ?? false;
  if (typeof value !== 'boolean') throw no(`has "${key}" that is neither true nor false`);
  return value;
};

const urlOf = (text: unknown, { loopback }: Reach, no: No): string => {
  const url = typeof text === 'string' && URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw no('needs a "url"');
  if (url.username !== '' || url.password !== '') throw no('has a user or a password in its "url"');
  const here = loopback && /^(127(\.\d+){3}|\[::1\]|localhost)$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here))
    throw no('needs https://, or http:// on this machine with "loopback": true');
  return url.href;
};

const kindsOf = (value: unknown, no: No): readonly ToldKind[] => {
  const kinds = textsOf(value, 'has "kinds" that are not a list', no);
  if (!kinds || kinds.length === 0) throw no(`needs "kinds", some of ${TOLD_KINDS.join(', ')}`);
  return kinds.map(
    (kind) =>
      TOLD_KINDS.find((one) => one === kind) ??
      raise(no(`asks for "${kind}"; what can be told is ${TOLD_KINDS.join(', ')}`)),
  );
};

const textsOf = (value: unknown, wrong: string, no: No): readonly string[] | undefined => {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw no(wrong.startsWith('has') ? wrong : `has ${wrong}`);
};

const secretsOf = (said: Said, no: No): (() => readonly Buffer[]) => {
  if (said['secretFile'] === undefined) throw no('needs a "secretFile"');
  const files = [said['secretFile'], said['previousSecretFile']].filter((one) => one !== undefined);
  return fresh(() => secretsIn(files, no));
};

const raise = (error: Error): never => {
  throw error;
};
