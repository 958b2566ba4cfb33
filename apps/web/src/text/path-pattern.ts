export type PathParams = Readonly<Record<string, string>>;

/** `/ho-so/:ma` against `/ho-so/KN-2026-00034` → `{ma: 'KN-2026-00034'}`; undefined when it is another path. */
export const matchPath = (pattern: string, path: string): PathParams | undefined => {
  const wanted = pattern.split('/');
  const given = path.replace(/(?<=.)\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decode(actual);
    else if (part !== actual) return undefined;
  }
  return params;
};

/** A malformed escape in a pasted address is text, not a crash. */
const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
