import type { Day, RoleName } from './types.js';

export type Approval = {
  id: string;
  /** Ids only; `subjectName` has the name of the account or of the view, or the code of the case. */
  subject:
    | { kind: 'grant-role'; userId: string; role: RoleName; unit: string }
    | { kind: 'erase-person'; subjectId: string }
    | { kind: 'reopen-case'; caseId: string }
    | { kind: 'skip-event'; view: string; version: number; eventId: string };
  subjectName?: string;
  unitName: string;
  reason: string;
  basis: string;
  requestedByName: string;
  requestedOn: Day;
  expiresOn: Day;
  status: 'requested' | 'given' | 'refused' | 'withdrawn' | 'expired' | 'carried-out' | 'failed';
  decidedByName?: string;
  decidedOn?: Day;
  /** Why it was refused or withdrawn. */
  why?: string;
  /** Refusal code of the rule that forbade it after the signature. */
  code?: string;
  maySign: boolean;
  mayWithdraw: boolean;
};
