import type { LocalDate } from '#kernel';
import type { Law } from '#law';
import type { KnownLetter } from './letter-state.js';
import type { LetterAction } from './letter-transitions.js';
import type {
  AuthorNotified,
  DestructionDecided,
  ForwarderAnswered,
  LetterClassificationConfirmed,
  LetterClassified,
  LetterCorrected,
  LetterFiled,
  LetterGuided,
  LetterHandedOver,
  LetterKeptLonger,
  LetterMerged,
  LetterProposedForAcceptance,
  LetterReceived,
  LetterRegistered,
  LetterReturned,
  LetterSplitGuided,
  LetterTransferred,
  LowerLevelUrged,
  OralStatementRecorded,
  ReferredToInvestigation,
  RoutedToInspection,
  TransferReplyReceived,
} from './letter.events.js';

type Step<Type extends LetterAction, Data> = Readonly<{ type: Type }> & Readonly<Data>;
type Statement = Pick<OralStatementRecorded['data'], 'readBack' | 'signedBy'>;
type Grounded<Data extends { ground: unknown }> = Omit<Data, 'ground'> & Partial<Pick<Data, 'ground'>>;

export type Receive = Step<
  'receive',
  Omit<LetterReceived['data'], 'reply' | 'press' | 'inaction'> & { statement?: Statement }
>;
export type Register = Step<'register', LetterRegistered['data']>;
export type Classify = Step<'classify', Omit<LetterClassified['data'], 'transfer'>>;
export type Confirm = Step<'confirm', LetterClassificationConfirmed['data'] & { by?: string }>;
export type Propose = Step<
  'propose',
  Pick<
    LetterProposedForAcceptance['data'],
    'letterId' | 'occurredOn' | 'lateReason' | 'caseId' | 'caseCode' | 'caseKind' | 'resolver'
  >
>;

/** What may become of a classified letter (xử lý đơn). */
export type Disposal =
  | Propose
  | Step<'guide', LetterGuided['data']>
  | Step<'transfer', LetterTransferred['data']>
  | Step<'urge', LowerLevelUrged['data']>
  | Step<'return', Grounded<LetterReturned['data']>>
  | Step<'file', Grounded<Omit<LetterFiled['data'], 'retain'>>>
  | Step<'merge', LetterMerged['data']>
  | Step<'split', LetterSplitGuided['data']>
  | Step<'refer', ReferredToInvestigation['data']>
  | Step<'route', RoutedToInspection['data']>;

/** What is recorded about a letter beside its way across the desk, and after it. */
export type FollowUp =
  | Step<'reply', TransferReplyReceived['data']>
  | Step<'notify', AuthorNotified['data']>
  | Step<'tell-forwarder', Omit<ForwarderAnswered['data'], 'to'>>
  | Step<'correct', LetterCorrected['data']>
  | Step<'hand-over', Omit<LetterHandedOver['data'], 'from'>>
  | Step<'keep', Omit<LetterKeptLonger['data'], 'retain'>>
  | Step<'destroy', DestructionDecided['data']>;

export type LetterStep = Register | Classify | Confirm | Disposal | FollowUp;

/** What the sender of a command says; the handler adds its kind, the day and the law. */
export type StepOf<Type extends LetterStep['type']> = Omit<Extract<LetterStep, { type: Type }>, 'type'>;

/** What each command brings with it: the day it is now, and the law as it is known. */
export type World = Readonly<{ today: LocalDate; law: Law }>;

export type LetterCommand = World & (Receive | LetterStep);

/** What every event of a letter begins with. */
export type At = Pick<LetterReceived['data'], 'letterId' | 'occurredOn' | 'lateReason'>;

/** A letter whose status has been checked, and what is asked of it. */
export type Asked<S> = Readonly<{ letter: KnownLetter; step: S; at: At; law: Law }>;
