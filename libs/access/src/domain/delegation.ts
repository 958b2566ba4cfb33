import { checkTransition, present, refuse, type Decider, type LocalDate, type Transitions } from '#kernel';
import type { DelegatedPowers, DelegationEvent } from './delegation.events.js';
import type { Role } from './user.events.js';

type Step = Readonly<{ delegationId: string; occurredOn: LocalDate; today: LocalDate }>;

export type DelegationCommand = Step &
  (
    | Readonly<{
        type: 'delegate';
        powers: DelegatedPowers;
        /** Roles that the receiver holds of their own; none: no such colleague. */
        receiverRoles: readonly Role[];
      }>
    | Readonly<{ type: 'revoke'; reason: string }>
  );

export type DelegationRefusal =
  | 'delegation.unknown'
  | 'delegation.id-taken'
  | 'delegation.in-the-future'
  | 'delegation.to-oneself'
  | 'delegation.receiver-unknown'
  /** Administrators see no case content; an inspector does not do what they inspect. */
  | 'delegation.receiver-apart'
  | 'delegation.days-reversed'
  | 'delegation.before-document'
  | 'delegation.over'
  | 'delegation.document-missing'
  | 'delegation.nothing-lent'
  | 'delegation.reason-missing'
  | 'delegation.revoked';

export type Delegation =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'granted' | 'revoked'; delegationId: string; powers: DelegatedPowers }>;

type Action = DelegationCommand['type'];

export const delegationTransitions: Transitions<Delegation['status'], Action, DelegationRefusal> = {
  none: { delegate: ['granted'], revoke: 'delegation.unknown' },
  granted: { delegate: ['granted'], revoke: ['revoked'] },
  revoked: { delegate: 'delegation.revoked', revoke: ['revoked'] },
};

const no = refuse<DelegationRefusal>;

const decide = (delegation: Delegation, command: DelegationCommand): readonly DelegationEvent[] => {
  checkTransition(delegationTransitions, delegation.status, command.type);
  const { delegationId, occurredOn, today } = command;
  if (occurredOn > today) return no('delegation.in-the-future', { today });
  if (command.type === 'delegate') return delegate(delegation, command);
  if (delegation.status === 'revoked') return [];
  const reason = command.reason.trim() || no('delegation.reason-missing');
  return [{ type: 'DelegationRevoked', data: { delegationId, occurredOn, reason } }];
};

type Delegate = Extract<DelegationCommand, { type: 'delegate' }>;

/** The same powers under the same id again are a repeat, other ones a clash. */
const delegate = (delegation: Delegation, command: Delegate): readonly DelegationEvent[] => {
  const { delegationId, occurredOn } = command;
  const powers = lent(command.powers);
  if (delegation.status !== 'none') {
    const same = JSON.stringify(lent(delegation.powers)) === JSON.stringify(powers);
    return same ? [] : no('delegation.id-taken', { delegationId });
  }
  checkReceiver(command);
  checkTerm(command);
  return [{ type: 'PowersDelegated', data: { delegationId, occurredOn, ...powers } }];
};

const checkReceiver = ({ powers: { from, to, actions }, receiverRoles }: Delegate): void => {
  if (from === to) no('delegation.to-oneself');
  if (receiverRoles.length === 0) no('delegation.receiver-unknown');
  if (receiverRoles.some((role) => role === 'administrator' || role === 'inspector')) {
    no('delegation.receiver-apart');
  }
  if (actions?.length === 0) no('delegation.nothing-lent');
};

const checkTerm = ({ powers, occurredOn, today }: Delegate): void => {
  const { validFrom, validTo, documentNo } = powers;
  if (documentNo.trim() === '') no('delegation.document-missing');
  if (validTo < validFrom) no('delegation.days-reversed', { validFrom, validTo });
  if (validFrom < occurredOn) no('delegation.before-document', { occurredOn });
  if (validTo < today) no('delegation.over', { today });
};

const lent = (powers: DelegatedPowers): DelegatedPowers => {
  const { from, to, role, within, unit, actions, validFrom, validTo, documentNo } = powers;
  return { from, to, role, within, unit, ...present({ actions }), validFrom, validTo, documentNo };
};

const evolve = (delegation: Delegation, { type, data }: DelegationEvent): Delegation => {
  if (type === 'PowersDelegated') {
    return { status: 'granted', delegationId: data.delegationId, powers: lent(data) };
  }
  return delegation.status === 'none' ? delegation : { ...delegation, status: 'revoked' };
};

/** A delegation of powers (ủy quyền), stream `delegation-<id>`. */
export const delegationDecider: Decider<Delegation, DelegationCommand, DelegationEvent> = {
  category: 'delegation',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (delegation) => (delegation.status === 'none' ? undefined : { unit: delegation.powers.unit }),
};
