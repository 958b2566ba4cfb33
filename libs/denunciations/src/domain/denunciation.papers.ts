import type { DenunciationAction } from './denunciation.command.js';
import type { StepEvent } from './denunciation.events.js';

/** Which step writes which event. */
export const ACTION_OF: Readonly<Record<StepEvent['type'], DenunciationAction>> = {
  DenunciationRegistered: 'register',
  AccusedIdentified: 'identify-accused',
  DenouncerVerified: 'verify-denouncer',
  DenunciationCheckExtended: 'extend-check',
  DenunciationAccepted: 'accept',
  DenunciationNotAccepted: 'refuse',
  DenunciationTransferred: 'transfer',
  FastTrackChosen: 'fast-track',
  DenouncerNotified: 'notify-denouncer',
  AccusedNotified: 'notify-accused',
  DenunciationForwarderAnswered: 'answer-forwarder',
  DenunciationConflictDeclared: 'declare-conflict',
  VerificationTeamFormed: 'form-team',
  DenunciationMinutesRecorded: 'record-minutes',
  DenunciationExpertRequested: 'request-expert',
  DenunciationExpertResultReceived: 'receive-expert-result',
  AccusedExplained: 'hear-accused',
  DenunciationTermExtended: 'extend',
  DenunciationSuspended: 'suspend',
  DenunciationResumed: 'resume',
  DenunciationWithdrawn: 'withdraw',
  WithdrawalDisregarded: 'disregard-withdrawal',
  DenunciationTerminated: 'terminate',
  StopDecisionSent: 'send-stop',
  DenunciationVerificationReported: 'report',
  ConclusionIssued: 'conclude',
  ConclusionSent: 'send-conclusion',
  ConclusionNotifiedToDenouncer: 'notify-conclusion',
  HandlingDecided: 'handle',
  DenunciationReferredToInvestigation: 'refer',
  HandlingResultReported: 'report-result',
  HandlingExecuted: 'execute',
  RedactionChecked: 'check-redaction',
  ConclusionPublicised: 'publicise',
  ImplementationReported: 'follow-up',
  DenunciationClosed: 'close',
  ContinuedDenunciationReceived: 'receive-continued',
  ReviewDecided: 'review',
  OverdueDenunciationReceived: 'receive-overdue',
  OverdueEscalated: 'escalate',
  OverdueReportReceived: 'overdue-report',
  DenunciationTakenOver: 'take-over',
  DenunciationHandedOver: 'hand-over',
  ProtectionRequested: 'request-protection',
  ProtectionGranted: 'grant-protection',
  ProtectionRefused: 'refuse-protection',
  ProtectionEnded: 'end-protection',
};

/** What names a paper, wherever it says so. */
const NAMES = ['documentNo', 'position', 'person', 'to', 'of', 'hash', 'evidence', 'reason'] as const;

type Paper = Readonly<{ occurredOn: string } & Partial<Record<(typeof NAMES)[number], string | undefined>>>;

/** What makes two entries of one step the same: the day, and what names the paper. */
export const paperMark = (paper: Paper): string =>
  [paper.occurredOn, ...NAMES.flatMap((name) => (paper[name] === undefined ? [] : [paper[name]]))].join(' ');
