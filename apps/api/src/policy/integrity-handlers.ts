import type { Action } from '#access';

/** Checkpoints and evidence: a part of `HANDLER_POLICIES`. */
export const INTEGRITY_HANDLERS = {
  TakeCheckpointOut: 'checkpoint.take-out',
  TakeEvidence: 'evidence.take',
} as const satisfies Readonly<Record<string, Action>>;
