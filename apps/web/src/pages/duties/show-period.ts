import { t } from '../../i18n/text.svelte.js';
import { periodOf } from '../../text/period.js';

/** `2026-W07` → "tuần 7/2026". */
export const showPeriod = (period: string): string => {
  const { year, month, week } = periodOf(period);
  if (week !== undefined) return t().duties.week(week, year);
  return month === undefined ? t().duties.year(year).toLowerCase() : t().duties.month(month, year);
};
