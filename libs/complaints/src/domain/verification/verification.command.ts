import type { LocalDate } from '#kernel';
import type {
  ComplaintOutcome,
  ComplexityCriterion,
  DialogueChair,
  VerificationStep,
} from '../complaint.terms.js';
import type { Entry, PaperEntry } from '../intake/intake.command.js';
import type { Found } from './verification.events.js';

export type Verify = PaperEntry & {
  type: 'verify';
  verifiers: readonly string[];
  leader?: string | undefined;
  scope?: string | undefined;
  reportDueOn?: LocalDate | undefined;
};
export type RecordStep = PaperEntry & { type: 'record'; kind: VerificationStep; note: string };
export type StopMeasure = PaperEntry & { type: 'stop'; reason: string; until?: LocalDate | undefined };
export type LiftStop = PaperEntry & { type: 'lift'; reason: string };
export type Extend = PaperEntry & {
  type: 'extend';
  reason: string;
  criteria?: readonly ComplexityCriterion[] | undefined;
};
export type Report = PaperEntry & {
  type: 'report';
  finding: ComplaintOutcome;
  contents?: readonly Found[] | undefined;
  proposal: string;
  demandDiffers: boolean;
};
export type Invite = PaperEntry & {
  type: 'invite';
  heldOn: LocalDate;
  place: string;
  invited: readonly string[];
};
export type HoldDialogue = Entry & {
  type: 'dialogue';
  agreed: boolean;
  noShow: boolean;
  excused?: boolean | undefined;
  minutesNo: string;
  chair?: DialogueChair | undefined;
  /** Many complainants, disagreement of bodies, heated, public interest, security (NĐ124 28(2)b). */
  grave?: boolean | undefined;
  agreedPoints?: string | undefined;
  openPoints?: string | undefined;
};
export type ConsultCouncil = PaperEntry & { type: 'council'; opinion: string };

export type VerificationCommand =
  Verify | RecordStep | StopMeasure | LiftStop | Extend | Report | Invite | HoldDialogue | ConsultCouncil;
