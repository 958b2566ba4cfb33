import type { Role } from './domain/user.events.js';

export const decides: readonly Role[] = ['leader'];
export const records: readonly Role[] = ['officer', 'leader'];
/** Who verifies records what they found; whoever sends papers records that they went out. */
export const verifies: readonly Role[] = ['officer', 'verifier', 'leader'];
export const dispatches: readonly Role[] = ['officer', 'clerk', 'adviser', 'leader'];
export const reads: readonly Role[] = ['officer', 'leader', 'inspector'];
export const manages: readonly Role[] = ['administrator'];
export const everyRole: readonly Role[] = ['officer', 'leader', 'inspector', 'administrator'];

/** Report periods (8.5): the adviser draws them up, the leader closes them, the inspector reads. */
export const drawsUp: readonly Role[] = ['adviser'];
export const readsReports: readonly Role[] = [...reads, 'clerk', 'adviser', 'deputy', 'steering'];

/** Denunciations are need-to-know: these take them in, and tell and send what was decided. */
export const denounced: readonly Role[] = ['officer', 'clerk', 'adviser', 'leader', 'deputy'];
export const settles: readonly Role[] = ['leader', 'deputy'];
/** Verifiers, each in their own cases; in a small office whoever advises or leads writes it down for them. */
export const verifiesDenunciations: readonly Role[] = ['verifier', 'officer', 'adviser', 'leader', 'deputy'];
export const seesDenunciations: readonly Role[] = [...denounced, 'verifier', 'inspector', 'custodian'];
