import type { CaseAt } from '../facts/case-at.js';
import type { Handling } from '../facts/fact.types.js';
import type { LetterAt } from '../facts/letter-at.js';
import { groupOf } from '../field-groups.js';
import type { ReportSettings } from '../settings.js';
import type { Item } from '../sources.js';
import { enteredBy, inPeriod, type Asked } from './asked.js';

/** Everything known at the cut-off, by name of stream. */
export type Known = Readonly<{
  letters: ReadonlyMap<string, LetterAt>;
  cases: ReadonlyMap<string, CaseAt>;
}>;

type Is = Item<'letters'>['is'];

/** A letter that had to be handled in the period; processed before it, it is no longer here. */
export const letterItem = (letter: LetterAt, known: Known, asked: Asked): Item<'letters'> | undefined => {
  if (!isOfPeriod(letter, asked)) return undefined;
  const { received, disposed, handedOver } = letter;
  const classified = letter.classified ?? presumed(letter, asked);
  const raised = caseOf(letter, known);
  return {
    id: letter.id,
    is: {
      entered: enteredBy(received.on, handedOver, asked),
      processed: disposed !== undefined,
      type: classified.type,
      ...treatment(letter, known, asked.settings),
      duplicate: classified.duplicate || disposed?.as === 'merged',
      state: stateOf(classified.prior, raised, asked),
      prior: classified.prior,
      group: groupOf(asked.groups, classified.field),
      turn: turnOf(classified, raised),
      signed: received.signed,
      atVisit: received.atVisit,
      resolved: raised?.ended?.how === 'answered',
    },
  };
};

const isOfPeriod = ({ disposed, classified, holder }: LetterAt, asked: Asked): boolean => {
  if (disposed && disposed.on < asked.period.from) return false;
  if (classified?.type === 'mixed' && asked.settings.mixed === 'not-counted') return false;
  return asked.inScope(holder);
};

type Classification = Pick<Is, 'type' | 'prior' | 'duplicate'> &
  Readonly<{ field: string; instance: 'first' | 'second' }>;

const UNCLASSIFIED = {
  prior: 'open',
  duplicate: false,
  field: '',
  instance: 'first',
} as const;

/** What a letter counts as until it has been sorted. */
const presumed = ({ received }: LetterAt, { settings }: Asked): Classification => ({
  ...UNCLASSIFIED,
  type: received.type ?? (settings.unsorted === 'complaint' ? 'complaint' : 'unknown'),
});

const FOREIGN: Readonly<Partial<Record<Handling, Is['handling']>>> = {
  guided: 'guided',
  transferred: 'transferred',
  urged: 'urged',
  referred: 'transferred',
};

const NOT_ELIGIBLE = { eligible: false, competence: 'other', handling: 'none' } as const;

/**
 * A mixed letter is none of the three types; an anonymous one is not eligible (P-ANON). What is out of competence and
 * was neither guided, transferred nor urged was filed: for the form it is not eligible. A duplicate goes the way of
 * the letter that it repeats, and what was sent on after it had been taken up was never in competence.
 */
const treatment = (
  letter: LetterAt,
  known: Known,
  { anonymous }: ReportSettings,
): Pick<Is, 'eligible' | 'competence' | 'handling'> => {
  const { classified, disposed } = letter;
  if (!classified || !disposed || classified.type === 'mixed') return NOT_ELIGIBLE;
  if (disposed.as === 'inspected') return anonymous === 'transferred' ? sent('transferred') : NOT_ELIGIBLE;
  if (!classified.eligible) return NOT_ELIGIBLE;
  const own = classified.competence === 'own';
  const handling = FOREIGN[disposed.as] ?? handlingOfCase(letter, known);
  const where = own ? handling : (handling ?? handlingOfTwin(letter, known));
  if (where) return sent(where);
  return own ? { eligible: true, competence: 'own', handling: 'none' } : NOT_ELIGIBLE;
};

const sent = (handling: Is['handling']) => ({ eligible: true, competence: 'other', handling }) as const;

const handlingOfCase = (letter: LetterAt, known: Known): Is['handling'] | undefined =>
  caseOf(letter, known)?.ended?.how === 'sent-on' ? 'transferred' : undefined;

const handlingOfTwin = (
  { classified, disposed }: LetterAt,
  { letters }: Known,
): Is['handling'] | undefined => {
  const twin = disposed?.as === 'merged' ? letters.get(disposed.into ?? '') : undefined;
  // One of another type is no twin; a complaint must not tell what became of a denunciation.
  if (!twin?.disposed || twin.classified?.type !== classified?.type) return undefined;
  return FOREIGN[twin.disposed.as];
};

/** The case that it raised, or that the letter it repeats raised. */
export const caseOf = (letter: LetterAt, { letters, cases }: Known): CaseAt | undefined => {
  const { into } = letter.disposed ?? {};
  if (into === undefined) return undefined;
  const found = cases.get(into) ?? cases.get(letters.get(into)?.disposed?.into ?? '');
  return cases.get(found?.mergedInto ?? '') ?? found;
};

/** P-STATE: as found at intake, or what was resolved by the cut-off. */
const stateOf = (prior: Is['prior'], raised: CaseAt | undefined, { settings }: Asked): Is['state'] => {
  if (settings.state === 'at-intake') return prior;
  const how = raised?.ended?.how;
  if (how === undefined || how === 'refused' || how === 'left' || how === 'sent-on') return 'open';
  return raised?.received.instance === 'second' ? 'resolved-more' : 'resolved-once';
};

const turnOf = ({ type, prior, instance }: Classification, raised: CaseAt | undefined): Is['turn'] => {
  if (type !== 'denunciation') return raised?.received.instance ?? instance;
  return prior.startsWith('continued') || raised?.received.continued ? 'continued' : 'first';
};

/** Replies of the period, whenever the letter was sent on. */
export const replyItems = (letter: LetterAt, asked: Asked): readonly Item<'replies'>[] => {
  if (!asked.inScope(letter.holder)) return [];
  const type = letter.classified?.type ?? letter.received.type ?? 'unknown';
  const is = { type, atVisit: letter.received.atVisit } as const;
  return letter.replies.filter((on) => inPeriod(on, asked.period)).map(() => ({ id: letter.id, is }));
};
