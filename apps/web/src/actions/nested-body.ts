type Json = Record<string, unknown>;

/**
 * Fields of a form have flat names; `evidence.concrete` goes into an object, `parts.0.to` into a list. What nobody
 * filled in is not there.
 */
export const nested = (flat: Readonly<Json>): Json => {
  const body: Json = {};
  for (const [name, value] of Object.entries(flat)) put(body, name.split('.'), value);
  return asLists(body) as Json;
};

const put = (into: Json, [first = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) into[first] = value;
  else put((into[first] ??= {}) as Json, rest, value);
};

const asLists = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, asLists(inner)] as const);
  return entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
    ? entries.map(([, inner]) => inner)
    : Object.fromEntries(entries);
};
