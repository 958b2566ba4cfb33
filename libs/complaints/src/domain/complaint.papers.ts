import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintEvent } from './complaint.events.js';

/** The fields that tell one entry of a step from another, beside its day. */
const TELLING: Readonly<Partial<Record<ComplaintAction, readonly string[]>>> = {
  recheck: ['right', 'result'],
  correct: ['summary', 'field', 'people', 'reason'],
  handover: ['to'],
  merge: ['into'],
  'take-in': ['from'],
  split: ['newComplaintId'],
  dialogue: ['minutesNo'],
  leave: ['no'],
  continue: ['reason'],
  close: ['reason'],
  reopen: ['reason'],
  send: ['paper', 'addressee', 'complete'],
  deliver: ['way'],
  publicise: ['form', 'place', 'until'],
  effect: [],
  progress: ['note'],
  complete: ['note'],
  appeal: ['secondComplaintId'],
};

const BY_NUMBER: readonly string[] = ['documentNo'];

/** What makes two entries of one step the same: the day and the number or word on the paper. */
export const paperMark = (action: ComplaintAction, data: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(['occurredOn', ...(TELLING[action] ?? BY_NUMBER)].map((field) => data[field] ?? null));

/** Which step writes an event. */
export const STEP_OF: Readonly<
  Record<Exclude<ComplaintEvent['type'], 'ComplaintReceived' | 'DeadlineRecomputed'>, ComplaintAction>
> = {
  ComplaintAccepted: 'accept',
  ComplaintNotAccepted: 'refuse',
  ComplaintAssigned: 'assign',
  ComplaintGroupListed: 'group',
  ContestedDecisionRechecked: 'recheck',
  ComplaintCorrected: 'correct',
  ComplaintHandedOver: 'handover',
  ComplaintMerged: 'merge',
  ComplaintTookIn: 'take-in',
  ComplaintSplit: 'split',
  VerificationAssigned: 'verify',
  VerificationStepRecorded: 'record',
  ContestedDecisionSuspended: 'stop',
  ContestedDecisionSuspensionLifted: 'lift',
  ComplaintDeclaredComplex: 'extend',
  VerificationReported: 'report',
  ComplaintDialogueInvited: 'invite',
  ComplaintDialogueHeld: 'dialogue',
  CouncilConsulted: 'council',
  ResolutionSuspended: 'suspend',
  ResolutionResumed: 'resume',
  ComplaintWithdrawn: 'withdraw',
  ComplaintPartlyWithdrawn: 'withdraw-part',
  SignatoryWithdrew: 'leave',
  ResolutionTerminated: 'terminate',
  ComplaintContinued: 'continue',
  LawsuitAccepted: 'lawsuit',
  ComplaintClosed: 'close',
  ComplaintReopened: 'reopen',
  ComplaintDecided: 'decide',
  ComplaintPaperSent: 'send',
  DecisionReceivedByAuthor: 'deliver',
  DecisionPublicised: 'publicise',
  ForwardingBodyInformed: 'inform',
  DecisionTookEffect: 'effect',
  ExecutionDirected: 'direct',
  ExecutionProgressed: 'progress',
  ExecutionCompleted: 'complete',
  SecondComplaintFiled: 'appeal',
  IllegalResolutionReviewOrdered: 'review',
};
