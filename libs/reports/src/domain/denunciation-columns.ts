import type { Form, FormSet, Measure, RateDefinition } from './form.types.js';
import type { Source } from './sources.js';

/** Of these each row is, or belongs to, a denunciation. */
const ALWAYS: readonly Source[] = ['denunciation-letters', 'denunciations', 'conclusions'];
/** Of these a row may be one, unless the column asks for another type. */
const BY_TYPE: readonly Source[] = ['letters', 'replies'];
const TYPES = ['denunciation', 'mixed'];

/**
 * Columns of a form in which a denunciation (tố cáo) can be counted, alone or with others, sums of such columns included.
 * Whatever is left counts other things only; so no difference of two numbers that are left, of whatever units and
 * periods, tells of a denunciation.
 */
export const denunciationColumns = ({ columns }: Form): ReadonlySet<string> => {
  const byCode = new Map(columns.map(({ code, measure }) => [code, measure]));
  const counts = (measure: Measure | undefined): boolean =>
    measure !== undefined &&
    ('total' in measure ? measure.total.some((code) => counts(byCode.get(code))) : countsItself(measure));
  return new Set(columns.filter(({ measure }) => counts(measure)).map(({ code }) => code));
};

const countsItself = (measure: Exclude<Measure, Readonly<{ total: readonly string[] }>>): boolean => {
  if ('unrecorded' in measure) return false;
  const source = 'count' in measure ? measure.count : measure.of;
  if (ALWAYS.includes(source)) return true;
  if (!BY_TYPE.includes(source)) return false;
  const asked = measure.where?.['type'];
  return asked === undefined || [asked].flat().some((type) => TYPES.includes(String(type)));
};

/** Which numbers of a set a reader is told who may not see denunciations. */
export type Told = Readonly<{
  cell(form: string, column: string): boolean;
  rate(definition: Pick<RateDefinition, 'part' | 'whole'>): boolean;
}>;

export const toldWithoutDenunciations = (set: Pick<FormSet, 'forms'>): Told => {
  const withheld = new Map(set.forms.map((form) => [form.code, denunciationColumns(form)]));
  const cell = (form: string, column: string): boolean => withheld.get(form)?.has(column) === false;
  return {
    cell,
    rate: ({ part, whole }) =>
      [...part, ...whole].every(([form, ...columns]) => columns.every((column) => cell(form, column))),
  };
};

export const EVERYTHING: Told = { cell: () => true, rate: () => true };
