import { localDate, refuse } from '#kernel';

type Json = Readonly<Record<string, unknown>>;

/** A form set that cannot be used, and where: `forms[1].columns[3].measure: …`. */
export type FormSetRefusal = 'report.form-set-invalid';

export const no = (at: string, why: string): never =>
  refuse<FormSetRefusal>('report.form-set-invalid', { at, why });

/** The parts of a form set's JSON, each read with its place. */
export const object = (value: unknown, at: string): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : no(at, 'an object is expected');

export const list = (value: unknown, at: string): readonly unknown[] =>
  Array.isArray(value) ? value : no(at, 'a list is expected');

export const text = (value: unknown, at: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : no(at, 'a text is expected');

export const day = (value: unknown, at: string) => {
  try {
    return localDate(text(value, at));
  } catch {
    return no(at, 'a day YYYY-MM-DD is expected');
  }
};

export const texts = (value: unknown, at: string): readonly string[] =>
  list(value, at).map((one, n) => text(one, `${at}[${n}]`));

export const words = (value: unknown, at: string): { vi: string; en: string } => {
  const { vi, en } = object(value, at);
  return { vi: text(vi, `${at}.vi`), en: text(en, `${at}.en`) };
};
