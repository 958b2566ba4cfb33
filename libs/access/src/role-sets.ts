import type { Role } from './domain/user.events.js';
import { RIGHTS } from './rights.js';

export const decides = RIGHTS.decides.roles;
export const records = RIGHTS.records.roles;
export const registers = RIGHTS.registers.roles;
export const classifies = RIGHTS.classifies.roles;
export const guides = RIGHTS.guides.roles;
export const approves = RIGHTS.approves.roles;
export const verifies = RIGHTS.verifies.roles;
export const dispatches = RIGHTS.dispatches.roles;
export const minutes = RIGHTS.minutes.roles;
export const publishes = RIGHTS.publishes.roles;
export const reads = RIGHTS.reads.roles;
export const follows = RIGHTS.follows.roles;
export const manages = RIGHTS.manages.roles;
export const everyRole = RIGHTS.everyRole.roles;

/** Report periods (8.5): the adviser draws them up, the leader closes them, the inspector reads. */
export const drawsUp: readonly Role[] = ['adviser'];
export const readsReports: readonly Role[] = [...reads, 'clerk', 'adviser', 'deputy', 'steering'];

/** Denunciations are need-to-know: these take them in, and tell and send what was decided. */
export const denounced: readonly Role[] = ['officer', 'clerk', 'adviser', 'leader', 'deputy'];
export const settles: readonly Role[] = ['leader', 'deputy'];
/** Verifiers, each in their own cases; in a small office whoever advises or leads writes it down for them. */
export const verifiesDenunciations: readonly Role[] = ['verifier', 'officer', 'adviser', 'leader', 'deputy'];
export const seesDenunciations: readonly Role[] = [...denounced, 'verifier', 'inspector', 'custodian'];
