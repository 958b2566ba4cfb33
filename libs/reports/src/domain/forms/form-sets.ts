import { refuse, type LocalDate } from '#kernel';
import type { Form, FormSet } from '../form.types.js';
import { tt012024, tt062025 } from './tt-01-2024/form-set.js';
import { tt022021 } from './tt-02-2021/form-set.js';

export type FormRefusal = 'report.form-set-unknown' | 'report.form-unknown';

/** The form sets that come with the program, newest first. */
export const SHIPPED_FORM_SETS: readonly FormSet[] = [tt062025, tt012024, tt022021];

/** The set that is in force on a day; before the first of them, the first. @param sets newest first */
export const formSetOn = (sets: readonly FormSet[], day: LocalDate): FormSet =>
  sets.find(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo)) ??
  sets.at(-1) ??
  refuse<FormRefusal>('report.form-set-unknown', { formSet: day });

/** The set that is asked for; when none is, the one in force on the last day of the period. */
export const formSetFor = (
  sets: readonly FormSet[],
  asked: Readonly<{ formSet?: string; to: LocalDate }>,
): FormSet => (asked.formSet === undefined ? formSetOn(sets, asked.to) : formSetNamed(sets, asked.formSet));

export const formSetNamed = (sets: readonly FormSet[], id: string): FormSet =>
  sets.find((set) => set.id === id) ?? refuse<FormRefusal>('report.form-set-unknown', { formSet: id });

export const formNamed = (set: FormSet, code: string): Form =>
  set.forms.find((form) => form.code === code) ??
  refuse<FormRefusal>('report.form-unknown', { form: code, formSet: set.id });
