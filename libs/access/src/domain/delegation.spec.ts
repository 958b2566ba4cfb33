import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import type { DelegationRevoked, PowersDelegated } from './delegation.events.js';
import { delegationDecider, delegationTransitions, type DelegationCommand } from './delegation.js';
import { delegationUpcasters } from './delegation.upcasters.js';
import { followDelegation, lentTo, type Delegations } from './delegations.js';
import { follow, type Staff } from './staff.js';
import type { UserEvent } from './user.events.js';

const { given } = scenario(delegationDecider);
const delegated = golden<PowersDelegated>('PowersDelegated');
const revoked = golden<DelegationRevoked>('DelegationRevoked');
const { delegationId, occurredOn, ...powers } = delegated.data;
const today = localDate('2026-03-02');

const delegate = {
  type: 'delegate',
  delegationId,
  occurredOn,
  today,
  powers,
  receiverRoles: ['deputy'],
} as const satisfies DelegationCommand;
const revoke = { type: 'revoke', ...revoked.data, today: localDate('2026-03-16') } as const;

describe('a delegation', () => {
  it('says who lends what to whom, from when to when, by which document', () =>
    given().when(delegate).then(delegated));
  it('is given once, however often it is sent', () => given(delegated).when(delegate).nothing());
  it('does not share its id with another one', () =>
    given(delegated)
      .when({ ...delegate, powers: { ...powers, to: 'nguoi-khac-mau' } })
      .refuses('delegation.id-taken'));
  it('ends when it is revoked, with the reason', () => given(delegated).when(revoke).then(revoked));
  it('is revoked once', () => given(delegated, revoked).when(revoke).nothing());
  it('is not revoked without a reason', () =>
    given(delegated)
      .when({ ...revoke, reason: ' ' })
      .refuses('delegation.reason-missing'));
});

describe('nobody delegates', () => {
  const cases: readonly [string, DelegationCommand, string][] = [
    ['to themselves', { ...delegate, powers: { ...powers, to: powers.from } }, 'delegation.to-oneself'],
    ['to somebody without a role', { ...delegate, receiverRoles: [] }, 'delegation.receiver-unknown'],
    [
      'to an administrator, who sees no case',
      { ...delegate, receiverRoles: ['officer', 'administrator'] },
      'delegation.receiver-apart',
    ],
    [
      'to an inspector, who would inspect their own acts',
      { ...delegate, receiverRoles: ['inspector'] },
      'delegation.receiver-apart',
    ],
    [
      'before the document was written',
      { ...delegate, powers: { ...powers, validFrom: localDate('2026-03-01') } },
      'delegation.before-document',
    ],
    [
      'with the last day before the first',
      { ...delegate, powers: { ...powers, validTo: localDate('2026-03-02') } },
      'delegation.days-reversed',
    ],
    ['what is over already', { ...delegate, today: localDate('2026-04-01') }, 'delegation.over'],
    [
      'by a document of tomorrow',
      { ...delegate, occurredOn: localDate('2026-03-03') },
      'delegation.in-the-future',
    ],
    [
      'without a document',
      { ...delegate, powers: { ...powers, documentNo: ' ' } },
      'delegation.document-missing',
    ],
    ['nothing at all', { ...delegate, powers: { ...powers, actions: [] } }, 'delegation.nothing-lent'],
  ];
  it.each(cases)('%s', (_name, command, code) => given().when(command).refuses(code));
});

describe('what a delegation gives', () => {
  const at = { occurredOn: localDate('2026-01-05') };
  const from = powers.from;
  const registered: UserEvent = {
    type: 'UserRegistered',
    data: { ...at, userId: from, username: 'chutich', displayName: 'Chủ tịch Mẫu' },
  };
  const granted: UserEvent = {
    type: 'RoleGranted',
    data: { ...at, userId: from, role: 'leader', unit: 'xa-mau', validFrom: at.occurredOn },
  };
  const staffOf = (...events: readonly UserEvent[]): Staff => events.reduce(follow, new Map() as Staff);
  const known: Delegations = followDelegation(new Map(), delegated);
  const ids = (day: string, more: readonly UserEvent[] = [], delegations = known): readonly string[] =>
    lentTo(delegations, {
      to: powers.to,
      today: localDate(day),
      staff: staffOf(registered, granted, ...more),
      above: () => [],
    }).map((one) => one.delegationId);

  it('begins on its first day and ends by itself after its last', () => {
    expect(ids('2026-03-02')).toEqual([]);
    expect(ids('2026-03-03')).toEqual([delegationId]);
    expect(ids('2026-03-31')).toEqual([delegationId]);
    expect(ids('2026-04-01')).toEqual([]);
  });
  it('is gone with its revocation', () =>
    expect(ids('2026-03-10', [], followDelegation(known, revoked))).toEqual([]));
  it('rests when the giver loses the role', () =>
    expect(
      ids('2026-03-10', [
        { type: 'RoleRevoked', data: { ...at, userId: from, role: 'leader', unit: 'xa-mau' } },
      ]),
    ).toEqual([]));
  it('rests when the giver’s account is closed', () =>
    expect(
      ids('2026-03-10', [{ type: 'UserDisabled', data: { ...at, userId: from, reason: 'nghỉ hưu' } }]),
    ).toEqual([]));
  it('rests when its unit has gone from under the giver', () => {
    const below = followDelegation(new Map(), {
      ...delegated,
      data: { ...delegated.data, unit: 'thon-mau' },
    });
    const asked = { to: powers.to, today: localDate('2026-03-10'), staff: staffOf(registered, granted) };
    expect(lentTo(below, { ...asked, above: () => ['xa-mau', 'tinh-mau'] })).toHaveLength(1);
    expect(lentTo(below, { ...asked, above: () => ['xa-khac', 'tinh-mau'] })).toHaveLength(0);
  });
});

describe('every state of a delegation', () => {
  agreesWithTable(
    delegationDecider,
    delegationTransitions,
    { none: [], granted: [delegated], revoked: [delegated, revoked] },
    { delegate, revoke },
  );
});

describe('stored delegations', () => {
  decodesForEver(delegationDecider, delegationUpcasters, ['PowersDelegated', 'DelegationRevoked']);
});
