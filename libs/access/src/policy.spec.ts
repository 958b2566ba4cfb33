import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ROLES } from './domain/user.events.js';
import { POLICY, type Action } from './policy-table.js';
import {
  actingGrant,
  actions,
  decide,
  permit,
  scope,
  type Actor,
  type Grant,
  type UnitsAbove,
} from './policy.js';

/** tỉnh ⊃ xã A ⊃ thôn, tỉnh ⊃ xã B */
const parents: Readonly<Record<string, string>> = { 'xa-a': 'tinh', 'xa-b': 'tinh', 'thon-1': 'xa-a' };
const above: UnitsAbove = (unit) => {
  const parent = parents[unit];
  return parent ? [parent, ...above(parent)] : [];
};

const actor = (...grants: readonly Grant[]): Actor => ({
  userId: 'u',
  grants,
  home: grants[0]?.unit ?? 'tinh',
});
const officer = actor({ role: 'officer', unit: 'xa-a' });
const leader = actor({ role: 'leader', unit: 'xa-a' });
const inspector = actor({ role: 'inspector', unit: 'tinh' });
const administrator = actor({ role: 'administrator', unit: 'tinh' });

const may = (who: Actor | undefined, action: Action, unit: string): boolean =>
  decide(who, action, { unit }, above).allow;

const changes = (action: Action): boolean =>
  !/\.(read|history|search|own|what-if)$/.test(action) && action !== 'public';
const every = Object.keys(POLICY) as Action[];

describe('an officer', () => {
  it('logs a visit in the unit and below it', () => {
    expect(may(officer, 'visit.log', 'xa-a')).toBe(true);
    expect(may(officer, 'visit.log', 'thon-1')).toBe(true);
  });
  it('does nothing in a sister unit or above', () => {
    expect(decide(officer, 'case.read', { unit: 'xa-b' }, above)).toEqual({
      allow: false,
      reason: 'policy.out-of-scope',
    });
    expect(may(officer, 'case.read', 'tinh')).toBe(false);
  });
  it('does not accept or decide a complaint', () => {
    expect(decide(officer, 'complaint.accept', { unit: 'xa-a' }, above)).toEqual({
      allow: false,
      reason: 'policy.no-role',
    });
    expect(may(officer, 'complaint.decide', 'xa-a')).toBe(false);
  });
});

describe('a leader', () => {
  it('decides', () => expect(may(leader, 'complaint.decide', 'thon-1')).toBe(true));
  it('manages no accounts', () => expect(may(leader, 'user.manage', 'xa-a')).toBe(false));
});

describe('an inspector', () => {
  it('reads every history in scope', () => expect(may(inspector, 'case.history', 'thon-1')).toBe(true));
  it('changes nothing, but for having looked at who denounces, for what proves the log, and for their own conflicts', () => {
    const allowed = actions(inspector).filter(changes);
    expect(every.filter(changes).length).toBeGreaterThan(30);
    expect(allowed).toEqual([
      'denouncer.reveal',
      'denouncer.request',
      'checkpoint.sign',
      'checkpoint.take-out',
      'evidence.take',
      'conflict.declare',
    ]);
  });
});

describe('a thing from which somebody is excluded', () => {
  it('does not exist for them, whatever their role', () => {
    const resource = { unit: 'xa-a', excluded: [leader.userId] };
    const ask = (actor: Actor) => decide(actor, 'denunciation.read', resource, above);
    expect(ask(leader)).toEqual({ allow: false, reason: 'policy.out-of-scope' });
    expect(ask({ ...officer, userId: 'another' }).allow).toBe(true);
  });
});

describe('a verifier', () => {
  const verifier: Actor = { userId: 'user-v', home: 'xa-a', grants: [{ role: 'verifier', unit: 'xa-a' }] };
  const ask = (members: readonly string[], actor = verifier) =>
    decide(actor, 'denunciation.report', { unit: 'xa-a', members }, above).allow;
  it('has the cases of their own team and no others', () => {
    expect(ask(['user-v', 'user-w'])).toBe(true);
    expect(ask(['user-w'])).toBe(false);
  });
  it('keeps what another role of theirs allows', () =>
    expect(ask(['user-w'], { ...verifier, grants: [{ role: 'leader', unit: 'xa-a' }] })).toBe(true));
});

describe('an administrator', () => {
  it('manages units and accounts', () => {
    expect(may(administrator, 'unit.manage', 'xa-b')).toBe(true);
    expect(may(administrator, 'user.manage', 'xa-b')).toBe(true);
  });
  it('sees no case, no visit, no person and no figure', () =>
    expect(actions(administrator)).toEqual([
      'public',
      'session.own',
      'draft.own',
      'catalogue.read',
      'law.read',
      'law.what-if',
      'law.propose',
      'law.confirm',
      'job.read',
      'job.settle',
      'delegation.read',
      'approval.read',
      'approval.ask',
      'approval.sign',
      'guarded-role.read',
      'guarded-role.ask',
      'guarded-role.sign',
      'view.read',
      'view.retry',
      'view-skip.read',
      'view-skip.ask',
      'view-skip.sign',
      'unit.read',
      'unit.manage',
      'unit.reorganise',
      'user.read',
      'user.manage',
      'practice.set-clock',
    ]));
});

describe('whoever is not signed in', () => {
  it('does what is public', () => expect(may(undefined, 'public', 'tinh')).toBe(true));
  it('is asked to sign in for the rest', () =>
    expect(
      new Set(
        every
          .filter((action) => action !== 'public')
          .map((action) => decide(undefined, action, undefined, above).reason),
      ),
    ).toEqual(new Set(['auth.required'])));
});

describe('whoever acts for the head', () => {
  const lent = { delegation: 'd', by: 'chu-tich' };
  const standIn = (...actions: readonly Action[]): Actor =>
    actor(
      { role: 'officer', unit: 'xa-a' },
      { role: 'leader', unit: 'xa-a', lent: actions.length > 0 ? { ...lent, actions } : lent },
    );
  it('decides in the unit of the delegation, and in no other', () => {
    expect(may(standIn(), 'complaint.decide', 'thon-1')).toBe(true);
    expect(may(standIn(), 'complaint.decide', 'xa-b')).toBe(false);
  });
  it('does only what was lent', () => {
    expect(may(standIn('complaint.accept'), 'complaint.accept', 'xa-a')).toBe(true);
    expect(may(standIn('complaint.accept'), 'complaint.decide', 'xa-a')).toBe(false);
  });
  it('cannot lend it on, learn who denounces, or release the head from a duty', () => {
    for (const action of ['delegation.give', 'denouncer.reveal', 'duty.waive'] as const) {
      expect(may(leader, action, 'xa-a')).toBe(true);
      expect(may(standIn(), action, 'xa-a')).toBe(false);
      expect(may(standIn(action), action, 'xa-a')).toBe(false);
    }
  });
  it('has no case of which the head is a party', () => {
    const resource = { unit: 'xa-a', excluded: ['chu-tich'] };
    expect(decide(standIn(), 'case.read', resource, above).allow).toBe(false);
    expect(decide(officer, 'case.read', resource, above).allow).toBe(true);
  });
  it('acts in their own name where they may, in the head’s where they must', () => {
    expect(actingGrant(standIn(), 'case.read')?.lent).toBeUndefined();
    expect(actingGrant(standIn(), 'complaint.decide')).toMatchObject({ role: 'leader', lent });
  });
});

describe('a matter whose head is in conflict', () => {
  const raised = { unit: 'xa-a', excluded: ['chu-tich'], raised: true };
  const superior = actor({ role: 'leader', unit: 'tinh' });
  const deputy = actor({ role: 'deputy', unit: 'xa-a' });
  it('is decided by the superior, and not by a deputy of the unit', () => {
    expect(decide(superior, 'complaint.decide', raised, above).allow).toBe(true);
    expect(decide(deputy, 'complaint.decide', raised, above).allow).toBe(false);
  });
  it('is still read and worked on in the unit', () => {
    expect(decide(officer, 'case.read', raised, above).allow).toBe(true);
    expect(decide(officer, 'complaint.withdraw', raised, above).allow).toBe(true);
  });
});

describe('a check that travels with a command', () => {
  it('says no by a refusal', () =>
    expect(() => permit(officer, 'case.read', above)({ unit: 'xa-b' })).toThrow('policy.out-of-scope'));
  it('says yes by the grant that allows it', () =>
    expect(permit(officer, 'case.read', above)({ unit: 'thon-1' })).toEqual({
      role: 'officer',
      unit: 'xa-a',
    }));
});

const withRoles = every.filter((action) => typeof POLICY[action] !== 'string');

/** A random tree: the parent of unit n is a unit before it, or none. */
const world = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((seeds) => seeds.map((seed, at) => (at === 0 || seed % 5 === 0 ? undefined : seed % at)))
  .chain((tree) =>
    fc.record({
      tree: fc.constant(tree),
      grants: fc.array(
        fc.record({
          role: fc.constantFrom(...ROLES),
          unit: fc.nat(tree.length - 1).map(String),
          lent: fc.option(
            fc.record(
              {
                delegation: fc.constant('d'),
                by: fc.constant('giver'),
                actions: fc.subarray(withRoles, { minLength: 1 }),
              },
              { requiredKeys: ['delegation', 'by'] },
            ),
            { nil: undefined },
          ),
        }),
        { maxLength: 4 },
      ),
      action: fc.constantFrom(...withRoles),
    }),
  );

const known = ({
  role,
  unit,
  lent,
}: Readonly<{ role: Grant['role']; unit: string; lent?: Grant['lent'] | undefined }>): Grant => ({
  role,
  unit,
  ...(lent && { lent }),
});

describe('in any world, with own and lent powers', () => {
  it('a list shows exactly what the detail allows', () =>
    fc.assert(
      fc.property(world, ({ tree, grants, action }) => {
        const climb: UnitsAbove = (unit) => {
          const parent = tree[Number(unit)];
          return parent === undefined ? [] : [String(parent), ...climb(String(parent))];
        };
        const who = actor(...grants.map(known));
        const units = tree.map((_, at) => String(at));
        const below = (top: string): readonly string[] =>
          units
            .filter((unit) => unit === top || tree[Number(unit)] === Number(top))
            .flatMap((unit) => (unit === top ? [unit] : below(unit)));
        const listed = new Set(scope(who, action).flatMap(below));
        const opened = units.filter((unit) => decide(who, action, { unit }, climb).allow);
        expect([...listed].sort()).toEqual([...opened].sort());
      }),
      { numRuns: 500 },
    ));
  it('what is offered somewhere is what is allowed somewhere', () =>
    fc.assert(
      fc.property(world, ({ grants, action }) => {
        const who = actor(...grants.map(known));
        expect(actions(who).includes(action)).toBe(scope(who, action).length > 0);
      }),
    ));
});
