import { daysBetween, type LocalDate } from '#kernel';
import type { FilledForm } from './fill.js';
import type { CaseKind } from './facts/fact.types.js';
import type { CellsOf, RateDefinition } from './form.types.js';
import type { OpenCase } from './items/items.js';
import type { ReportSettings } from './settings.js';

/** A fraction and its percentage. `percent` is "–" where there is nothing to divide by: neither 0 % nor 100 %. */
export type Rate = Readonly<{
  id: string;
  vi: string;
  en: string;
  part: number;
  whole: number;
  percent: string;
}>;

/** Days since receipt, both ends included. */
export const AGE_BANDS = ['0-30', '31-60', '61-90', '>90'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export type Backlog = Readonly<{
  kind: CaseKind;
  total: number;
  ages: Readonly<Record<AgeBand, number>>;
  ids: readonly string[];
}>;

const HUNDREDTHS = 10_000;

/** Two decimals with a comma, as Vietnamese papers write them: `87,50 %`. */
export const percent = (part: number, whole: number, rounding: ReportSettings['rounding']): string => {
  if (whole === 0) return '–';
  // Whole numbers only: 0.5 of a hundredth must not be lost to binary fractions.
  const exact = part * HUNDREDTHS;
  const hundredths = Math.floor(rounding === 'truncate' ? exact / whole : (2 * exact + whole) / (2 * whole));
  const whole100 = Math.floor(hundredths / 100);
  return `${String(whole100)},${String(hundredths % 100).padStart(2, '0')} %`;
};

/** @param forms all forms of one set; a rate whose form is missing is left out */
export const ratesOf = (
  definitions: readonly RateDefinition[],
  forms: readonly FilledForm[],
  { rounding }: ReportSettings,
): readonly Rate[] => {
  const cells = new Map(forms.map((form) => [form.form, form.cells]));
  const sum = (places: readonly CellsOf[]): number =>
    places.reduce(
      (all, [form, ...columns]) =>
        all + columns.reduce((n, code) => n + (cells.get(form)?.[code]?.value ?? 0), 0),
      0,
    );
  return definitions
    .filter(({ part, whole }) => [...part, ...whole].every(([form]) => cells.has(form)))
    .map(({ id, vi, en, part, whole }) => {
      const [n, of] = [sum(part), sum(whole)];
      return { id, vi, en, part: n, whole: of, percent: percent(n, of, rounding) };
    });
};

const bandOf = (days: number): AgeBand => {
  if (days <= 30) return '0-30';
  if (days <= 60) return '31-60';
  return days <= 90 ? '61-90' : '>90';
};

/** Cases in competence that are open at the cut-off (tồn đọng), by days since their receipt. */
export const backlogOf = (open: readonly OpenCase[], cutOff: LocalDate): readonly Backlog[] =>
  (['complaint', 'denunciation', 'petition'] as const).map((kind) => {
    const cases = open.filter((one) => one.kind === kind);
    const ages: Record<AgeBand, number> = { '0-30': 0, '31-60': 0, '61-90': 0, '>90': 0 };
    for (const { receivedOn } of cases) ages[bandOf(daysBetween(receivedOn, cutOff))] += 1;
    return { kind, total: cases.length, ages, ids: cases.map(({ id }) => id) };
  });
