import { endOf } from '#kernel';
import { clocksOf } from './case-clocks.js';
import type { CaseRecord } from './case-record.js';
import type { ClockStep } from './case-page.types.js';

/**
 * What an office still owes of a case that is settled: to send, to publish, to tell who forwarded it, to confirm that
 * it is in force, to direct its execution. The terms of the citizen (second complaint, continuation) are not here.
 */
const OWED: readonly ClockStep[] = [
  'send',
  'sendTermination',
  'sendSuspension',
  'sendResumption',
  'publish',
  'front',
  'back',
  'effect',
  'exec',
];

/** The next of these, while the case counts as closed; nothing while it is open. */
export const followUpOf = (record: CaseRecord): Pick<CaseRecord, 'followKey' | 'followStep'> => {
  const running =
    record.closedAt === null
      ? []
      : clocksOf(record).filter((clock) => clock.running && OWED.includes(clock.step));
  const [next] = running.toSorted((a, b) => (a.fact.due < b.fact.due ? -1 : 1));
  return next
    ? { followKey: endOf(next.fact.due), followStep: next.step }
    : { followKey: null, followStep: null };
};
