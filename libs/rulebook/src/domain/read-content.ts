import { present } from '#kernel';
import { catalogueNeeds, type CatalogueContent, type CatalogueEntry } from './catalogue.js';
import type { FormSetContent } from './form-set.js';
import { Reading } from './read-json.js';

/** @throws Refusal `rulebook.entry-malformed` (facts: entry) */
export const readCatalogue = (json: unknown): CatalogueContent => {
  const from = Reading.of(json, 'catalogue');
  return { title: title(from), entries: from.list('entries', readEntry) };
};

const title = (from: Reading): CatalogueContent['title'] => {
  const named = from.part('title');
  return { vi: named.text('vi'), en: named.text('en') };
};

const readEntry = (json: unknown, index: number): CatalogueEntry => {
  const from = Reading.of(json, `entries.${index}`);
  return {
    code: from.text('code'),
    vi: from.text('vi'),
    en: from.text('en'),
    ...present({ basis: from.maybe('basis', (field) => from.text(field)) }),
    validFrom: from.day('validFrom'),
    ...present({
      validTo: from.maybe('validTo', (field) => from.day(field)),
      needs: from.maybe('needs', (field) => from.oneOf(field, catalogueNeeds)),
    }),
  };
};

type RateJson = NonNullable<FormSetContent['rates']>[number];

/** What a form holds is read by the reports. @throws Refusal `rulebook.entry-malformed` (facts: entry) */
export const readFormSetContent = (json: unknown): FormSetContent => {
  const from = Reading.of(json, 'formset');
  return {
    title: title(from),
    basis: from.text('basis'),
    validFrom: from.day('validFrom'),
    ...present({ validTo: from.maybe('validTo', (field) => from.day(field)) }),
    forms: from.object('forms') as FormSetContent['forms'],
    ...present({ rates: from.maybe('rates', (field) => from.list(field, (rate) => rate as RateJson)) }),
  };
};
