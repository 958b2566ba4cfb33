import type { Day } from './types.js';

export type WaitingSkip = Readonly<{
  approvalId: string;
  eventId: string;
  reason: string;
  basis: string;
  requestedByName: string;
  requestedOn: Day;
  expiresOn: Day;
  maySign: boolean;
  mayWithdraw: boolean;
}>;

export type ShownView = Readonly<{
  view: string;
  /** `type` and `error` are withheld where they are about confidential files. */
  stopped?: Readonly<{
    eventId: string;
    version: number;
    type?: string;
    error?: string;
    tried?: Readonly<{ times: number; lastOn: Day }>;
  }>;
  skipped: readonly Readonly<{ eventId: string; occurredOn: Day; reason: string; basis: string }>[];
  waiting: readonly WaitingSkip[];
}>;
