import type { PetitionAction } from './petition.command.js';
import type { PetitionRefusal } from './petition.refusal.js';
import type { Petition } from './petition.state.js';
import { obstacle, petitionActions } from './petition.transitions.js';

export type AllowedPetitionAction = Readonly<{
  action: PetitionAction;
  allowed: boolean;
  why?: PetitionRefusal;
}>;

/** Every step with the reason that forbids it now. Permissions are another question. */
export const allowedPetitionActions = (petition: Petition): readonly AllowedPetitionAction[] => {
  if (petition.status === 'none') return [];
  return petitionActions.map((action) => {
    const why = obstacle(petition, action);
    return why ? { action, allowed: false, why } : { action, allowed: true };
  });
};
