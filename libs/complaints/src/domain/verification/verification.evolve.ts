import { timed } from '../intake/intake.evolve.js';
import type { EvolveOf } from '../step.js';
import type { VerificationEvent } from './verification.events.js';

export const verificationEvolve: EvolveOf<VerificationEvent> = {
  VerificationAssigned: (complaint, { verifiers }) => ({ ...complaint, status: 'verifying', verifiers }),
  VerificationStepRecorded: (complaint) => complaint,
  ContestedDecisionSuspended: (complaint) => ({ ...complaint, stopped: true }),
  ContestedDecisionSuspensionLifted: (complaint) => ({ ...complaint, stopped: false }),
  ComplaintDeclaredComplex: (complaint, { resolve }) => {
    const { accepted } = complaint;
    const known = accepted ? { ...complaint, accepted: { ...accepted, complex: true } } : complaint;
    return timed(known, { resolve });
  },
  VerificationReported: (complaint, { demandDiffers }) => ({
    ...complaint,
    status: 'verified',
    demandDiffers,
  }),
  ComplaintDialogueInvited: (complaint, { dialogueNotice }) => timed(complaint, { dialogueNotice }),
  /** Who stayed away without a good reason has had their dialogue (LKN 30(6)). */
  ComplaintDialogueHeld: (complaint, { excused = false }) => ({
    ...complaint,
    dialogueHeld: complaint.dialogueHeld || !excused,
  }),
  CouncilConsulted: (complaint) => ({ ...complaint, councilHeard: true }),
};
