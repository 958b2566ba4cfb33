import type { SuspensionGround, TerminationGround } from '../complaint.terms.js';
import type { Entry, PaperEntry } from '../intake/intake.command.js';

export type Suspend = PaperEntry & { type: 'suspend'; ground: SuspensionGround; reason: string };
export type Resume = PaperEntry & { type: 'resume' };
export type Withdraw = Entry & {
  type: 'withdraw';
  documentNo?: string | undefined;
  reason?: string | undefined;
  afterExplanation?: boolean | undefined;
};
export type WithdrawPart = PaperEntry & { type: 'withdraw-part'; contents: string };
export type Leave = Entry & { type: 'leave'; no: number; documentNo?: string | undefined };
export type Terminate = PaperEntry & { type: 'terminate'; ground: TerminationGround; reason: string };
export type Continue = Entry & { type: 'continue'; coerced: boolean; reason: string };
export type AcceptLawsuit = PaperEntry & { type: 'lawsuit'; court: string };
export type Close = Entry & { type: 'close'; reason: string };
export type Reopen = Entry & {
  type: 'reopen';
  reason: string;
  orderedBy: string;
  /** Id of the approval of two persons; needed once the file is closed. */
  approval?: string;
};

export type EndingStep =
  Suspend | Resume | Withdraw | WithdrawPart | Leave | Terminate | Continue | AcceptLawsuit | Close | Reopen;
