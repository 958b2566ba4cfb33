/** One thing that is wrong in a mapping file: where, and what would be right. */
export type Problem = Readonly<{ path: string; message: string }>;

export type JsonSchema = Readonly<Record<string, unknown>>;
type Say = (path: string, message: string) => void;

/** Checks a JSON value and describes itself as JSON Schema, so that the two cannot drift apart. */
export type Shape<T> = Readonly<{
  schema: () => JsonSchema;
  check: (value: unknown, path: string, say: Say) => value is T;
}>;

type Keys<T> = { readonly [K in keyof T]-?: Shape<NonNullable<T[K]>> };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/** A shape from a test and the sentence that says what is allowed. */
const plain = <T>(schema: JsonSchema, allowed: string, is: (value: unknown) => boolean): Shape<T> => ({
  schema: () => schema,
  check: (value, path, say): value is T => {
    const fits = is(value);
    if (!fits) say(path, `must be ${allowed}`);
    return fits;
  },
});

export const text: Shape<string> = plain(
  { type: 'string', minLength: 1 },
  'a text that is not empty',
  (value) => typeof value === 'string' && value !== '',
);
export const anyText: Shape<string> = plain(
  { type: 'string' },
  'a text',
  (value) => typeof value === 'string',
);
export const flag: Shape<boolean> = plain(
  { type: 'boolean' },
  'true or false',
  (value) => typeof value === 'boolean',
);
export const count: Shape<number> = plain(
  { type: 'integer', minimum: 0 },
  'a whole number from 0',
  (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
);
export const oneOf = <T extends string>(...words: readonly T[]): Shape<T> =>
  plain({ enum: words }, `one of ${quoted(words)}`, (value) => words.some((word) => word === value));

/** A text with a further test, e.g. a time zone that exists. */
export const textThat = (allowed: string, is: (value: string) => boolean): Shape<string> =>
  plain(
    { type: 'string', minLength: 1, description: allowed },
    allowed,
    (value) => typeof value === 'string' && is(value),
  );

export const list = <T>(item: Shape<T>, min = 0): Shape<readonly T[]> => ({
  schema: () => ({ type: 'array', items: item.schema(), ...(min > 0 && { minItems: min }) }),
  check: (value, path, say): value is readonly T[] => {
    if (!Array.isArray(value) || value.length < min) {
      say(path, `must be a list${min > 0 ? ` of at least ${String(min)}` : ''}`);
      return false;
    }
    return value.map((one, index) => item.check(one, `${path}[${String(index)}]`, say)).every(Boolean);
  },
});

/** An object whose keys are free, e.g. column names. */
export const dictionary = <T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  schema: () => ({ type: 'object', additionalProperties: item.schema(), minProperties: 1 }),
  check: (value, path, say): value is Readonly<Record<string, T>> => {
    if (!isRecord(value) || Object.keys(value).length === 0) {
      say(path, 'must be an object with at least one column');
      return false;
    }
    return Object.entries(value)
      .map(([key, one]) => item.check(one, below(path, key), say))
      .every(Boolean);
  },
});

/** An object with exactly these keys, of which the `required` ones must be there. */
export const object = <T extends object>(
  required: readonly (keyof T & string)[],
  keys: Keys<T>,
): Shape<T> => ({
  schema: () => ({
    type: 'object',
    properties: Object.fromEntries(entries(keys).map(([key, shape]) => [key, shape.schema()])),
    required,
    additionalProperties: false,
  }),
  check: (value, path, say): value is T => {
    if (!isRecord(value)) {
      say(
        path,
        `must be an object with ${required.length > 0 ? quoted(required) : quoted(Object.keys(keys))}`,
      );
      return false;
    }
    const allowed = new Map(entries(keys));
    const strange = Object.keys(value).filter((key) => !allowed.has(key));
    for (const key of strange)
      say(below(path, key), `unknown key; allowed here: ${[...allowed.keys()].join(', ')}`);
    const missing = required.filter((key) => value[key] === undefined);
    for (const key of missing) say(below(path, key), 'is missing');
    const fits = [...allowed].map(
      ([key, shape]) => value[key] === undefined || shape.check(value[key], below(path, key), say),
    );
    return strange.length + missing.length === 0 && fits.every(Boolean);
  },
});

const entries = <T extends object>(keys: Keys<T>): readonly [string, Shape<unknown>][] =>
  Object.entries(keys);

/** A short form (a text, a list) or one of several objects, told apart by the key that only it has. */
export const variants = <T>(
  short: readonly Shape<unknown>[],
  byKey: Readonly<Record<string, Shape<unknown>>>,
  allowed: string,
): Shape<T> => ({
  schema: () => ({ anyOf: [...short, ...new Set(Object.values(byKey))].map((shape) => shape.schema()) }),
  check: (value, path, say): value is T => {
    if (isRecord(value)) {
      const key = Object.keys(byKey).find((name) => name in value);
      const shape = byKey[key ?? '*'];
      if (shape) return shape.check(value, path, say);
    }
    if (short.some((shape) => shape.check(value, path, () => undefined))) return true;
    say(path, `must be ${allowed}`);
    return false;
  },
});

/** A shape that may contain itself; in the JSON Schema it is a definition of its own. */
export type Named<T> = Shape<T> & Readonly<{ define: () => JsonSchema }>;

export const named = <T>(name: string, shape: () => Shape<T>): Named<T> => ({
  schema: () => ({ $ref: `#/$defs/${name}` }),
  define: () => shape().schema(),
  check: (value, path, say): value is T => shape().check(value, path, say),
});
