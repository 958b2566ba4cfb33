import type { DomainEvent, LocalDate } from '#kernel';
import type { Amount, DeadlineFact, DeadlineRecomputed, Remedies } from '#law';

type At = { occurredOn: LocalDate };
type Resolve = At & { resolve: DeadlineFact };
type MaybeResolve = At & { resolve?: DeadlineFact };
type Move = At & { to: string };

export type ComplaintDecided = DomainEvent<
  'ComplaintDecided',
  At & {
    outcome: 'upheld' | 'partly-upheld' | 'dismissed';
    firstDecision?: 'confirmed' | 'amended' | 'cancelled';
    remedies?: Remedies;
  }
>;
export type ComplaintEvent =
  | DomainEvent<
      'ComplaintReceived',
      At & { unit: string; origin: { kind: string }; instance?: 'first' | 'second' }
    >
  | DomainEvent<'ComplaintAccepted', Resolve>
  | DomainEvent<'ComplaintDeclaredComplex', Resolve>
  | DomainEvent<'ResolutionResumed', Resolve>
  | DomainEvent<'ComplaintTookIn', MaybeResolve>
  | DomainEvent<'ComplaintNotAccepted', At>
  | DomainEvent<'ComplaintAssigned', At & { unit?: string }>
  | DomainEvent<'ComplaintHandedOver', Move>
  | DomainEvent<'ComplaintMerged', At & { into: string }>
  | ComplaintDecided
  | DomainEvent<'ComplaintWithdrawn', At & { afterExplanation?: boolean }>
  | DomainEvent<'ResolutionTerminated', At & { ground: string }>
  | DomainEvent<'LawsuitAccepted', At>
  | DomainEvent<'ComplaintClosed', At>
  | DomainEvent<'ComplaintReopened', MaybeResolve>
  | DomainEvent<'ComplaintContinued', MaybeResolve>
  | DomainEvent<'DecisionTookEffect', At>
  | DomainEvent<'ExecutionDirected', At>
  | DomainEvent<'ExecutionProgressed', At & { done?: Remedies }>
  | DomainEvent<'ExecutionCompleted', At & { done?: Remedies }>
  | DeadlineRecomputed;

export type ConclusionIssued = DomainEvent<
  'ConclusionIssued',
  At & { outcome: 'true' | 'partly-true' | 'false'; remedies?: Remedies }
>;
export type HandlingExecuted = DomainEvent<
  'HandlingExecuted',
  At & { of: 'state' | 'organisations' | 'individuals'; amount: Amount; disciplined?: number }
>;
export type DenunciationEvent =
  | DomainEvent<'DenunciationRegistered', At & { unit: string; origin: { kind: string }; continued?: string }>
  | DomainEvent<'DenunciationAccepted', Resolve>
  | DomainEvent<'DenunciationTermExtended', Resolve>
  | DomainEvent<'DenunciationResumed', Resolve>
  | DomainEvent<'DenunciationExpertResultReceived', Resolve>
  | DomainEvent<'DenunciationNotAccepted', At>
  | DomainEvent<'DenunciationTransferred', At>
  | DomainEvent<'DenunciationHandedOver', Move>
  | DomainEvent<'DenunciationTakenOver', Resolve & { unit: string }>
  | ConclusionIssued
  | DomainEvent<'DenunciationReferredToInvestigation', At & { people?: number; officials?: number }>
  | DomainEvent<'DenunciationWithdrawn', At & { whole: boolean }>
  | DomainEvent<'WithdrawalDisregarded', At>
  | DomainEvent<'DenunciationTerminated', At & { ground: string }>
  | DomainEvent<'ReviewDecided', MaybeResolve & { result: string }>
  | DomainEvent<'HandlingDecided', At>
  | HandlingExecuted
  | DomainEvent<'HandlingResultReported', At>
  | DomainEvent<'DenunciationClosed', At>
  | DeadlineRecomputed;

export type VisitEvent =
  | DomainEvent<
      'VisitLogged',
      At & {
        unit: string;
        receivedBy: 'staff' | 'head' | 'authorised';
        order: number;
        people: number;
        largeGroup: boolean;
        outcome: { kind: string };
      }
    >
  | DomainEvent<'VisitCorrected', At & { field: string; to: string; largeGroup?: boolean }>;
export type SessionEvent = DomainEvent<'SessionHeld', At & { unit: string; heldBy: 'head' | 'authorised' }>;
