import type { LocalDate } from '#kernel';
import { no } from './rulebook.refusal.js';
import { versionedDecider } from './versioned.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * Report forms of one circular (bộ biểu mẫu): what a form holds is the reports' business; here it has a title, a
 * basis and a period.
 */
export type FormSetContent = Readonly<{
  title: Readonly<{ vi: string; en: string }>;
  basis: string;
  validFrom: LocalDate;
  validTo?: LocalDate;
  /** By the name of the form, e.g. `01/XLD`. */
  forms: Readonly<Record<string, Json>>;
  /** Over cells of the forms. */
  rates?: readonly Json[];
}>;

const check = ({ title, basis, validFrom, validTo = validFrom, forms }: FormSetContent): void => {
  if (title.vi.trim() === '' || basis.trim() === '') no('rulebook.entry-malformed', { entry: 'title' });
  if (validTo < validFrom) no('rulebook.entry-malformed', { entry: 'validTo' });
  if (Object.keys(forms).length === 0) no('rulebook.entry-malformed', { entry: 'forms' });
};

/** bộ biểu mẫu, stream `formset-<id>` */
export const formSetDecider = versionedDecider<'FormSet', FormSetContent>('FormSet', 'formset', check);
