import { present } from '#kernel';
import type { FormSetContent } from '#rulebook';
import type { FormSet } from '../domain/form.types.js';
import { readFormSet } from '../domain/read-form-set.js';

/**
 * A form set as the rulebook keeps it: forms by their name, each with `vi`, `columns`, `identities`, `confidence` and
 * perhaps a `note`, as in `test/golden/form-sets`.
 *
 * @throws Refusal `report.form-set-invalid` with the place and the reason
 */
export const storedFormSet = (id: string, content: FormSetContent): FormSet => {
  const { title, validFrom, validTo, forms, rates } = content;
  return readFormSet({
    id,
    vi: title.vi,
    validFrom,
    ...present({ validTo, rates }),
    forms: Object.entries(forms).map(([code, form]) =>
      typeof form === 'object' && form !== null && !Array.isArray(form) ? { ...form, code } : form,
    ),
  });
};
