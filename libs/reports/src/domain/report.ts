import { canonical } from './canonical.js';
import { fill, type FilledForm } from './fill.js';
import type { Subject } from './facts/fact.types.js';
import type { LetterAt } from './facts/letter-at.js';
import type { FormSet } from './form.types.js';
import type { Asked } from './items/asked.js';
import { count, gather, type Gathered } from './items/items.js';
import { backlogOf, ratesOf, type Backlog, type Rate } from './rates.js';

/** All forms of a set for one period and one scope of units. */
export type Report = Readonly<{
  formSet: string;
  forms: readonly FilledForm[];
  rates: readonly Rate[];
  backlog: readonly Backlog[];
  /** Letters that nobody has sorted yet: what they count as is presumed. */
  unclassified: readonly string[];
  /** Letters and cases that denounce somebody: counted for everybody, shown to those who may see them. */
  confidential: readonly string[];
}>;

/** Fills every form from the facts; nothing is read but what is given, so the same facts give the same report. */
export const report = (set: FormSet, subjects: Iterable<Subject>, asked: Asked): Report =>
  reportOn(set, gather(subjects, asked.period), asked);

/** For one scope of units among several: `gathered` is of the same period. */
export const reportOn = (set: FormSet, gathered: Gathered, asked: Asked): Report => {
  const { items, open } = count(gathered, asked);
  const forms = set.forms.map((form) => fill(form, items));
  return {
    formSet: set.id,
    forms,
    rates: ratesOf(set.rates, forms, asked.settings),
    backlog: backlogOf(open, asked.period.to),
    unclassified: items.letters
      .filter(({ id }) => gathered.letters.get(id)?.classified === undefined)
      .map(({ id }) => id),
    confidential: [...gathered.letters.values()].filter(denounces).map(({ id }) => id),
  };
};

const denounces = ({ received, classified }: LetterAt): boolean =>
  (classified?.type ?? received.type) === 'denunciation' || classified?.type === 'mixed';

/** Form → column → number: what a closed period keeps. */
export type Numbers = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export const numbersOf = ({ forms }: Report): Numbers =>
  Object.fromEntries(
    forms.map(({ form, cells }) => [
      form,
      Object.fromEntries(Object.entries(cells).map(([code, { value }]) => [code, value])),
    ]),
  );

/** The cells with their ids as one text; its hash tells whether a replay came to the same report. */
export const bytesOf = ({ formSet, forms }: Report): string =>
  canonical({ formSet, forms: forms.map(({ form, cells }) => ({ form, cells: { ...cells } })) });
