import { describe, expect, it } from '@jest/globals';
import { fold, localDate, type LocalDate } from '#kernel';
import { builtInLaw as law, type ConflictEvent } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import { allowedComplaintActions } from './allowed-actions.js';
import type { ComplaintAction, ComplaintCommand } from './complaint.command.js';
import type { ComplaintEvent, ComplaintReceived } from './complaint.events.js';
import { complaintDecider } from './complaint.js';
import { STEP_OF } from './complaint.papers.js';
import type { Complaint, ComplaintStatus } from './complaint.state.js';
import { complaintActions, complaintTransitions } from './complaint.transitions.js';
import { complaintUpcasters } from './complaint.upcasters.js';

const on = localDate;

/** The stored example of a type, whatever its data. */
const stored = (type: ComplaintEvent['type']): ComplaintEvent =>
  golden<ComplaintEvent>(type) as ComplaintEvent;

const example = golden<ComplaintReceived>('ComplaintReceived');
/** Five people, all signed, forwarded by the Front: so that no guard is in the way of any step. */
const received: ComplaintReceived = {
  ...example,
  data: {
    ...example.data,
    forwardedBy: { kind: 'front' },
    people: 5,
    group: {
      signatories: [1, 2, 3, 4, 5].map((no) => ({ no, signed: true })),
      representatives: [1],
      paper: '01/VBCĐD',
    },
  },
};
const accepted = stored('ComplaintAccepted');
const verifying = stored('VerificationAssigned');
const toVerified = [received, accepted, verifying, stored('VerificationReported')];
const toDecided = [...toVerified, stored('ComplaintDialogueHeld'), stored('ComplaintDecided')];
const inForce = [...toDecided, stored('DecisionTookEffect')];

const histories: Readonly<Record<ComplaintStatus, readonly ComplaintEvent[]>> = {
  none: [],
  received: [received],
  accepted: [received, accepted],
  verifying: [received, accepted, verifying],
  verified: [...toVerified, stored('ComplaintDialogueHeld')],
  suspended: [received, accepted, verifying, stored('ResolutionSuspended')],
  decided: toDecided,
  'in-force': inForce,
  executing: [...inForce, stored('ExecutionDirected')],
  appealed: [...toDecided, stored('SecondComplaintFiled')],
  litigated: [received, accepted, stored('LawsuitAccepted')],
  reviewed: [...inForce, stored('IllegalResolutionReviewOrdered')],
  'not-accepted': [received, stored('ComplaintNotAccepted')],
  withdrawn: [received, accepted, stored('ComplaintWithdrawn')],
  terminated: [received, accepted, stored('ComplaintWithdrawn'), stored('ResolutionTerminated')],
  merged: [received, accepted, stored('ComplaintMerged')],
  closed: [...inForce, stored('ExecutionCompleted')],
};

/** Late enough for every history; steps with a term of their own keep their day. */
const LATE = on('2026-10-26');
const IN_TERM: Readonly<Partial<Record<ComplaintAction, LocalDate>>> = {
  receive: example.data.occurredOn,
  accept: on('2026-07-10'),
  extend: on('2026-08-06'),
  stop: on('2026-08-06'),
};

const own = (action: ComplaintAction): object => {
  switch (action) {
    case 'receive':
      return {};
    case 'extend':
      return { documentNo: '77/UBND', criteria: ['a'] };
    case 'stop':
      return { documentNo: '77/UBND', until: undefined };
    case 'invite':
      return { documentNo: '77/UBND', heldOn: on('2026-11-09') };
    case 'publicise':
      return { until: on('2026-11-16') };
    case 'reopen':
      return { reason: 'Lý do khác', approval: 'a-1' };
    default:
      return { documentNo: '77/UBND', minutesNo: '77/BB', reason: 'Lý do khác' };
  }
};

/** The step as the stored example of its event tells it, on a paper of its own. */
const command = (type: ComplaintEvent['type'], action: ComplaintAction, over: object = {}) => {
  const occurredOn = IN_TERM[action] ?? LATE;
  const said = { ...stored(type).data, ...own(action), type: action, occurredOn, today: occurredOn, law };
  return { ...said, ...over } as ComplaintCommand;
};

/** Steps whose words depend on the status are tested one by one below. */
const BY_STATUS: readonly ComplaintAction[] = ['decide', 'terminate', 'send', 'lift'];

const steps: readonly (readonly [ComplaintEvent['type'], ComplaintAction])[] = [
  ['ComplaintReceived', 'receive'],
  ...(Object.entries(STEP_OF) as [ComplaintEvent['type'], ComplaintAction][]),
];

const { given } = scenario(complaintDecider);
const statuses = Object.keys(histories) as ComplaintStatus[];

const expectTable = (
  status: ComplaintStatus,
  history: readonly ComplaintEvent[],
  step: ComplaintCommand,
): void => {
  const attempt = given(...history).when(step);
  const next = complaintTransitions[status][step.type];
  if (typeof next === 'string') attempt.refuses(next);
  else expect([fold(complaintDecider, [...history, ...attempt.events()]).status]).toEqual(next);
};

describe('the table of transitions', () => {
  it('knows every step', () =>
    expect(steps.map(([, action]) => action).toSorted()).toEqual([...complaintActions].toSorted()));

  const general = steps.filter(([, action]) => !BY_STATUS.includes(action));
  agreesWithTable<
    Complaint,
    ComplaintStatus,
    ComplaintAction,
    ComplaintCommand,
    ComplaintEvent | ConflictEvent
  >(
    complaintDecider,
    complaintTransitions,
    histories,
    Object.fromEntries(general.map(([type, action]) => [action, command(type, action)])),
  );

  it.each(statuses)('%s: decide, before a report only as self-correction', (status) =>
    expectTable(
      status,
      histories[status],
      command('ComplaintDecided', 'decide', {
        outcome: 'upheld',
        selfCorrection: status !== 'verified',
      }),
    ),
  );
  it.each(statuses)('%s: terminate, on ground a only once it is withdrawn', (status) =>
    expectTable(
      status,
      histories[status],
      command('ResolutionTerminated', 'terminate', { ground: status === 'withdrawn' ? 'a' : 'c' }),
    ),
  );
  it.each(statuses)('%s: lift what was stopped', (status) => {
    const stopped = status === 'none' ? [] : [...histories[status], stored('ContestedDecisionSuspended')];
    expectTable(status, stopped, command('ContestedDecisionSuspensionLifted', 'lift'));
  });
  it.each(statuses)('%s: send the paper that there is', (status) => {
    const resumed = [stored('ResolutionSuspended'), stored('ResolutionResumed')];
    const settling = status === 'accepted' || status === 'verifying' || status === 'verified';
    const papers: Partial<Record<ComplaintStatus, string>> = {
      suspended: 'suspension',
      terminated: 'termination',
    };
    const paper = settling ? 'resumption' : (papers[status] ?? 'decision');
    const history = settling ? [...histories[status], ...resumed] : histories[status];
    expectTable(status, history, command('ComplaintPaperSent', 'send', { paper }));
  });
});

describe('every step', () => {
  it.each(steps.filter(([, action]) => action !== 'receive'))(
    '%s: told again changes nothing',
    (type, action) => {
      const from = statuses.find((status) => typeof complaintTransitions[status][action] !== 'string');
      const before = [
        ...histories[from ?? 'none'],
        ...(action === 'lift' ? [stored('ContestedDecisionSuspended')] : []),
      ];
      const again = stored(type);
      const step = {
        ...again.data,
        type: action,
        today: LATE,
        law,
        lateReason: 'Nghỉ ốm',
      } as ComplaintCommand;
      expect(
        given(...before, again)
          .when(step)
          .events(),
      ).toEqual([]);
    },
  );
});

describe('what may be done with a complaint', () => {
  const allowed = (history: readonly ComplaintEvent[], today = '2026-08-07') =>
    allowedComplaintActions(fold(complaintDecider, history), on(today), law);
  it('is every step that people take, with the reason where it may not', () => {
    expect(allowed([])).toEqual([]);
    const offered = allowed(histories.received);
    expect(offered.map(({ action }) => action)).toEqual(
      complaintActions.filter((action) => action !== 'receive' && action !== 'take-in'),
    );
    expect(offered).toContainEqual({ action: 'accept', allowed: true });
    expect(offered).toContainEqual({
      action: 'decide',
      allowed: false,
      why: 'complaint.not-yet-accepted',
    });
  });
  it('tells that a dialogue is owed and that the term is over', () => {
    const owed = allowed(toVerified, '2026-08-11');
    expect(owed).toContainEqual({ action: 'decide', allowed: false, why: 'complaint.dialogue-missing' });
    expect(owed).toContainEqual({ action: 'extend', allowed: false, why: 'complaint.term-expired' });
  });
  it('tells that the decision is not in force before its day', () => {
    const effect = (day: string) => allowed(toDecided, day).find(({ action }) => action === 'effect');
    expect(effect('2026-09-21')).toMatchObject({ allowed: false, why: 'complaint.not-yet-effective' });
    expect(effect('2026-09-22')).toMatchObject({ allowed: true });
  });
});

describe('stored complaint events', () =>
  decodesForEver(complaintDecider, complaintUpcasters, [
    'ComplaintReceived',
    ...(Object.keys(STEP_OF) as (keyof typeof STEP_OF)[]),
    'DeadlineRecomputed',
  ]));
