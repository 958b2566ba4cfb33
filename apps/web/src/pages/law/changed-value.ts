import { language } from '../../i18n/language.svelte.js';
import { t } from '../../i18n/text.svelte.js';
import { showDay } from '../../text/dates.js';

type Row = Readonly<Record<string, unknown>>;

/** One side of a change in the reader's words: the term of a rule, the name of a day or entry, the value of a setting. */
export const changedValue = (value: unknown): string => {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'boolean') return value ? t().form.yes : t().form.no;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return String(value.length);
  const row = value as Row;
  const named = row[language.current] ?? row['source'];
  const length = row['length'];
  const term = length === undefined ? [] : [`${String(length)} ${t().law.units[String(row['unit'])] ?? ''}`];
  const period = [row['validFrom'], row['validTo']].filter((day) => typeof day === 'string').map(showDay);
  return [...(named === undefined ? [] : [String(named)]), ...term, period.join('–')]
    .filter((part) => part !== '')
    .join(' · ');
};
