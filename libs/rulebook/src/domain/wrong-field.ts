import type { Rule } from '#law';

const LONGEST = 3_660;

const isLength = (n: unknown): boolean =>
  typeof n === 'number' && Number.isInteger(n) && n > 0 && n <= LONGEST;
const isText = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';
const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

/** What each field of a rule must be; a lawyer's slip of the pen must not become a deadline. */
const FIELDS: Readonly<Partial<Record<keyof Rule, (value: never, rule: Rule) => boolean>>> = {
  id: (id: string) => /^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)+$/.test(id),
  step: ({ vi, en }: Rule['step']) => isText(vi) && isText(en),
  length: isLength,
  unit: oneOf('DAY', 'WORKING_DAY', 'MONTH', 'YEAR'),
  direction: oneOf('FORWARD', 'BACKWARD'),
  roll: oneOf('WORKING_DAY', 'NONE', 'EFFECT'),
  variants: (variants: Rule['variants']) =>
    variants.every(({ when, length }) => when.length > 0 && when.every(isText) && isLength(length)),
  pausable: oneOf(true, false),
  basis: (basis: Rule['basis']) => basis.length > 0 && basis.every(isText),
  validTo: (last: Rule['validTo'], { validFrom }) => last === undefined || validFrom <= last,
  severity: oneOf('STATUTORY', 'DISCIPLINE_THRESHOLD', 'INTERNAL', 'ADVISORY'),
  confidence: oneOf('T', 'W', 'X', 'I', 'M'),
};

/** Name of the first field of a rule that cannot hold. */
export const wrongField = (rule: Rule): string | undefined =>
  (Object.keys(FIELDS) as (keyof Rule)[]).find((field) => !FIELDS[field]?.(rule[field] as never, rule));
