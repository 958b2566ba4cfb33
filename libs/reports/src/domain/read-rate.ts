import type { CellsOf, Form, RateDefinition } from './form.types.js';
import { list, no, object, text, texts } from './form-json.js';

/** @throws Refusal `report.form-set-invalid` for a rate over a form or a column that is not there */
export const readRate = (value: unknown, forms: readonly Form[], at: string): RateDefinition => {
  const { id, vi, en, part, whole } = object(value, at);
  const side = (given: unknown, name: string): readonly CellsOf[] =>
    list(given, `${at}.${name}`).map((one, n) =>
      cellsOf(texts(one, `${at}.${name}[${n}]`), forms, `${at}.${name}[${n}]`),
    );
  return {
    id: text(id, `${at}.id`),
    vi: text(vi, `${at}.vi`),
    en: text(en, `${at}.en`),
    part: side(part, 'part'),
    whole: side(whole, 'whole'),
  };
};

const cellsOf = ([code = '', ...columns]: readonly string[], forms: readonly Form[], at: string): CellsOf => {
  const form = forms.find((one) => one.code === code) ?? no(at, `there is no form ${code}`);
  for (const column of columns) {
    if (!form.columns.some((one) => one.code === column)) no(at, `${code} has no column ${column}`);
  }
  return [code, ...columns];
};
