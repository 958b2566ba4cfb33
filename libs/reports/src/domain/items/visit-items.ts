import { present } from '#kernel';
import type { Fact, Subject } from '../facts/fact.types.js';
import type { Item } from '../sources.js';
import { inPeriod, type Asked } from './asked.js';

/** The visits of the period (lượt tiếp). */
export const visitItem = ({ name, facts }: Subject, asked: Asked): Item<'visits'> | undefined => {
  const visit = asCorrected(facts);
  if (!visit || !inPeriod(visit.on, asked.period) || !asked.inScope(visit.unit)) return undefined;
  const { by, order, people, large = people >= asked.settings.largeGroup } = visit;
  return {
    id: name,
    is: {
      by,
      turn: order > 1 ? 'again' : 'first',
      large,
      people,
    },
  };
};

type Visit = Extract<Fact, { kind: 'visit' }>;

/** A correction tells how the visit was, whenever it was made. */
const asCorrected = (facts: readonly Fact[]): Visit | undefined => {
  let [visit] = facts;
  if (visit?.kind !== 'visit') return undefined;
  for (const fact of facts) {
    if (fact.kind !== 'visit-corrected') continue;
    const { people, order, by, large } = fact;
    visit = { ...visit, ...present({ people, order, by, large }) };
  }
  return visit;
};

/** The sessions held in the period, with visitors or without. */
export const sessionItem = ({ name, facts }: Subject, asked: Asked): Item<'sessions'> | undefined => {
  const held = facts.find((fact) => fact.kind === 'session-held');
  if (!held || !inPeriod(held.on, asked.period) || !asked.inScope(held.unit)) return undefined;
  return { id: name, is: { by: held.by } };
};
