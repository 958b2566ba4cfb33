import type { Settings } from './settings.types.js';

type Said = Readonly<{ vi: string; en: string }>;

/** One setting as a lawyer reads it: where it is left open, what each choice means, what was taken and why. */
export type Setting = Readonly<{
  name: keyof Settings;
  /** Policy of section 3.1 or point of section 11 of the specification. */
  reference: string;
  title: Said;
  why: Said;
  /** Absent: a whole number from `least`. */
  choices?: readonly Readonly<{ value: string | boolean; is: Said }>[];
  least?: number;
}>;

export const yes = { value: true, is: { vi: 'có', en: 'yes' } };
export const no = { value: false, is: { vi: 'không', en: 'no' } };
