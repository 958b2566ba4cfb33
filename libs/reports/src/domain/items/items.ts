import { caseAt, type CaseAt } from '../facts/case-at.js';
import type { CaseKind, Subject } from '../facts/fact.types.js';
import { letterAt, type LetterAt } from '../facts/letter-at.js';
import { dayBefore, type Period } from '../period.js';
import type { Item, Items } from '../sources.js';
import { enteredBy, type Asked } from './asked.js';
import { complaintItem, denunciationItem, executionItem, isOfPeriod, type Span } from './case-items.js';
import { caseOf, letterItem, replyItems, type Known } from './letter-items.js';
import { sessionItem, visitItem } from './visit-items.js';

/** A case in competence that is open at the cut-off (tồn đọng). */
export type OpenCase = Readonly<{ id: string; kind: CaseKind; receivedOn: CaseAt['received']['receivedOn'] }>;

/** All that a report counts, drawn from the facts as they stood at the cut-off. */
export type Counted = Readonly<{ items: Items; open: readonly OpenCase[] }>;

/** The rows of all sources, in the order in which their streams began: equal logs give equal rows. */
export const count = (found: Gathered, asked: Asked): Counted => {
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
      visits: found.visits.flatMap((one) => visitItem(one, asked) ?? []),
      sessions: found.sessions.flatMap((one) => sessionItem(one, asked) ?? []),
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

const openCase = ({ id, received, ended, holder }: CaseAt, asked: Asked): readonly OpenCase[] =>
  ended || !asked.inScope(holder) ? [] : [{ id, kind: received.caseKind, receivedOn: received.receivedOn }];

/** Everything as it stood at the cut-off, for all units: gathered once, counted for as many of them as are asked. */
export type Gathered = Readonly<{
  letters: ReadonlyMap<string, LetterAt>;
  cases: ReadonlyMap<string, CaseAt>;
  spans: ReadonlyMap<string, Span>;
  visits: readonly Subject[];
  sessions: readonly Subject[];
}>;

export const gather = (subjects: Iterable<Subject>, period: Period): Gathered => {
  const letters = new Map<string, LetterAt>();
  const cases = new Map<string, CaseAt>();
  const spans = new Map<string, Span>();
  const visits: Subject[] = [];
  const sessions: Subject[] = [];
  for (const subject of subjects) {
    const { name, facts } = subject;
    const kind = facts[0]?.kind ?? '';
    if (kind.startsWith('visit')) visits.push(subject);
    else if (kind.startsWith('session')) sessions.push(subject);
    else if (kind.startsWith('letter')) {
      const letter = letterAt(name, facts, period.to);
      if (letter) letters.set(name, letter);
    } else {
      const at = caseAt(name, facts, period.to);
      if (!at) continue;
      cases.set(name, at);
      spans.set(name, { at, before: caseAt(name, facts, dayBefore(period)) });
    }
  }
  return { letters, cases, spans, visits, sessions };
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

/** Each letter of a case counts; a case that came without one (stated orally) rests on a paper of its own. */
const papersOf = (
  { at }: Span,
  behind: ReadonlyMap<string, readonly LetterAt[]>,
  asked: Asked,
): readonly Item<'complaint-letters'>[] => {
  const papers = behind.get(at.id)?.map(({ id, received }) => ({ id, on: received.on }));
  const own = at.received.splitOff ? [] : [{ id: at.id, on: at.received.receivedOn }];
  return (papers ?? own).map(({ id, on }) => ({
    id,
    is: { entered: enteredBy(on, at.handedOver, asked) },
  }));
};
