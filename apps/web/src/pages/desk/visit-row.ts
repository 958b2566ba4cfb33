import type { VisitRow } from '../../api/desk.types.js';
import type { Catalogue } from '../../i18n/vi.js';
import type { Tone } from '../../kit/badge.svelte';

export const outcomeKind = ({ outcome }: VisitRow): string =>
  typeof outcome === 'string' ? outcome : outcome.kind;

export const outcomeTone = (visit: VisitRow): Tone => {
  const kind = outcomeKind(visit);
  if (kind === 'raises-case' || kind === 'accept' || kind === 'about-case') return 'good';
  if (kind.startsWith('report')) return 'warn';
  return kind.startsWith('refuse') ? 'bad' : 'info';
};

/** Who stood at the counter; a denouncer is never named. */
export const visitorName = (visit: VisitRow, text: Catalogue): string => {
  const name = visit.name ?? text.desk.nameless;
  return visit.largeGroup ? `${text.desk.groupOf(visit.people)} · ${name}` : name;
};

/** Where the case of a visit is read: a denunciation behind its own wall. */
export const caseHref = ({ matter, code }: Pick<VisitRow, 'matter' | 'code'>): string =>
  matter === 'denunciation' ? `/to-cao/${code ?? ''}` : `/ho-so/${code ?? ''}`;
