import { refuse } from '#kernel';

export type IntegrityRefusal =
  /** Another key signs for this log already; it is replaced, or declared lost. */
  | 'signing-key.already-introduced'
  | 'signing-key.not-introduced'
  /** The key in force is on this machine: it is replaced, not declared lost. */
  | 'signing-key.not-lost'
  | 'signing-key.reason-missing'
  /** The key file of this machine is not there: nothing is signed. */
  | 'signing-key.missing'
  /** The key file of this machine holds a key that is not the one in force. */
  | 'signing-key.other'
  /** Nothing is written yet, and the log has no name. */
  | 'checkpoint.log-empty'
  /** The log does not begin with what the last checkpoint says: it was changed, or an older one was put back. */
  | 'checkpoint.history-changed'
  | 'checkpoint.goes-back'
  | 'checkpoint.unknown'
  | 'checkpoint.holder-missing'
  /** Who holds it is written as an office or a role: that looks like a person's data. */
  | 'checkpoint.holder-personal'
  /** The note with the line of a witness is not of this checkpoint. */
  | 'checkpoint.other-note';

export const no = refuse<IntegrityRefusal>;
