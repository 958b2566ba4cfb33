import type { Column, Form, FormSet, Identity, Measure, Where } from './form.types.js';
import { day, list, no, object, text, texts, words } from './form-json.js';
import { readRate } from './read-rate.js';
import { SOURCES, type Source } from './sources.js';

const source = (value: unknown, at: string): Source => {
  const name = text(value, at);
  return Object.hasOwn(SOURCES, name) ? (name as Source) : no(at, `there is no source ${name}`);
};

const where = (value: unknown, of: Source, at: string): Where =>
  Object.fromEntries(
    Object.entries(object(value, at)).map(([name, wanted]) => [
      name,
      condition(name, wanted, of, `${at}.${name}`),
    ]),
  );

type Condition = Where[string];

const condition = (name: string, wanted: unknown, of: Source, at: string): Condition => {
  const attributes: Readonly<Record<string, unknown>> = SOURCES[of];
  const allowed = attributes[name];
  if (!Array.isArray(allowed)) return no(at, `${of} has no ${name} to compare`);
  for (const one of [wanted].flat()) {
    if (!allowed.includes(one)) no(at, `${name} is one of ${allowed.join(', ')}`);
  }
  return wanted as Condition;
};

const measure = (value: unknown, at: string): Measure => {
  const asked = object(value, at);
  if ('total' in asked) return { total: texts(asked['total'], `${at}.total`) };
  if ('unrecorded' in asked) return { unrecorded: text(asked['unrecorded'], `${at}.unrecorded`) };
  const of = source(asked['count'] ?? asked['of'], at);
  const filter = asked['where'] === undefined ? {} : { where: where(asked['where'], of, `${at}.where`) };
  if ('count' in asked) return { count: of, ...filter };
  const sum = text(asked['sum'], `${at}.sum`);
  const attributes: Readonly<Record<string, unknown>> = SOURCES[of];
  if (attributes[sum] !== 'number') no(at, `${of} has no number ${sum}`);
  return { sum, of, ...filter, ...unitOf(asked['unit'], `${at}.unit`) };
};

const unitOf = (value: unknown, at: string): { unit?: number } => {
  if (value === undefined) return {};
  return typeof value === 'number' && value > 0 ? { unit: value } : no(at, 'a number above 0 is expected');
};

const column = (value: unknown, at: string): Column => {
  const { code, vi, under, measure: asked } = object(value, at);
  return {
    code: text(code, `${at}.code`),
    vi: text(vi, `${at}.vi`),
    ...(under !== undefined && { under: texts(under, `${at}.under`) }),
    measure: measure(asked, `${at}.measure`),
  };
};

const identity = (value: unknown, codes: ReadonlySet<string>, at: string): Identity => {
  const { left, right, printed } = object(value, at);
  const side = (given: unknown, name: string): readonly string[] =>
    known(texts(given, `${at}.${name}`), codes, at);
  return {
    left: side(left, 'left'),
    right: side(right, 'right'),
    ...(printed !== undefined && { printed: words(printed, `${at}.printed`) }),
  };
};

const known = (wanted: readonly string[], codes: ReadonlySet<string>, at: string): readonly string[] => {
  for (const code of wanted) if (!codes.has(code)) no(at, `there is no column ${code}`);
  return wanted;
};

const CONFIDENCE = ['T', 'W', 'X', 'I'] as const;

const form = (value: unknown, at: string): Form => {
  const { code, vi, columns, identities, confidence, note } = object(value, at);
  const read = list(columns, `${at}.columns`).map((one, n) => column(one, `${at}.columns[${n}]`));
  const codes = new Set(read.map((one) => one.code));
  if (codes.size < read.length) no(`${at}.columns`, 'a code stands twice');
  checkTotals(read, codes, at);
  return {
    code: text(code, `${at}.code`),
    vi: text(vi, `${at}.vi`),
    columns: read,
    identities: list(identities, `${at}.identities`).map((one, n) =>
      identity(one, codes, `${at}.identities[${n}]`),
    ),
    confidence: CONFIDENCE.find((mark) => mark === confidence) ?? no(`${at}.confidence`, 'T, W, X or I'),
    ...(note !== undefined && { note: words(note, `${at}.note`) }),
  };
};

/** Totals name columns that exist, and none leads back to itself. */
const checkTotals = (columns: readonly Column[], codes: ReadonlySet<string>, at: string): void => {
  const parts = new Map(
    columns.map(({ code, measure: of }) => [code, 'total' in of ? known(of.total, codes, at) : []]),
  );
  const visit = (code: string, above: readonly string[]): void => {
    if (above.includes(code)) no(at, `column ${code} adds up itself`);
    for (const part of parts.get(code) ?? []) visit(part, [...above, code]);
  };
  for (const { code } of columns) visit(code, []);
};

/**
 * A form set out of JSON, checked whole: a circular that comes next year is loaded without code.
 *
 * @throws Refusal `report.form-set-invalid` with the place and the reason
 */
export const readFormSet = (value: unknown): FormSet => {
  const { id, vi, validFrom, validTo, forms, rates = [] } = object(value, 'form set');
  const read = list(forms, 'forms').map((one, n) => form(one, `forms[${n}]`));
  if (new Set(read.map(({ code }) => code)).size < read.length) no('forms', 'a form stands twice');
  return {
    id: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(id))
      ? String(id)
      : no('id', 'small letters, digits and hyphens'),
    vi: text(vi, 'vi'),
    validFrom: day(validFrom, 'validFrom'),
    ...(validTo !== undefined && { validTo: day(validTo, 'validTo') }),
    forms: read,
    rates: list(rates, 'rates').map((one, n) => readRate(one, read, `rates[${n}]`)),
  };
};
