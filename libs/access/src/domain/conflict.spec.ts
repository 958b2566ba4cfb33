import { describe, expect, it } from '@jest/globals';
import { fold, localDate, type DomainEvent } from '#kernel';
import { withConflicts, type ConflictDeclared, type ConflictWithdrawn } from '#law';
import { decodesForEver, golden, scenario } from '#testing';
import { conflictDecider, type ConflictCommand } from './conflict.js';

type Opened = DomainEvent<'Opened', { unit: string }>;

/** A noun of three lines. */
const matter = withConflicts<{ unit?: string }, never, Opened>({
  category: 'matter',
  initial: {},
  decide: () => [],
  evolve: (_, { data }) => ({ unit: data.unit }),
  resource: ({ unit }) => (unit === undefined ? undefined : { unit }),
});
const decider = conflictDecider({
  category: matter.category,
  initial: matter.initial,
  evolve: (state, event) => matter.evolve(state, event as Opened),
  resource: (state) => matter.resource(state),
});

const { given } = scenario(decider);
const opened: Opened = { type: 'Opened', data: { unit: 'xa-mau' } };
const declared = golden<ConflictDeclared>('ConflictDeclared');
const withdrawn = golden<ConflictWithdrawn>('ConflictWithdrawn');
const { person, occurredOn } = declared.data;
const declare = {
  type: 'declare',
  person,
  occurredOn,
  today: localDate('2026-03-16'),
  ground: 'declared',
  headOf: [],
  relation: 'Anh em ruột với người bị khiếu nại',
} as const satisfies ConflictCommand;
const withdraw = { type: 'withdraw', ...withdrawn.data, today: localDate('2026-03-16') } as const;

describe('a conflict of interest', () => {
  it('is declared with the relation that makes it', () => given(opened).when(declare).then(declared));
  it('is declared once', () => given(opened, declared).when(declare).nothing());
  it('says whether the head of the unit is concerned', () =>
    given(opened)
      .when({ ...declare, headOf: ['xa-mau'] })
      .then({ type: 'ConflictDeclared', data: { ...declared.data, head: true } }));
  it('needs the relation', () =>
    given(opened)
      .when({ ...declare, relation: ' ' })
      .refuses('conflict.relation-missing'));
  it('is not declared for tomorrow', () =>
    given(opened)
      .when({ ...declare, occurredOn: localDate('2026-03-17') })
      .refuses('conflict.in-the-future'));
  it('is declared in a matter that exists', () => given().when(declare).refuses('conflict.unknown'));
  it('is lifted with a reason', () => given(opened, declared).when(withdraw).then(withdrawn));
  it('is not lifted without one', () =>
    given(opened, declared)
      .when({ ...withdraw, reason: '' })
      .refuses('conflict.reason-missing'));
  it('is lifted only where it stands', () =>
    given(opened).when(withdraw).refuses('conflict.nothing-declared'));
});

describe('what a matter with conflicts tells the policy', () => {
  const resource = (...events: readonly (Opened | ConflictDeclared | ConflictWithdrawn)[]) =>
    matter.resource(fold(matter, events));
  const ofHead = { type: 'ConflictDeclared', data: { ...declared.data, head: true } } as const;
  it('is who is out of it', () =>
    expect(resource(opened, declared)).toEqual({ unit: 'xa-mau', excluded: [person] }));
  it('is that the superior decides, when the head is', () =>
    expect(resource(opened, ofHead)).toEqual({ unit: 'xa-mau', excluded: [person], raised: true }));
  it('is nothing of it after it was lifted', () =>
    expect(resource(opened, ofHead, withdrawn)).toEqual({ unit: 'xa-mau' }));
});

describe('stored conflicts', () => {
  decodesForEver(matter, {}, ['ConflictDeclared', 'ConflictWithdrawn']);
});
