import { assertNever, checkTransition, type Decider, type LocalDate } from '#kernel';
import { personalDataHints } from '#identity';
import type { ApprovalCommand, Give, Person, Request } from './approval.command.js';
import {
  subjectOf,
  type ApprovalEvent,
  type ApprovalRequested,
  type ApprovalSubject,
} from './approval.events.js';
import { no } from './approval.refusal.js';
import { approvalTransitions, type ApprovalStatus } from './approval.transitions.js';

export type KnownApproval = Omit<ApprovalRequested['data'], 'occurredOn'> &
  Readonly<{ status: Exclude<ApprovalStatus, 'none'>; requestedOn: LocalDate }>;

export type Approval = Readonly<{ status: 'none' }> | KnownApproval;

const decide = (state: Approval, command: ApprovalCommand): readonly ApprovalEvent[] => {
  checkTransition(approvalTransitions, state.status, command.type);
  if (command.occurredOn > command.today) return no('approval.in-the-future', { today: command.today });
  if (command.type === 'request') return request(state, command);
  return state.status === 'none' ? no('approval.unknown') : advance(state, command);
};

/** The same words under the same id are a repeat, other ones a clash. */
const request = (state: Approval, command: Request): readonly ApprovalEvent[] => {
  const { approvalId, occurredOn, unit, expiresOn, by: requestedBy } = command;
  const reason = command.reason.trim() || no('approval.reason-missing');
  const basis = command.basis.trim() || no('approval.basis-missing');
  const subject = subjectOf(command.subject);
  if (state.status !== 'none') {
    const same = JSON.stringify([subjectOf(state.subject), state.requestedBy]);
    return same === JSON.stringify([subject, requestedBy]) ? [] : no('approval.id-taken', { approvalId });
  }
  const [hint] = [...personalDataHints(reason), ...personalDataHints(basis)];
  if (hint !== undefined) return no('approval.personal-data', { hint });
  checkNotOwn(subject, command);
  const standsFor = [...command.standsFor];
  const asked = { subject, unit, reason, basis, requestedBy };
  return [{ type: 'ApprovalRequested', data: { approvalId, occurredOn, ...asked, standsFor, expiresOn } }];
};

const everybody = ({ by, standsFor }: Person): readonly string[] => [by, ...standsFor];

const checkNotOwn = (subject: ApprovalSubject, person: Person): void => {
  if (subject.kind === 'grant-role' && everybody(person).includes(subject.userId)) no('approval.for-oneself');
};

const advance = (
  state: KnownApproval,
  command: Exclude<ApprovalCommand, Request>,
): readonly ApprovalEvent[] => {
  const { approvalId, occurredOn } = command;
  const at = { approvalId, occurredOn };
  switch (command.type) {
    case 'give':
      return give(state, command);
    case 'refuse': {
      const reason = command.reason.trim() || no('approval.reason-missing');
      checkInTime(state, command.today);
      checkSecond(state, command, []);
      return [{ type: 'ApprovalRefused', data: { ...at, by: command.by, reason } }];
    }
    case 'withdraw': {
      if (command.by !== state.requestedBy) no('approval.not-requester');
      const reason = command.reason.trim() || no('approval.reason-missing');
      return [{ type: 'ApprovalWithdrawn', data: { ...at, by: command.by, reason } }];
    }
    case 'expire':
      if (command.today <= state.expiresOn) no('approval.still-valid', { until: state.expiresOn });
      return [{ type: 'ApprovalExpired', data: at }];
    case 'carry-out': {
      const { refusedBy: code } = command;
      if (state.status !== 'given') return [];
      return code === undefined
        ? [{ type: 'ApprovalCarriedOut', data: at }]
        : [{ type: 'ApprovalFailed', data: { ...at, code } }];
    }
    default:
      return assertNever(command);
  }
};

const give = (state: KnownApproval, command: Give): readonly ApprovalEvent[] => {
  const { approvalId, occurredOn, by, today, requester } = command;
  checkInTime(state, today);
  checkSecond(state, command, requester.standsFor);
  checkNotOwn(state.subject, command);
  if (!requester.mayAsk) no('approval.requester-without-right');
  const { unit, reason, basis, requestedBy } = state;
  const asked = { subject: subjectOf(state.subject), unit, reason, basis, requestedBy };
  return [{ type: 'ApprovalGiven', data: { approvalId, occurredOn, ...asked, by } }];
};

const checkInTime = ({ expiresOn }: KnownApproval, today: LocalDate): void => {
  if (today > expiresOn) no('approval.expired', { until: expiresOn });
};

/**
 * Two persons, not two accounts of one power: nobody whom the requester stands for or stood for, and nobody who can
 * act for the requester or for somebody whom the requester stands for.
 */
const checkSecond = (state: KnownApproval, second: Person, now: readonly string[]): void => {
  const first = new Set([state.requestedBy, ...state.standsFor, ...now]);
  if (everybody(second).some((person) => first.has(person))) no('approval.second-person');
};

const evolve = (state: Approval, { type, data }: ApprovalEvent): Approval => {
  if (type === 'ApprovalRequested') {
    const { approvalId, subject, unit, reason, basis, requestedBy, standsFor, expiresOn } = data;
    const asked = { approvalId, subject, unit, reason, basis, requestedBy, standsFor, expiresOn };
    return { status: 'requested', requestedOn: data.occurredOn, ...asked };
  }
  return state.status === 'none' ? state : { ...state, status: AFTER[type] };
};

const AFTER = {
  ApprovalGiven: 'given',
  ApprovalRefused: 'refused',
  ApprovalWithdrawn: 'withdrawn',
  ApprovalExpired: 'expired',
  ApprovalCarriedOut: 'carried-out',
  ApprovalFailed: 'failed',
} as const satisfies Readonly<Record<Exclude<ApprovalEvent['type'], 'ApprovalRequested'>, ApprovalStatus>>;

/** What takes two persons (chờ chữ ký thứ hai), stream `approval-<approvalId>`. */
export const approvalDecider: Decider<Approval, ApprovalCommand, ApprovalEvent> = {
  category: 'approval',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (state) => (state.status === 'none' ? undefined : { unit: state.unit }),
};
