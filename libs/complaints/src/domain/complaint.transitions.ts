import type { LocalDate } from '#kernel';
import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintRefusal } from './complaint.refusal.js';
import type { ComplaintStatus, KnownComplaint } from './complaint.state.js';

/** Where a step leads, or why it may not be taken. Two states: which one depends on what went before. */
type Cell = readonly ComplaintStatus[] | ComplaintRefusal;

type Row = Readonly<Partial<Record<ComplaintAction, Cell>> & { otherwise: ComplaintRefusal }>;

/** The life of a complaint of first instance (khiếu nại lần đầu) as one table. */
export const complaintTransitions: Readonly<Record<ComplaintStatus, Row>> = {
  received: {
    accept: ['accepted'],
    refuse: ['not-accepted'],
    assign: ['received'],
    withdraw: ['withdrawn'],
    close: ['closed'],
    reopen: 'complaint.still-open',
    otherwise: 'complaint.not-yet-accepted',
  },
  accepted: {
    assign: ['accepted'],
    verify: ['verifying'],
    dialogue: ['accepted'],
    extend: ['accepted'],
    decide: ['decided'],
    withdraw: ['withdrawn'],
    close: ['closed'],
    report: 'complaint.verification-not-assigned',
    reopen: 'complaint.still-open',
    otherwise: 'complaint.already-accepted',
  },
  verifying: {
    assign: ['verifying'],
    verify: ['verifying'],
    report: ['verified'],
    dialogue: ['verifying'],
    extend: ['verifying'],
    decide: ['decided'],
    withdraw: ['withdrawn'],
    close: ['closed'],
    reopen: 'complaint.still-open',
    otherwise: 'complaint.already-accepted',
  },
  verified: {
    assign: ['verified'],
    verify: ['verifying'],
    dialogue: ['verified'],
    extend: ['verified'],
    decide: ['decided'],
    withdraw: ['withdrawn'],
    close: ['closed'],
    report: 'complaint.already-reported',
    reopen: 'complaint.still-open',
    otherwise: 'complaint.already-accepted',
  },
  decided: { close: ['closed'], reopen: ['accepted'], otherwise: 'complaint.decided' },
  'not-accepted': { reopen: ['received'], otherwise: 'complaint.not-accepted' },
  withdrawn: { reopen: ['received', 'accepted'], otherwise: 'complaint.withdrawn' },
  closed: { reopen: ['received', 'accepted'], otherwise: 'complaint.closed' },
};

/** Every step, in the order in which a complaint meets them. */
export const complaintActions: readonly ComplaintAction[] = [
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
  const row = complaintTransitions[complaint.status];
  const cell = row[action] ?? row.otherwise;
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
