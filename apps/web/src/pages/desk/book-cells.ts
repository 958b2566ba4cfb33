import type { VisitRow } from '../../api/desk.types.js';
import type { Catalogue } from '../../i18n/vi.js';
import { outcomeKind, visitorName } from './visit-row.js';

/** First day of the book of Mẫu 03/TCD (NĐ154); before it the items of LTCD 25(2) are written. */
export const FORM_03_FROM = '2026-07-01';

/** One visit as the eight items of LTCD 25(2): the book before Mẫu 03/TCD. */
export const olderCells = (
  visit: VisitRow,
  text: Catalogue,
  showDay: (day: string) => string,
): readonly string[] => [
  String(visit.no),
  showDay(visit.occurredOn),
  visitorName(visit, text),
  visit.address ?? '',
  visit.summary,
  visit.settledBefore ?? '',
  visit.demand ?? '',
  [
    text.terms.outcome[outcomeKind(visit)] ?? outcomeKind(visit),
    addressee(visit),
    visit.code,
    followUp(visit, text, showDay),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('; '),
];

const addressee = ({ outcome }: VisitRow): string => (typeof outcome === 'string' ? '' : (outcome.to ?? ''));

/** One visit as the thirteen columns of the reception book (Mẫu 03/TCD). */
export const bookCells = (
  visit: VisitRow,
  text: Catalogue,
  showDay: (day: string) => string,
): readonly string[] => {
  const kind = outcomeKind(visit);
  const to = addressee(visit);
  const own = kind === 'raises-case' || kind === 'about-case';
  return [
    String(visit.no),
    showDay(visit.occurredOn),
    [visitorName(visit, text), visit.address ?? ''].filter((part) => part !== '').join(', '),
    visit.idNumber ?? '',
    visit.summary,
    text.terms.matter[visit.matter] ?? visit.matter,
    String(visit.people),
    visit.settledBefore ?? '',
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
