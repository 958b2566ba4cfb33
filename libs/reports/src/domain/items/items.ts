import { caseAt, type CaseAt } from '../facts/case-at.js';
import type { CaseKind, Subject } from '../facts/fact.types.js';
import { letterAt, type LetterAt } from '../facts/letter-at.js';
import { dayBefore } from '../period.js';
import type { Item, Items } from '../sources.js';
import { belongs, enteredBy, type Asked } from './asked.js';
import { complaintItem, denunciationItem, executionItem, isOfPeriod, type Span } from './case-items.js';
import { caseOf, letterItem, replyItems, type Known } from './letter-items.js';
import { sessionItem, visitItem } from './visit-items.js';

/** A case in competence that is open at the cut-off (tồn đọng). */
export type OpenCase = Readonly<{ id: string; kind: CaseKind; receivedOn: CaseAt['received']['receivedOn'] }>;

/** All that a report counts, drawn from the facts as they stood at the cut-off. */
export type Counted = Readonly<{ items: Items; open: readonly OpenCase[] }>;

/** The rows of all sources, in the order in which their streams began: equal logs give equal rows. */
export const count = (subjects: Iterable<Subject>, asked: Asked): Counted => {
  const found = sort(subjects, asked);
  const known: Known = { letters: found.letters, cases: found.cases };
  const letters = [...found.letters.values()];
  const spans = [...found.spans.values()];
  const ofPeriod = (kind: CaseKind): readonly Span[] =>
    spans.filter((span) => span.at.received.caseKind === kind && isOfPeriod(span, asked));
  const [complaints, denunciations] = [ofPeriod('complaint'), ofPeriod('denunciation')];
  const behind = lettersBehind(letters, known);
  const executions = (kind: CaseKind) =>
    spans.flatMap((span) => (span.at.received.caseKind === kind ? (executionItem(span, asked) ?? []) : []));
  return {
    items: {
      visits: found.visits,
      sessions: found.sessions,
      letters: letters.flatMap((letter) => letterItem(letter, known, asked) ?? []),
      replies: letters.flatMap((letter) => replyItems(letter, asked)),
      'complaint-letters': complaints.flatMap((span) => papersOf(span, behind, asked)),
      complaints: complaints.map((span) => complaintItem(span, asked)),
      'denunciation-letters': denunciations.flatMap((span) => papersOf(span, behind, asked)),
      denunciations: denunciations.map((span) => denunciationItem(span, asked)),
      decisions: executions('complaint'),
      conclusions: executions('denunciation'),
    },
    open: spans.flatMap(({ at }) => openCase(at, asked)),
  };
};

const openCase = ({ id, received, ended, holders }: CaseAt, asked: Asked): readonly OpenCase[] =>
  ended || !belongs(holders, asked) ? [] : [{ id, kind: received.caseKind, receivedOn: received.receivedOn }];

type Found = Readonly<{
  letters: Map<string, LetterAt>;
  cases: Map<string, CaseAt>;
  spans: Map<string, Span>;
  visits: Item<'visits'>[];
  sessions: Item<'sessions'>[];
}>;

const sort = (subjects: Iterable<Subject>, asked: Asked): Found => {
  const found: Found = {
    letters: new Map(),
    cases: new Map(),
    spans: new Map(),
    visits: [],
    sessions: [],
  };
  for (const subject of subjects) {
    const kind = subject.facts[0]?.kind;
    if (kind === 'visit') found.visits.push(...one(visitItem(subject, asked)));
    else if (kind === 'session-held') found.sessions.push(...one(sessionItem(subject, asked)));
    else if (kind?.startsWith('letter-')) addLetter(found, subject, asked);
    else addCase(found, subject, asked);
  }
  return found;
};

const one = <T>(item: T | undefined): readonly T[] => (item === undefined ? [] : [item]);

const addLetter = ({ letters }: Found, { name, facts }: Subject, { period }: Asked): void => {
  const letter = letterAt(name, facts, period.to);
  if (letter) letters.set(name, letter);
};

const addCase = ({ cases, spans }: Found, { name, facts }: Subject, { period }: Asked): void => {
  const at = caseAt(name, facts, period.to);
  if (!at) return;
  cases.set(name, at);
  spans.set(name, { at, before: caseAt(name, facts, dayBefore(period)) });
};

/** Letters by the case that they raised or joined. */
const lettersBehind = (letters: readonly LetterAt[], known: Known): ReadonlyMap<string, LetterAt[]> => {
  const behind = new Map<string, LetterAt[]>();
  for (const letter of letters) {
    const raised = caseOf(letter, known);
    if (!raised) continue;
    const list = behind.get(raised.id);
    if (list) list.push(letter);
    else behind.set(raised.id, [letter]);
  }
  return behind;
};

/** Each letter of a case counts; a case that came without one (stated orally) rests on the paper of its own. */
const papersOf = (
  { at }: Span,
  behind: ReadonlyMap<string, readonly LetterAt[]>,
  asked: Asked,
): readonly Item<'complaint-letters'>[] => {
  const papers = behind.get(at.id)?.map(({ id, received }) => ({ id, on: received.on }));
  return (papers ?? [{ id: at.id, on: at.received.receivedOn }]).map(({ id, on }) => ({
    id,
    is: { entered: enteredBy(on, at.holders, asked) },
  }));
};
