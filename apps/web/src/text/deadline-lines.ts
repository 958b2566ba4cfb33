import type { Reason } from '#law';
import type { Catalogue } from '../i18n/vi.js';
import { showDay } from './dates.js';

type Words = Catalogue['due'];
type Skipped = Extract<Reason, { kind: 'skipped' }>;

/** The reasoning of a deadline, line by line: a reader can count the date again from these alone. */
export const linesOf = (because: readonly Reason[], words: Words, language: 'vi' | 'en'): readonly string[] => {
  const lines: string[] = [];
  const skipped: Skipped[] = [];
  const flush = (): void => {
    lines.push(...skippedLines(skipped.splice(0), words, language));
  };
  for (const reason of because) {
    if (reason.kind === 'skipped') skipped.push(reason);
    else {
      flush();
      lines.push(line(reason, words, language));
    }
  }
  flush();
  return lines;
};

/** Runs of days off with one reason (weekends, Tết) become one line, so that holidays stand out. */
const skippedLines = (skipped: readonly Skipped[], words: Words, language: 'vi' | 'en'): readonly string[] => {
  const byReason = new Map<string, string[]>();
  for (const { day, why } of skipped) byReason.set(why[language], [...(byReason.get(why[language]) ?? []), showDay(day)]);
  return [...byReason].map(([why, days]) => words.skipped(days.join(', '), why));
};

const line = (reason: Exclude<Reason, Skipped>, words: Words, language: 'vi' | 'en'): string => {
  switch (reason.kind) {
    case 'trigger':
      return words.trigger(showDay(reason.day));
    case 'term':
      return words.term(reason.n, unitOf(reason, words), reason.basis.join('; '));
    case 'worked':
      return words.worked(showDay(reason.day), reason.why[language]);
    case 'pause':
      return words.pause(showDay(reason.from), showDay(reason.to), reason.days);
    case 'raw':
      return words.raw(showDay(reason.day));
    case 'rolled':
      return words.rolled(showDay(reason.from), showDay(reason.to));
    case 'effect':
      return words.effect(showDay(reason.day));
    case 'provisional':
      return words.provisional(showDay(reason.beyond));
  }
};

const unitOf = (term: Extract<Reason, { kind: 'term' }>, words: Words): string => {
  const variants = term.variants.map((variant) => words.variants[variant] ?? variant);
  return [words.units[term.unit], ...(variants.length > 0 ? [`(${variants.join(', ')})`] : [])].join(' ');
};
