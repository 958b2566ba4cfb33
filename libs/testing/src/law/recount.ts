import { addDays, daysBetween, localDate, type LocalDate } from '#kernel';
import type { Reason } from '#law';

type Of<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>;

const find = <Kind extends Reason['kind']>(because: readonly Reason[], kind: Kind): readonly Of<Kind>[] =>
  because.filter((reason): reason is Of<Kind> => reason.kind === kind);

/** A month later on the same day, or on the last day of a shorter month: by the paper calendar, step by step. */
const monthsLater = (from: LocalDate, n: number): LocalDate => {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const index = year * 12 + month - 1 + n;
  const stem = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  for (let last = date; ; last -= 1) {
    try {
      return localDate(`${stem}-${String(last).padStart(2, '0')}`);
    } catch {
      if (last === 1) throw new Error(`no month ${stem}`);
    }
  }
};

/**
 * Counts a term again from its reasons alone, as a reader with a wall calendar would: no rule, no list of days
 * off, no setting.
 */
export const recount = (because: readonly Reason[]): { due: LocalDate; effectiveOn?: LocalDate } => {
  const [trigger] = find(because, 'trigger');
  const [term] = find(because, 'term');
  if (!trigger || !term) throw new Error('a reasoning begins with its trigger and its term');
  const skipped = new Set(find(because, 'skipped').map((reason) => reason.day));
  const sign = trigger.direction === 'BACKWARD' ? -1 : 1;

  const walk = (from: LocalDate, n: number): LocalDate => {
    let at = from;
    for (let left = n; left > 0;) {
      at = addDays(at, sign);
      if (!skipped.has(at)) left -= 1;
    }
    return at;
  };
  const leg = (from: LocalDate, { n, unit }: Pick<Of<'term'>, 'n' | 'unit'>): LocalDate => {
    if (unit === 'DAY') return addDays(from, sign * n);
    if (unit === 'WORKING_DAY') return walk(from, n);
    return monthsLater(from, sign * n * (unit === 'YEAR' ? 12 : 1));
  };

  let at = [term, ...find(because, 'extension')].reduce(leg, trigger.day);
  for (const { from, to } of find(because, 'pause')) {
    const rest = Array.from({ length: daysBetween(from, at) }, (_, index) => addDays(from, index + 1));
    const left = term.unit === 'WORKING_DAY' ? rest.filter((one) => !skipped.has(one)).length : rest.length;
    at = term.unit === 'WORKING_DAY' ? walk(to, left) : addDays(to, left);
  }
  const [rolled] = find(because, 'rolled');
  const due = rolled ? rolled.over.reduce((last) => addDays(last, sign), at) : at;
  return { due, ...(find(because, 'effect').length > 0 && { effectiveOn: addDays(due, 1) }) };
};
