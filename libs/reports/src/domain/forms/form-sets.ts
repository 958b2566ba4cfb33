import { refuse } from '#kernel';
import type { Form, FormSet } from '../form.types.js';
import { tt012024, tt062025 } from './tt-01-2024/form-set.js';
import { tt022021 } from './tt-02-2021/form-set.js';

export type FormRefusal = 'report.form-set-unknown' | 'report.form-unknown';

/** The form sets that come with the program, newest first. */
export const SHIPPED_FORM_SETS: readonly FormSet[] = [tt062025, tt012024, tt022021];

/** Until the annex of TT 06/2025 is known. */
export const DEFAULT_FORM_SET = 'tt-01-2024';

export const formSetNamed = (sets: readonly FormSet[], id: string): FormSet =>
  sets.find((set) => set.id === id) ?? refuse<FormRefusal>('report.form-set-unknown', { formSet: id });

export const formNamed = (set: FormSet, code: string): Form =>
  set.forms.find((form) => form.code === code) ??
  refuse<FormRefusal>('report.form-unknown', { form: code, formSet: set.id });
