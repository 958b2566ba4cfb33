import type { AllowedAction, LocalDate } from '#kernel';
import type { DenunciationAction } from './denunciation.command.js';
import { obstacle } from './denunciation.guards.js';
import type { DenunciationRefusal } from './denunciation.refusal.js';
import type { Denunciation } from './denunciation.state.js';
import { denunciationActions } from './denunciation.transitions.js';

/** Every step with the reason that forbids it on that day. Permissions are another question. */
export const allowedDenunciationActions = (
  denunciation: Denunciation,
  today: LocalDate,
): readonly AllowedAction<DenunciationAction, DenunciationRefusal>[] => {
  if (denunciation.status === 'none') return [];
  const steps = denunciationActions.filter((action) => action !== 'register');
  return steps.map((action) => {
    const why = obstacle(denunciation, action, today);
    return why ? { action, allowed: false, why } : { action, allowed: true };
  });
};
