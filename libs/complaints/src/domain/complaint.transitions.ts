import type { LocalDate, Transitions } from '#kernel';
import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintRefusal } from './complaint.refusal.js';
import type { ComplaintStatus, KnownComplaint } from './complaint.state.js';

type Table = Transitions<ComplaintStatus, ComplaintAction, ComplaintRefusal>;

/** Every step, in the order in which a complaint meets them. */
export const complaintActions: readonly ComplaintAction[] = [
  'receive',
  'accept',
  'refuse',
  'assign',
  'verify',
  'report',
  'dialogue',
  'extend',
  'decide',
  'withdraw',
  'close',
  'reopen',
];

/** Steps that lead somewhere; `otherwise` forbids the rest. A receipt that comes again is no step. */
const row = (
  status: ComplaintStatus,
  otherwise: ComplaintRefusal,
  cells: Readonly<Partial<Record<ComplaintAction, readonly ComplaintStatus[] | ComplaintRefusal>>>,
): Table[ComplaintStatus] => {
  const all = { receive: [status], ...cells };
  const entries = complaintActions.map((action) => [action, all[action] ?? otherwise]);
  return Object.fromEntries(entries) as Table[ComplaintStatus];
};

/** The life of a complaint of first instance (khiếu nại lần đầu) as one table. */
export const complaintTransitions: Table = {
  none: row('none', 'complaint.unknown', { receive: ['received'] }),
  received: row('received', 'complaint.not-yet-accepted', {
    accept: ['accepted'],
    refuse: ['not-accepted'],
    assign: ['received'],
    withdraw: ['withdrawn'],
    close: ['closed'],
    reopen: 'complaint.still-open',
  }),
  accepted: row('accepted', 'complaint.already-accepted', {
    assign: ['accepted'],
    verify: ['verifying'],
    dialogue: ['accepted'],
    extend: ['accepted'],
    decide: ['decided'],
    withdraw: ['withdrawn'],
    close: ['closed'],
    report: 'complaint.verification-not-assigned',
    reopen: 'complaint.still-open',
  }),
  verifying: row('verifying', 'complaint.already-accepted', {
    assign: ['verifying'],
    verify: ['verifying'],
    report: ['verified'],
    dialogue: ['verifying'],
    extend: ['verifying'],
    decide: ['decided'],
    withdraw: ['withdrawn'],
    close: ['closed'],
    reopen: 'complaint.still-open',
  }),
  verified: row('verified', 'complaint.already-accepted', {
    assign: ['verified'],
    verify: ['verifying'],
    dialogue: ['verified'],
    extend: ['verified'],
    decide: ['decided'],
    withdraw: ['withdrawn'],
    close: ['closed'],
    report: 'complaint.already-reported',
    reopen: 'complaint.still-open',
  }),
  decided: row('decided', 'complaint.decided', { close: ['closed'], reopen: ['accepted'] }),
  'not-accepted': row('not-accepted', 'complaint.not-accepted', { reopen: ['received'] }),
  withdrawn: row('withdrawn', 'complaint.withdrawn', { reopen: ['received', 'accepted'] }),
  closed: row('closed', 'complaint.closed', { reopen: ['received', 'accepted'] }),
};

/**
 * Why this step cannot be taken on that day, whatever its papers say; `undefined` when it can.
 *
 * @param on day of the step; it decides whether the term of settlement is over
 */
export const obstacle = (
  complaint: KnownComplaint,
  action: ComplaintAction,
  on: LocalDate,
): ComplaintRefusal | undefined => {
  const cell = complaintTransitions[complaint.status][action];
  if (typeof cell === 'string') return cell;
  if (action === 'extend') return extensionObstacle(complaint, on);
  const dialogueOwed = complaint.status === 'verified' && complaint.demandDiffers && !complaint.dialogueHeld;
  return action === 'decide' && dialogueOwed ? 'complaint.dialogue-missing' : undefined;
};

/** Only once, and not after the term has run out (an act on the last day is in time). */
const extensionObstacle = ({ accepted }: KnownComplaint, on: LocalDate): ComplaintRefusal | undefined => {
  if (accepted?.complex) return 'complaint.already-complex';
  return accepted && on > accepted.due ? 'complaint.term-expired' : undefined;
};
