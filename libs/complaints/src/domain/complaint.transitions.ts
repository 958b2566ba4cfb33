import type { Transitions } from '#kernel';
import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintRefusal } from './complaint.refusal.js';
import type { ComplaintStatus } from './complaint.state.js';

type Table = Transitions<ComplaintStatus, ComplaintAction, ComplaintRefusal>;
type Cells = Readonly<Partial<Record<ComplaintAction, readonly ComplaintStatus[] | ComplaintRefusal>>>;

/** Every step, in the order in which a complaint meets them. */
export const complaintActions: readonly ComplaintAction[] = [
  'receive',
  'group',
  'accept',
  'refuse',
  'assign',
  'recheck',
  'verify',
  'record',
  'stop',
  'lift',
  'extend',
  'report',
  'council',
  'invite',
  'dialogue',
  'suspend',
  'resume',
  'decide',
  'send',
  'deliver',
  'publicise',
  'inform',
  'effect',
  'direct',
  'progress',
  'complete',
  'appeal',
  'lawsuit',
  'review',
  'withdraw',
  'withdraw-part',
  'leave',
  'terminate',
  'continue',
  'correct',
  'handover',
  'merge',
  'take-in',
  'split',
  'close',
  'reopen',
];

/** Steps that lead somewhere; `otherwise` forbids the rest. A receipt that comes again is no step. */
const row = (status: ComplaintStatus, otherwise: ComplaintRefusal, cells: Cells): Table[ComplaintStatus] => {
  const all: Cells = { receive: [status], ...cells };
  const entries = complaintActions.map((action) => [action, all[action] ?? otherwise]);
  return Object.fromEntries(entries) as Table[ComplaintStatus];
};

const staying = (status: ComplaintStatus, ...actions: readonly ComplaintAction[]): Cells =>
  Object.fromEntries(actions.map((action) => [action, [status]]));

/** What may happen to a file of any age without moving it. */
const kept = (status: ComplaintStatus): Cells => staying(status, 'assign', 'correct', 'handover');

/** What may end or divide a complaint before it is decided. */
const undecided = (status: ComplaintStatus): Cells => ({
  ...kept(status),
  ...staying(status, 'group', 'withdraw-part', 'leave', 'take-in', 'split'),
  withdraw: ['withdrawn'],
  terminate: ['terminated'],
  lawsuit: ['litigated'],
  merge: ['merged'],
  close: ['closed'],
  reopen: 'complaint.still-open',
  resume: 'complaint.not-suspended',
  continue: 'complaint.not-terminated',
  effect: 'complaint.not-decided',
  deliver: 'complaint.not-decided',
  publicise: 'complaint.not-decided',
  inform: 'complaint.not-decided',
  direct: 'complaint.not-in-force',
  progress: 'complaint.not-in-force',
  complete: 'complaint.not-in-force',
  review: 'complaint.not-decided',
});

/** What may happen while it is being settled. */
const settling = (status: ComplaintStatus): Cells => ({
  ...undecided(status),
  ...staying(status, 'stop', 'lift', 'extend', 'council', 'invite', 'dialogue', 'send'),
  verify: ['verifying'],
  suspend: ['suspended'],
  decide: ['decided'],
  appeal: ['appealed'],
});

/** What is still owed once it is decided, whatever became of the decision. */
const afterDecision = (status: ComplaintStatus): Cells => ({
  ...kept(status),
  ...staying(status, 'send', 'deliver', 'publicise', 'inform'),
  lawsuit: ['litigated'],
  review: ['reviewed'],
  close: ['closed'],
  reopen: ['accepted'],
});

const begunAnew: readonly ComplaintStatus[] = ['received', 'accepted'];

/** The life of a complaint (khiếu nại) of either instance as one table; `complaint.guards.ts` has what differs. */
export const complaintTransitions: Table = {
  none: row('none', 'complaint.unknown', { receive: ['received'] }),
  received: row('received', 'complaint.not-yet-accepted', {
    ...undecided('received'),
    accept: ['accepted'],
    refuse: ['not-accepted'],
  }),
  accepted: row('accepted', 'complaint.already-accepted', {
    ...settling('accepted'),
    recheck: ['accepted'],
    report: 'complaint.verification-not-assigned',
    record: 'complaint.verification-not-assigned',
  }),
  verifying: row('verifying', 'complaint.already-accepted', {
    ...settling('verifying'),
    record: ['verifying'],
    report: ['verified'],
  }),
  verified: row('verified', 'complaint.already-accepted', {
    ...settling('verified'),
    record: ['verified'],
    report: 'complaint.already-reported',
  }),
  suspended: row('suspended', 'complaint.suspended', {
    ...undecided('suspended'),
    ...staying('suspended', 'lift', 'send'),
    resume: ['accepted', 'verifying', 'verified'],
    'take-in': 'complaint.suspended',
    merge: 'complaint.suspended',
  }),
  decided: row('decided', 'complaint.decided', {
    ...afterDecision('decided'),
    effect: ['in-force'],
    appeal: ['appealed'],
    direct: 'complaint.not-in-force',
    progress: 'complaint.not-in-force',
    complete: 'complaint.not-in-force',
  }),
  'in-force': row('in-force', 'complaint.in-force', {
    ...afterDecision('in-force'),
    direct: ['executing'],
    complete: ['closed'],
    appeal: ['appealed'],
  }),
  executing: row('executing', 'complaint.in-force', {
    ...afterDecision('executing'),
    ...staying('executing', 'direct', 'progress'),
    complete: ['closed'],
    appeal: ['appealed'],
  }),
  appealed: row('appealed', 'complaint.appealed', afterDecision('appealed')),
  litigated: row('litigated', 'complaint.litigated', {
    ...kept('litigated'),
    close: ['closed'],
    reopen: begunAnew,
  }),
  reviewed: row('reviewed', 'complaint.under-review', {
    ...kept('reviewed'),
    close: ['closed'],
    reopen: begunAnew,
  }),
  'not-accepted': row('not-accepted', 'complaint.not-accepted', {
    ...staying('not-accepted', 'correct'),
    lawsuit: ['litigated'],
    reopen: ['received'],
  }),
  withdrawn: row('withdrawn', 'complaint.withdrawn', {
    ...staying('withdrawn', 'correct'),
    terminate: ['terminated'],
    continue: 'complaint.not-terminated',
    reopen: begunAnew,
  }),
  terminated: row('terminated', 'complaint.terminated', {
    ...staying('terminated', 'correct', 'send'),
    continue: begunAnew,
    lawsuit: ['litigated'],
    reopen: begunAnew,
  }),
  merged: row('merged', 'complaint.merged', staying('merged', 'correct')),
  closed: row('closed', 'complaint.closed', {
    ...staying('closed', 'correct', 'handover'),
    lawsuit: ['litigated'],
    review: ['reviewed'],
    reopen: begunAnew,
  }),
};
