import {
  EVERYTHING,
  toldWithoutDenunciations,
  type AdjustedEntry,
  type Backlog,
  type Check,
  type Column,
  type Form,
  type FormSet,
  type Rate,
  type RateDefinition,
  type ReportAnswer,
  type ReportLine,
  type Snapshot,
  type Told,
} from '#reports';
import type { AskedReport } from './report-desk.js';

export type ShownColumn = Readonly<{
  code: string;
  vi: string;
  under: readonly string[];
  /** Null where nothing is recorded that could be counted, and where the number is withheld. */
  value: number | null;
  hidden?: true;
  /** Why nothing is recorded. */
  unrecorded?: string;
}>;

export type ShownForm = Readonly<{
  code: string;
  vi: string;
  confidence: Form['confidence'];
  note?: Form['note'];
  columns: readonly ShownColumn[];
  checks: readonly Check[];
}>;

export type ShownReport = Readonly<{
  formSet: Pick<FormSet, 'id' | 'vi'>;
  unit: string;
  unitName: string;
  from: string;
  to: string;
  position: string;
  hash: string;
  map: Snapshot['map'];
  ruleSet: string;
  settings: Snapshot['settings'];
  forms: readonly ShownForm[];
  rates: readonly Rate[];
  backlog: readonly Omit<Backlog, 'ids'>[];
  /** Letters that nobody has sorted yet: what they count as is presumed. */
  unclassified: number;
  /** Entered in this period for closed ones, which stay as they were; without denunciations for those who may not see them. */
  adjustments: readonly AdjustedEntry[];
  /** The reader may not see denunciations: every number in which one could be counted is left out, however large. */
  denunciationsWithheld: boolean;
  lines?: readonly ReportLine[];
}>;

/** Which numbers a reader is told: without the right to denunciations, none in which one could be counted. */
export const toldTo = (set: Pick<FormSet, 'forms'>, seesDenunciations: boolean): Told =>
  seesDenunciations ? EVERYTHING : toldWithoutDenunciations(set);

/** @param only the form that was asked for; all of the set when absent */
export const shown = ({ answer, unitName, seesDenunciations }: AskedReport, only?: string): ShownReport => {
  const { unit, period, set, snapshot, report, adjustments, lines } = answer;
  const told = toldTo(set, seesDenunciations);
  const isConfidential = confidentialIn(report);
  const { position, hash, map, ruleSet, settings } = snapshot;
  return {
    formSet: { id: set.id, vi: set.vi },
    unit,
    unitName,
    ...period,
    position,
    hash,
    map,
    ruleSet,
    settings,
    forms: set.forms
      .filter(({ code }) => only === undefined || code === only)
      .map((form) => shownForm(form, answer, told)),
    rates: report.rates.filter(({ id }) => told.rate(definitionOf(set, id))),
    backlog: report.backlog
      .filter(({ kind }) => seesDenunciations || kind !== 'denunciation')
      .map(({ kind, total, ages }) => ({ kind, total, ages })),
    unclassified: report.unclassified.length,
    adjustments: adjustments.filter(({ id }) => seesDenunciations || !isConfidential(id)),
    denunciationsWithheld: !seesDenunciations,
    ...(lines && { lines: only === undefined ? lines : lines.map((line) => toldLine(line, only, told)) }),
  };
};

const definitionOf = ({ rates }: FormSet, id: string): Pick<RateDefinition, 'part' | 'whole'> =>
  rates.find((rate) => rate.id === id) ?? { part: [], whole: [] };

/** Whoever may not see denunciations is not told which of them a number counts. */
export const confidentialIn = ({ confidential }: ReportAnswer['report']): ((id: string) => boolean) => {
  const secret = new Set(confidential);
  return (id) => id.startsWith('denunciation-') || secret.has(id);
};

const shownForm = (form: Form, { report }: AskedReport['answer'], told: Told): ShownForm => {
  const filled = report.forms.find((one) => one.form === form.code);
  const { code, vi, confidence, note } = form;
  const isTold = (column: string): boolean => told.cell(code, column);
  return {
    code,
    vi,
    confidence,
    ...(note && { note }),
    columns: form.columns.map((column) =>
      shownColumn(column, filled?.cells[column.code]?.value ?? null, isTold(column.code)),
    ),
    checks: (filled?.checks ?? []).filter(({ left, right }) => [...left, ...right].every(isTold)),
  };
};

const shownColumn = (
  { code, vi, under = [], measure }: Column,
  value: number | null,
  isTold: boolean,
): ShownColumn => ({
  code,
  vi,
  under,
  value: isTold ? value : null,
  ...(!isTold && { hidden: true }),
  ...('unrecorded' in measure && { unrecorded: measure.unrecorded }),
});

const toldLine = (line: ReportLine, form: string, told: Told): ReportLine => ({
  ...line,
  values: Object.fromEntries(
    Object.entries(line.values).map(([code, value]) => [code, told.cell(form, code) ? value : null]),
  ),
});
