import type { Subject } from '../facts/fact.types.js';
import type { Item } from '../sources.js';
import { inPeriod, type Asked } from './asked.js';

/** The visits of the period, with the number of people as last corrected. */
export const visitItem = ({ name, facts }: Subject, asked: Asked): Item<'visits'> | undefined => {
  const [visit] = facts;
  if (visit?.kind !== 'visit') return undefined;
  if (!inPeriod(visit.on, asked.period) || !asked.inScope(visit.unit)) return undefined;
  let { people } = visit;
  for (const fact of facts) if (fact.kind === 'visit-people') people = fact.people;
  return {
    id: name,
    is: {
      by: visit.by,
      turn: visit.order > 1 ? 'again' : 'first',
      large: people >= asked.settings.largeGroup,
      people,
    },
  };
};

/** The sessions held in the period, with visitors or without. */
export const sessionItem = ({ name, facts }: Subject, asked: Asked): Item<'sessions'> | undefined => {
  const held = facts.find((fact) => fact.kind === 'session-held');
  if (!held || !inPeriod(held.on, asked.period) || !asked.inScope(held.unit)) return undefined;
  return { id: name, is: { by: held.by } };
};
