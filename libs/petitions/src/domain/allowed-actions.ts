import { allowedIn, type AllowedAction } from '#kernel';
import type { PetitionAction } from './petition.command.js';
import type { PetitionRefusal } from './petition.refusal.js';
import type { Petition } from './petition.state.js';
import { petitionTransitions } from './petition.transitions.js';

/** Every step with the reason that forbids it now. Permissions are another question. */
export const allowedPetitionActions = (
  petition: Petition,
): readonly AllowedAction<PetitionAction, PetitionRefusal>[] =>
  petition.status === 'none'
    ? []
    : allowedIn(petitionTransitions, petition.status).filter(({ action }) => action !== 'receive');
