import type { Transitions } from '#kernel';
import type { DenunciationAction } from './denunciation.command.js';
import type { DenunciationRefusal } from './denunciation.refusal.js';
import type { DenunciationStatus } from './denunciation.state.js';

type Table = Transitions<DenunciationStatus, DenunciationAction, DenunciationRefusal>;
type Cell = readonly DenunciationStatus[] | DenunciationRefusal;
type Cells = Readonly<Partial<Record<DenunciationAction, Cell>>>;

/** Every step, in the order in which a denunciation meets them. */
export const denunciationActions: readonly DenunciationAction[] = [
  'register',
  'identify-accused',
  'verify-denouncer',
  'extend-check',
  'accept',
  'refuse',
  'transfer',
  'fast-track',
  'notify-denouncer',
  'notify-accused',
  'answer-forwarder',
  'declare-conflict',
  'form-team',
  'record-minutes',
  'request-expert',
  'receive-expert-result',
  'hear-accused',
  'extend',
  'suspend',
  'resume',
  'withdraw',
  'disregard-withdrawal',
  'terminate',
  'send-stop',
  'report',
  'conclude',
  'send-conclusion',
  'notify-conclusion',
  'handle',
  'refer',
  'report-result',
  'execute',
  'check-redaction',
  'publicise',
  'follow-up',
  'close',
  'receive-continued',
  'review',
  'receive-overdue',
  'escalate',
  'overdue-report',
  'take-over',
  'hand-over',
  'request-protection',
  'grant-protection',
  'refuse-protection',
  'end-protection',
];

/** Steps that leave a denunciation where it is. */
const stays = (status: DenunciationStatus, ...actions: readonly DenunciationAction[]): Cells =>
  Object.fromEntries(actions.map((action) => [action, [status]]));

/** What may be told, declared or asked for at any time. */
const ALWAYS: readonly DenunciationAction[] = [
  'register',
  'answer-forwarder',
  'request-protection',
  'grant-protection',
  'refuse-protection',
  'end-protection',
];

/** Beside those, while it is not over. */
const OPEN: readonly DenunciationAction[] = ['identify-accused', 'declare-conflict', 'hand-over'];

/** Steps that lead somewhere; `otherwise` forbids the rest. A registration that comes again is no step. */
const row = (
  status: DenunciationStatus,
  otherwise: DenunciationRefusal,
  cells: Cells,
): Table[DenunciationStatus] => {
  const all: Cells = status === 'none' ? cells : { ...stays(status, ...ALWAYS), ...cells };
  const entries = denunciationActions.map((action) => [action, all[action] ?? otherwise]);
  return Object.fromEntries(entries) as Table[DenunciationStatus];
};

const INTAKE: Cells = {
  'verify-denouncer': ['checking'],
  'extend-check': ['checking'],
  refuse: ['not-accepted'],
  transfer: ['transferred'],
};

/** Accepted and not yet concluded. */
const settling = (status: DenunciationStatus): Cells => ({
  ...stays(status, ...OPEN, 'fast-track', 'notify-denouncer', 'notify-accused', 'extend', 'withdraw'),
  ...stays(status, 'disregard-withdrawal', 'receive-overdue', 'escalate', 'overdue-report'),
  'form-team': ['verifying'],
  suspend: ['suspended'],
  terminate: ['terminated'],
  conclude: ['concluded'],
  'take-over': ['taken-over'],
  resume: 'denunciation.not-suspended',
  'send-stop': 'denunciation.not-suspended',
  'record-minutes': 'denunciation.verification-not-assigned',
  'request-expert': 'denunciation.verification-not-assigned',
  'receive-expert-result': 'denunciation.verification-not-assigned',
  'hear-accused': 'denunciation.verification-not-assigned',
  report: 'denunciation.verification-not-assigned',
  ...unconcluded('denunciation.not-concluded'),
});

const unconcluded = (why: DenunciationRefusal): Cells => ({
  'send-conclusion': why,
  'notify-conclusion': why,
  handle: why,
  refer: why,
  'report-result': why,
  execute: why,
  'check-redaction': why,
  publicise: why,
  'follow-up': why,
  close: why,
  'receive-continued': why,
  review: why,
});

/** Concluded and not yet closed. */
const afterwards = (status: DenunciationStatus): Cells => ({
  ...stays(status, ...OPEN, 'send-conclusion', 'notify-conclusion', 'check-redaction', 'publicise'),
  'receive-continued': ['reviewed'],
  review: 'denunciation.not-under-review',
});

/** The life of a denunciation (tố cáo), D1 to D21, as one table. */
export const denunciationTransitions: Table = {
  none: row('none', 'denunciation.unknown', { register: ['received'] }),
  received: row('received', 'denunciation.not-yet-accepted', {
    ...stays('received', ...OPEN, 'withdraw'),
    ...INTAKE,
    accept: 'denunciation.denouncer-not-verified',
  }),
  checking: row('checking', 'denunciation.not-yet-accepted', {
    ...stays('checking', ...OPEN, 'withdraw', 'disregard-withdrawal', 'fast-track'),
    ...INTAKE,
    accept: ['accepted'],
  }),
  accepted: row('accepted', 'denunciation.already-accepted', settling('accepted')),
  'not-accepted': row('not-accepted', 'denunciation.not-accepted', stays('not-accepted', 'notify-denouncer')),
  transferred: row('transferred', 'denunciation.transferred', stays('transferred', 'notify-denouncer')),
  verifying: row('verifying', 'denunciation.already-accepted', {
    ...settling('verifying'),
    ...stays('verifying', 'record-minutes', 'request-expert', 'receive-expert-result', 'hear-accused'),
    report: ['verifying'],
  }),
  suspended: row('suspended', 'denunciation.suspended', {
    ...stays('suspended', ...OPEN, 'notify-denouncer', 'notify-accused', 'receive-expert-result'),
    ...stays('suspended', 'withdraw', 'disregard-withdrawal', 'overdue-report', 'send-stop'),
    resume: ['accepted', 'verifying', 'taken-over'],
    terminate: ['terminated'],
  }),
  'taken-over': row('taken-over', 'denunciation.already-accepted', {
    ...settling('taken-over'),
    'take-over': 'denunciation.already-accepted',
  }),
  concluded: row('concluded', 'denunciation.concluded', {
    ...unconcluded('denunciation.not-handled'),
    ...afterwards('concluded'),
    handle: ['handled'],
    refer: ['handled', 'publicised'],
  }),
  handled: row('handled', 'denunciation.concluded', {
    ...unconcluded('denunciation.not-publicised'),
    ...afterwards('handled'),
    ...stays('handled', 'handle', 'refer', 'report-result', 'execute'),
    publicise: ['handled', 'publicised'],
  }),
  publicised: row('publicised', 'denunciation.concluded', {
    ...afterwards('publicised'),
    ...stays('publicised', 'report-result', 'execute'),
    'follow-up': ['followed-up'],
    close: 'denunciation.implementation-not-reported',
  }),
  'followed-up': row('followed-up', 'denunciation.concluded', {
    ...afterwards('followed-up'),
    ...stays('followed-up', 'report-result', 'execute', 'follow-up'),
    close: ['closed'],
  }),
  closed: row('closed', 'denunciation.closed', {
    'receive-continued': ['reviewed'],
    review: 'denunciation.not-under-review',
  }),
  terminated: row('terminated', 'denunciation.terminated', stays('terminated', 'send-stop')),
  reviewed: row('reviewed', 'denunciation.under-review', {
    ...stays('reviewed', ...OPEN),
    review: ['concluded', 'handled', 'publicised', 'followed-up', 'closed', 'accepted', 'transferred'],
  }),
};
