import type { LocalDate } from '#kernel';
import type { CaseFact, Fact } from './fact.types.js';
import { addNumbers, remedyNumbers, type RemedyNumbers } from './remedies.js';

type Of<Kind extends CaseFact['kind']> = Extract<CaseFact, { kind: Kind }>;

/** How a case came to its end (kết thúc). `refused` is không thụ lý: it was never to be resolved. */
export type Ending = Readonly<{
  on: LocalDate;
  how: 'decided' | 'withdrawn' | 'terminated' | 'refused' | 'answered' | 'left';
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
  /** Units that had it, the first one first; the last one is answerable for it. */
  holders: readonly string[];
}>;

/** @returns `undefined` when nobody knew of it by then */
export const caseAt = (id: string, facts: readonly Fact[], day: LocalDate): CaseAt | undefined => {
  let found: CaseAt | undefined;
  for (const fact of facts) {
    if (fact.on > day) continue;
    if (fact.kind === 'case-received') {
      found = { id, received: fact, withdrawn: false, holders: [fact.unit] };
    } else if (found && isCaseFact(fact)) {
      found = next(found, fact);
    }
  }
  return found;
};

const isCaseFact = (fact: Fact): fact is CaseFact =>
  fact.kind.startsWith('case-') || fact.kind.startsWith('execution-');

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
    case 'case-handed-over':
      return known.ended ? known : { ...known, holders: [...known.holders, fact.to] };
    case 'case-reopened': {
      const { ended: _ended, ...open } = known;
      return { ...open, withdrawn: false, reopenedOn: fact.on };
    }
    case 'case-withdrawal-disregarded':
      return { ...known, withdrawn: false };
    case 'execution-started':
    case 'execution-progressed':
    case 'execution-finished':
      return execute(known, fact);
    default:
      return finish(known, fact);
  }
};

const finish = (known: CaseAt, fact: CaseFact): CaseAt => {
  switch (fact.kind) {
    case 'case-decided':
      return end(known, fact.on, 'decided', { decision: fact });
    case 'case-withdrawn':
      return fact.ends
        ? end(known, fact.on, 'withdrawn', { explained: fact.explained })
        : { ...known, withdrawn: true };
    case 'case-terminated':
      return end(known, fact.on, known.withdrawn ? 'withdrawn' : 'terminated');
    case 'case-refused':
      return end(known, fact.on, 'refused');
    case 'case-answered':
      return end(known, fact.on, 'answered');
    case 'case-left':
      return end(known, fact.on, 'left');
    default:
      return known;
  }
};

const execute = (
  known: CaseAt,
  fact: Of<'execution-started' | 'execution-progressed' | 'execution-finished'>,
): CaseAt => {
  const { from, finishedOn, done }: Execution = known.execution ?? { from: fact.on, done: remedyNumbers() };
  if (fact.kind === 'execution-started') return { ...known, execution: known.execution ?? { from, done } };
  const sum = fact.done ? addNumbers(done, remedyNumbers(fact.done)) : done;
  const last = fact.kind === 'execution-finished' ? fact.on : finishedOn;
  return {
    ...known,
    execution: { from, done: sum, ...(last !== undefined && { finishedOn: last }) },
  };
};
