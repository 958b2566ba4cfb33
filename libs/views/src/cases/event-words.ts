import type { ComplaintEvent } from '#complaints';
import type { Recorded } from '#kernel';
import type { PetitionEvent } from '#petitions';

export type CaseEvent = PetitionEvent | ComplaintEvent;

/** The word under which figures count an event. Dates set and notes have none: they tell of no act. */
const WORDS: Readonly<Partial<Record<CaseEvent['type'], string>>> = {
  PetitionReceived: 'received',
  PetitionRegistered: 'registered',
  PetitionClassified: 'classified',
  PetitionAssigned: 'assigned',
  PetitionHandedOver: 'transferred',
  PetitionSuspended: 'suspended',
  PetitionResumed: 'resumed',
  PetitionAnswered: 'answered',
  PetitionTransferred: 'sentElsewhere',
  PetitionClosed: 'closed',
  PetitionReopened: 'reopened',
  ComplaintReceived: 'received',
  ComplaintAccepted: 'accepted',
  ComplaintNotAccepted: 'notAccepted',
  ComplaintAssigned: 'assigned',
  VerificationAssigned: 'verificationAssigned',
  VerificationReported: 'verificationReported',
  ComplaintDialogueHeld: 'dialogueHeld',
  ComplaintDeclaredComplex: 'declaredComplex',
  ComplaintDecided: 'decided',
  ComplaintWithdrawn: 'withdrawn',
  ComplaintClosed: 'closed',
  ComplaintReopened: 'reopened',
  ComplaintHandedOver: 'transferred',
  ComplaintMerged: 'merged',
  ComplaintSplit: 'split',
  VerificationStepRecorded: 'verificationStep',
  ContestedDecisionSuspended: 'measureStopped',
  ContestedDecisionSuspensionLifted: 'stopLifted',
  ComplaintDialogueInvited: 'dialogueInvited',
  CouncilConsulted: 'councilConsulted',
  ResolutionSuspended: 'suspended',
  ResolutionResumed: 'resumed',
  ComplaintPartlyWithdrawn: 'partlyWithdrawn',
  SignatoryWithdrew: 'signatoryWithdrew',
  ResolutionTerminated: 'terminated',
  ComplaintContinued: 'continued',
  LawsuitAccepted: 'lawsuitAccepted',
  ComplaintPaperSent: 'paperSent',
  DecisionReceivedByAuthor: 'decisionReceived',
  DecisionPublicised: 'decisionPublicised',
  DecisionTookEffect: 'tookEffect',
  ExecutionDirected: 'executionDirected',
  ExecutionCompleted: 'executed',
  SecondComplaintFiled: 'appealed',
  IllegalResolutionReviewOrdered: 'reviewOrdered',
};

export const wordOf = (event: CaseEvent): string | undefined =>
  event.type === 'PetitionStepRecorded' ? event.data.step : WORDS[event.type];

/** Reception, closing and dates belong to the case as a whole; every other event is an act of somebody. */
const NO_ACT: ReadonlySet<CaseEvent['type']> = new Set([
  'PetitionReceived',
  'PetitionClosed',
  'PetitionReopened',
  'PetitionDueSet',
  'PetitionHandedOver',
  'ComplaintReceived',
  'ComplaintHandedOver',
  'ComplaintClosed',
  'DeadlineRecomputed',
]);

export const isAct = ({ type }: CaseEvent): boolean => !NO_ACT.has(type);

/** The group that did it, as the source names it. */
export const groupOf = (event: Recorded<CaseEvent>): string | undefined =>
  ('unit' in event.data ? event.data.unit : undefined) ?? event.meta.unit;
