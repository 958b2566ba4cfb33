import type { LocalDate } from '#kernel';
import {
  deadline,
  deadlineFact,
  governs,
  isSince,
  requestOf,
  type DeadlineFact,
  type DeadlineRequest,
  type Law,
  type Pause,
  type ProcedureAct,
} from '#law';
import type { KnownComplaint } from './complaint.state.js';
import type { Contested, Instance } from './complaint.terms.js';

/** What decides which rules apply to a complaint. */
export type Procedure = Readonly<{ instance: Instance; discipline: boolean }>;

type Rules = Readonly<{ timeBar: string; accept: string; resolve: string; send: string }>;

/** Rule families by instance and by what is contested. */
const RULES: Readonly<Record<'administrative' | 'discipline', Readonly<Record<Instance, Rules>>>> = {
  administrative: {
    first: { timeBar: 'KN.TIMEBAR', accept: 'KN.ACCEPT.1', resolve: 'KN.RESOLVE.1', send: 'KN.SEND.1' },
    second: { timeBar: 'KN.FILE2', accept: 'KN.ACCEPT.2', resolve: 'KN.RESOLVE.2', send: 'KN.SEND.2' },
  },
  discipline: {
    first: {
      timeBar: 'KN.DISC.TIMEBAR.1',
      accept: 'KN.DISC.ACCEPT',
      resolve: 'KN.DISC.RESOLVE',
      send: 'KN.SEND.1',
    },
    second: {
      timeBar: 'KN.DISC.TIMEBAR.2',
      accept: 'KN.DISC.ACCEPT',
      resolve: 'KN.DISC.RESOLVE',
      send: 'KN.SEND.2',
    },
  },
};

export const rulesOf = ({ instance, discipline }: Procedure): Rules =>
  RULES[discipline ? 'discipline' : 'administrative'][instance];

export const clock = (law: Law, request: DeadlineRequest): DeadlineFact =>
  deadlineFact(deadline(law, request));

/** Until when the complaint could be filed: counted from the day on which the complainant got the decision. */
export const timeBarOf = (
  law: Law,
  procedure: Procedure,
  { receivedOn, dismissal = false }: Contested,
  remote: boolean,
  obstacles: readonly Pause[] = [],
): DeadlineFact => {
  const variants = [...(remote ? ['remote'] : []), ...(dismissal ? ['dismissal'] : [])];
  return clock(law, { rule: rulesOf(procedure).timeBar, from: receivedOn, variants, pauses: obstacles });
};

/** The term of settlement from acceptance: totals by the law of that day, longer when complex or remote. */
export const settlement = (
  law: Law,
  procedure: Procedure,
  from: LocalDate,
  { complex, remote }: Readonly<{ complex: boolean; remote: boolean }>,
): DeadlineFact => {
  const variants = [...(complex ? ['complex'] : []), ...(remote ? ['remote'] : [])];
  return clock(law, { rule: rulesOf(procedure).resolve, from, variants });
};

/** The same term with what makes it longer: a variant that applies now too, or time that did not count. */
export const longer = (
  law: Law,
  fact: DeadlineFact,
  by: Readonly<{ variants?: readonly string[]; pause?: Pause }>,
): DeadlineFact => {
  const asked = requestOf(fact);
  const variants = [...(asked.variants ?? []), ...(by.variants ?? [])];
  const pauses = [...(asked.pauses ?? []), ...(by.pause ? [by.pause] : [])];
  return clock(law, { ...asked, variants, pauses });
};

/** Whether an act of that day in this complaint follows the law in force since 2026-07-01 (C13). */
export const underNewLaw = (
  law: Law,
  { accepted, decided }: Pick<KnownComplaint, 'accepted' | 'decided'>,
  act: ProcedureAct,
  actOn: LocalDate,
): boolean =>
  isSince(
    governs(law, 'complaint', { act, actOn, acceptedOn: accepted?.on, decidedOn: decided?.on }).regime,
    'R3',
  );

/** The settlement is overdue on that day: the complainant need not wait for the decision (LKN 33). */
export const isOverdue = ({ clocks }: Pick<KnownComplaint, 'clocks'>, on: LocalDate): boolean =>
  clocks.resolve !== undefined && on > clocks.resolve.due;

/** The last day before the decision takes effect; a decision on discipline knows no remote areas. */
export const effectOf = (
  law: Law,
  { discipline, remote }: Pick<KnownComplaint, 'discipline' | 'remote'>,
  decidedOn: LocalDate,
): DeadlineFact =>
  clock(law, { rule: 'KN.EFFECT', from: decidedOn, variants: remote && !discipline ? ['remote'] : [] });

/** The same for a decision taken already, also one of the time when this clock was not kept. */
export const effectClock = (law: Law, complaint: KnownComplaint): DeadlineFact | undefined =>
  complaint.clocks.effect ?? (complaint.decided && effectOf(law, complaint, complaint.decided.on));

/** From 2026-07-01 who withdrew may go on only if they were forced to (LKN 10(3)), by default. */
export const continuesOnlyIfCoerced = (
  law: Law,
  complaint: Pick<KnownComplaint, 'accepted' | 'decided'>,
  on: LocalDate,
): boolean =>
  law.ruleSet.settings.continueAfterTermination === 'COERCED_ONLY' &&
  underNewLaw(law, complaint, 'withdraw', on);
