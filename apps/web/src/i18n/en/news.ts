import type { news as vi } from '../vi/news.js';

/** News of open lists. */
export const news: typeof vi = {
  more: (n: number) => (n === 1 ? '1 new case – show' : `${n} new cases – show`),
  changed: 'The list has changed – show',
  fresh: 'new',
};
