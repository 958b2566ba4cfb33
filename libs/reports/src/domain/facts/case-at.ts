import type { LocalDate } from '#kernel';
import type { CaseFact, Fact } from './fact.types.js';
import { addNumbers, remedyNumbers, type RemedyNumbers } from './remedies.js';

type Of<Kind extends CaseFact['kind']> = Extract<CaseFact, { kind: Kind }>;

/**
 * How a case came to its end (kết thúc). `refused` is không thụ lý, `sent-on` chuyển đơn: neither was ever to be
 * resolved here.
 */
export type Ending = Readonly<{
  on: LocalDate;
  how: 'decided' | 'withdrawn' | 'terminated' | 'refused' | 'merged' | 'answered' | 'left' | 'sent-on';
  decision?: Of<'case-decided'>;
  explained: boolean;
  /** The last day that held when it ended; absent when no clock of settlement ran. */
  due?: LocalDate;
}>;

/** thi hành: what a decision or conclusion asks to be done, and what has been done. */
export type Execution = Readonly<{ from: LocalDate; finishedOn?: LocalDate; done: RemedyNumbers }>;

/** A case as it stood at the end of a day. */
export type CaseAt = Readonly<{
  id: string;
  received: Of<'case-received'>;
  due?: LocalDate;
  /** A whole withdrawal that nobody has set aside. */
  withdrawn: boolean;
  ended?: Ending;
  reopenedOn?: LocalDate;
  execution?: Execution;
  /** Where it lives on, once merged. */
  mergedInto?: string;
  /** Handed to the investigation body outside the decision itself. */
  referred?: Readonly<{ people: number; officials: number }>;
  /** Who is answerable for it. */
  holder: string;
  /** Came from another office (bàn giao). */
  handedOver: boolean;
}>;

/** @returns `undefined` when nobody knew of it by then */
export const caseAt = (id: string, facts: readonly Fact[], day: LocalDate): CaseAt | undefined => {
  let found: CaseAt | undefined;
  for (const fact of facts) {
    if (fact.on > day) continue;
    if (fact.kind === 'case-received') {
      found = { id, received: fact, withdrawn: false, holder: fact.unit, handedOver: false };
    } else if (found && isCaseFact(fact)) {
      found = next(found, fact);
    }
  }
  return found;
};

const isCaseFact = (fact: Fact): fact is CaseFact => /^(case|decision|execution)-/.test(fact.kind);

const end = (known: CaseAt, on: LocalDate, how: Ending['how'], more: Partial<Ending> = {}): CaseAt => ({
  ...known,
  // A case ends once: the paper that follows a withdrawal does not move its day.
  ended: known.ended ?? {
    on,
    how,
    explained: true,
    ...(known.due !== undefined && { due: known.due }),
    ...more,
  },
});

const next = (known: CaseAt, fact: CaseFact): CaseAt => {
  switch (fact.kind) {
    case 'case-described': {
      const { instance = known.received.instance, continued = known.received.continued } = fact;
      return { ...known, received: { ...known.received, instance, continued } };
    }
    case 'case-due':
      return { ...known, due: fact.due };
    case 'case-moved':
      // What has ended stays in the figures of the office that ended it.
      return known.ended
        ? known
        : { ...known, holder: fact.to, handedOver: known.handedOver || fact.handover };
    case 'case-referred':
      return { ...known, referred: { people: fact.people, officials: fact.officials } };
    case 'case-reopened': {
      const { ended: _ended, ...open } = known;
      return { ...open, withdrawn: false, reopenedOn: fact.on };
    }
    default:
      return isExecution(fact) ? execute(known, fact) : finish(known, fact);
  }
};

type ExecutionFact = Of<
  'decision-in-force' | 'execution-started' | 'execution-progressed' | 'execution-finished'
>;

const isExecution = (fact: CaseFact): fact is ExecutionFact => /^(decision|execution)-/.test(fact.kind);

const finish = (known: CaseAt, fact: CaseFact): CaseAt => {
  switch (fact.kind) {
    case 'case-decided':
      return end(known, fact.on, 'decided', { decision: fact });
    case 'case-withdrawn':
      return fact.ends
        ? end(known, fact.on, 'withdrawn', { explained: fact.explained })
        : { ...known, withdrawn: true };
    case 'case-withdrawal-disregarded':
      return { ...known, withdrawn: false };
    case 'case-terminated':
      return end(known, fact.on, known.withdrawn || fact.withdrawn ? 'withdrawn' : 'terminated');
    case 'case-merged':
      return { ...end(known, fact.on, 'merged'), mergedInto: fact.into };
    default: {
      const how = PLAIN_ENDS[fact.kind];
      return how ? end(known, fact.on, how) : known;
    }
  }
};

const PLAIN_ENDS: Readonly<Partial<Record<CaseFact['kind'], Ending['how']>>> = {
  'case-refused': 'refused',
  'case-answered': 'answered',
  'case-left': 'left',
  'case-sent-on': 'sent-on',
};

const execute = (known: CaseAt, fact: ExecutionFact): CaseAt => {
  const { from, finishedOn, done }: Execution = known.execution ?? { from: fact.on, done: remedyNumbers() };
  if (fact.kind === 'decision-in-force' && !asksForSomething(known)) return known;
  if (fact.kind === 'decision-in-force' || fact.kind === 'execution-started')
    return { ...known, execution: known.execution ?? { from, done } };
  const sum = fact.done ? addNumbers(done, remedyNumbers(fact.done)) : done;
  const last = fact.kind === 'execution-finished' ? fact.on : finishedOn;
  return {
    ...known,
    execution: { from, done: sum, ...(last !== undefined && { finishedOn: last }) },
  };
};

/** A complaint that was turned down leaves nothing to carry out. */
const asksForSomething = ({ ended }: CaseAt): boolean => {
  const { outcome, firstDecision, remedies } = ended?.decision ?? {};
  return (
    (outcome ?? 'wrong') !== 'wrong' ||
    remedies !== undefined ||
    (firstDecision ?? 'confirmed') !== 'confirmed'
  );
};
