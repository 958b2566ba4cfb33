import type { VisitRow } from '../../api/desk.types.js';
import type { Catalogue } from '../../i18n/vi.js';
import { outcomeKind, visitorName } from './visit-row.js';

/**
 * One visit as the thirteen columns of the reception book (Mẫu 03/TCD). The number of the identity card and
 * earlier handling (columns 4 and 8) are not in the log and stay open for the pen.
 */
export const bookCells = (
  visit: VisitRow,
  text: Catalogue,
  showDay: (day: string) => string,
): readonly string[] => {
  const kind = outcomeKind(visit);
  const to = typeof visit.outcome === 'string' ? '' : (visit.outcome.to ?? '');
  const own = kind === 'raises-case' || kind === 'about-case';
  return [
    String(visit.no),
    showDay(visit.occurredOn),
    visitorName(visit, text),
    '',
    visit.summary,
    text.terms.matter[visit.matter] ?? visit.matter,
    String(visit.people),
    '',
    own ? 'x' : '',
    kind === 'guided' ? to : '',
    kind === 'transferred' ? to : own ? (visit.code ?? '') : '',
    followUp(visit, text, showDay),
    notes(visit, text),
  ];
};

const followUp = (visit: VisitRow, text: Catalogue, showDay: (day: string) => string): string => {
  if (visit.noticeIssued) return `${visit.noticeIssued.documentNo} (${visit.noticeIssued.clause})`;
  if (visit.answered) return `${text.terms.outcome['answered']} ${showDay(visit.answered.on)}`;
  return visit.owedBy ? text.sessions.due(showDay(visit.owedBy)) : '';
};

const notes = (visit: VisitRow, text: Catalogue): string =>
  [
    visit.receivedBy === 'staff' ? '' : (text.terms.receiver[visit.receivedBy] ?? ''),
    visit.order > 1 ? text.sessions.nth(visit.order) : '',
    outcomeKind(visit) === 'refused' ? (text.terms.outcome['refused'] ?? '') : '',
    visit.late ? text.book.late : '',
  ]
    .filter((note) => note !== '')
    .join('; ');
