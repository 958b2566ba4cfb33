import type { DomainEvent, LocalDate } from '#kernel';
import type { Law } from '#law';
import type { ClockName } from './denunciation.clocks.js';
import type * as events from './denunciation.events.js';

/** What every entry carries: the day on the paper, why it comes late, and what the world looks like today. */
export type Entry = Readonly<{
  occurredOn: LocalDate;
  lateReason?: string | undefined;
  today: LocalDate;
  law: Law;
}>;

/** A command says what its event will say, but for what the rules work out. */
type Saying<E extends DomainEvent, Derived extends string = never> = Entry &
  Readonly<Omit<E['data'], keyof events.At | ClockName | Derived>>;

/** Every step after the registration, by the word of the API and of the permissions. */
export type Steps = {
  'identify-accused': Saying<events.AccusedIdentified>;
  'verify-denouncer': Saying<events.DenouncerVerified>;
  'extend-check': Saying<events.DenunciationCheckExtended>;
  accept: Saying<events.DenunciationAccepted>;
  refuse: Saying<events.DenunciationNotAccepted>;
  transfer: Saying<events.DenunciationTransferred>;
  'fast-track': Saying<events.FastTrackChosen>;
  'notify-denouncer': Saying<events.DenouncerNotified>;
  'notify-accused': Saying<events.AccusedNotified>;
  'answer-forwarder': Saying<events.DenunciationForwarderAnswered>;
  'declare-conflict': Saying<events.DenunciationConflictDeclared>;
  /** `declared`: each member has said in writing that nothing ties them to the matter. */
  'form-team': Saying<events.VerificationTeamFormed> & Readonly<{ declared: boolean }>;
  'record-minutes': Saying<events.DenunciationMinutesRecorded>;
  'request-expert': Saying<events.DenunciationExpertRequested>;
  'receive-expert-result': Saying<events.DenunciationExpertResultReceived>;
  'hear-accused': Saying<events.AccusedExplained>;
  extend: Saying<events.DenunciationTermExtended, 'ordinal'>;
  suspend: Saying<events.DenunciationSuspended>;
  resume: Saying<events.DenunciationResumed>;
  withdraw: Saying<events.DenunciationWithdrawn>;
  'disregard-withdrawal': Saying<events.WithdrawalDisregarded>;
  terminate: Saying<events.DenunciationTerminated>;
  'send-stop': Saying<events.StopDecisionSent>;
  report: Saying<events.DenunciationVerificationReported>;
  conclude: Saying<events.ConclusionIssued, 'outcome'>;
  'send-conclusion': Saying<events.ConclusionSent>;
  'notify-conclusion': Saying<events.ConclusionNotifiedToDenouncer>;
  handle: Saying<events.HandlingDecided>;
  refer: Saying<events.DenunciationReferredToInvestigation>;
  'report-result': Saying<events.HandlingResultReported>;
  execute: Saying<events.HandlingExecuted>;
  'check-redaction': Saying<events.RedactionChecked>;
  /** `confirmed`: a person has read the text and says that nobody can be recognised. */
  publicise: Saying<events.ConclusionPublicised> & Readonly<{ confirmed: boolean }>;
  'follow-up': Saying<events.ImplementationReported>;
  close: Saying<events.DenunciationClosed>;
  'receive-continued': Saying<events.ContinuedDenunciationReceived>;
  review: Saying<events.ReviewDecided>;
  'receive-overdue': Saying<events.OverdueDenunciationReceived>;
  escalate: Saying<events.OverdueEscalated>;
  'overdue-report': Saying<events.OverdueReportReceived>;
  'take-over': Saying<events.DenunciationTakenOver>;
  'hand-over': Saying<events.DenunciationHandedOver, 'from'>;
  'request-protection': Saying<events.ProtectionRequested>;
  'grant-protection': Saying<events.ProtectionGranted>;
  'refuse-protection': Saying<events.ProtectionRefused>;
  'end-protection': Saying<events.ProtectionEnded>;
};

export type Register = Saying<events.DenunciationRegistered> &
  Readonly<{ type: 'register'; denunciationId: string }>;

export type StepAction = keyof Steps;

export type DenunciationAction = 'register' | StepAction;

export type StepOf<A extends StepAction> = Steps[A] & Readonly<{ type: A }>;

export type DenunciationStep = { [A in StepAction]: StepOf<A> }[StepAction];

export type DenunciationCommand = Register | DenunciationStep;
