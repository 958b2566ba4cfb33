import type {
  AdjustedEntry,
  Backlog,
  Check,
  Column,
  Form,
  FormSet,
  Rate,
  ReportAnswer,
  ReportLine,
  Snapshot,
} from '#reports';
import type { AskedReport } from './report-desk.js';

export type ShownColumn = Readonly<{
  code: string;
  vi: string;
  under: readonly string[];
  /** Null where nothing is recorded that could be counted, and where the number is hidden. */
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
  /** Entered in this period for closed ones, which stay as they were; without the denunciations that are withheld. */
  adjustments: readonly AdjustedEntry[];
  withheldAdjustments: number;
  lines?: readonly ReportLine[];
}>;

/** Forms whose every number is about denunciations. */
const OF_DENUNCIATIONS: readonly string[] = ['03/XLD', '03/KQGQ', '04/KQGQ'];

/** @param only the form that was asked for; all of the set when absent */
export const shown = ({ answer, unitName, seesDenunciations }: AskedReport, only?: string): ShownReport => {
  const { unit, period, set, snapshot, report, adjustments, lines } = answer;
  const isConfidential = confidentialIn(report);
  const told = adjustments.filter(({ id }) => seesDenunciations || !isConfidential(id));
  const { position, hash, map, ruleSet, settings } = snapshot;
  const least = seesDenunciations ? 0 : settings.smallCell;
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
      .map((form) => shownForm(form, answer, OF_DENUNCIATIONS.includes(form.code) ? least : 0)),
    rates: report.rates,
    backlog: report.backlog.map(({ kind, total, ages }) => ({ kind, total, ages })),
    unclassified: report.unclassified.length,
    adjustments: told,
    withheldAdjustments: adjustments.length - told.length,
    ...(lines && {
      lines: only && OF_DENUNCIATIONS.includes(only) ? lines.map((line) => guard(line, least)) : lines,
    }),
  };
};

/** Whoever may not see denunciations is not told which of them a number counts. */
export const confidentialIn = ({ confidential }: ReportAnswer['report']): ((id: string) => boolean) => {
  const secret = new Set(confidential);
  return (id) => id.startsWith('denunciation-') || secret.has(id);
};

const shownForm = (form: Form, { report }: AskedReport['answer'], least: number): ShownForm => {
  const filled = report.forms.find((one) => one.form === form.code);
  const { code, vi, confidence, note } = form;
  return {
    code,
    vi,
    confidence,
    ...(note && { note }),
    columns: form.columns.map((column) =>
      shownColumn(column, filled?.cells[column.code]?.value ?? null, least),
    ),
    checks: filled?.checks ?? [],
  };
};

const isSmall = (value: number | null, least: number): boolean =>
  value !== null && value > 0 && value < least;

const shownColumn = (
  { code, vi, under = [], measure }: Column,
  value: number | null,
  least: number,
): ShownColumn => ({
  code,
  vi,
  under,
  value: isSmall(value, least) ? null : value,
  ...(isSmall(value, least) && { hidden: true }),
  ...('unrecorded' in measure && { unrecorded: measure.unrecorded }),
});

const guard = (line: ReportLine, least: number): ReportLine => ({
  ...line,
  values: Object.fromEntries(
    Object.entries(line.values).map(([code, value]) => [code, isSmall(value, least) ? null : value]),
  ),
});
