import type { LocalDate } from '#kernel';
import { regimeOf, type Law } from '#law';
import { competentResolver, type Competence } from './competence.js';
import type { Instance, Position } from './complaint.terms.js';

/** Level of a unit as the tree of units has it. */
export type Level = 'nation' | 'province' | 'district' | 'commune' | 'office';

/**
 * In units of which level somebody holds an office. Heads of agencies stand in an office of their own; the law speaks of
 * them by the level whose agency it is.
 *
 * @source LKN 17–23; LTCCQ; district level until 30/06/2025
 */
const HELD_AT: Readonly<Record<Position, readonly Level[]>> = {
  'commune-chair': ['commune'],
  'commune-agency': ['commune', 'office'],
  'district-chair': ['district'],
  'district-agency': ['district', 'office'],
  'provincial-agency-head': ['office'],
  'provincial-chair': ['province'],
  minister: ['nation'],
};

export const isHeldAt = (position: Position, level: Level): boolean => HELD_AT[position].includes(level);

type About = Readonly<{ instance: Instance; discipline: boolean; contested?: { issuer?: Position } }>;

/**
 * Who is competent instead, when nobody in a unit of this level can be; `undefined` where the unit fits or where nobody
 * said whose decision is contested.
 *
 * @param on day of the act: the regime decides (R1 with districts, from R2 on without)
 */
export const competentElsewhere = (about: About, level: Level, on: LocalDate): Competence | undefined => {
  const issuer = about.contested?.issuer;
  const competent = issuer && competentResolver(about, issuer, regimeOf(on));
  return competent && !isHeldAt(competent.resolver, level) ? competent : undefined;
};

/** Whether an office that says the law by level refuses what is only a hint elsewhere. */
export const refusesByLevel = ({ ruleSet }: Law): boolean => ruleSet.settings.unitCompetence === 'REFUSE';
