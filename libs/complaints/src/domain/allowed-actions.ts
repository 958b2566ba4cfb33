import type { LocalDate } from '#kernel';
import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintRefusal } from './complaint.refusal.js';
import type { Complaint } from './complaint.state.js';
import { complaintActions, obstacle } from './complaint.transitions.js';

export type AllowedAction = Readonly<{ action: ComplaintAction; allowed: boolean; why?: ComplaintRefusal }>;

/** Every step with the reason that forbids it today. Permissions are another question. */
export const allowedActions = (complaint: Complaint, today: LocalDate): readonly AllowedAction[] => {
  if (complaint.status === 'none') return [];
  return complaintActions.map((action) => {
    const why = obstacle(complaint, action, today);
    return why ? { action, allowed: false, why } : { action, allowed: true };
  });
};
