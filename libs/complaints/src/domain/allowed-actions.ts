import type { AllowedAction, LocalDate } from '#kernel';
import type { Law } from '#law';
import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintRefusal } from './complaint.refusal.js';
import type { Complaint } from './complaint.state.js';
import { obstacle } from './complaint.guards.js';
import { complaintActions } from './complaint.transitions.js';

/** Every step with the reason that forbids it on that day. Permissions are another question. */
export const allowedComplaintActions = (
  complaint: Complaint,
  today: LocalDate,
  law: Law,
): readonly AllowedAction<ComplaintAction, ComplaintRefusal>[] => {
  if (complaint.status === 'none') return [];
  const steps = complaintActions.filter((action) => action !== 'receive' && action !== 'take-in');
  return steps.map((action) => {
    const why = obstacle(complaint, action, today, law);
    return why ? { action, allowed: false, why } : { action, allowed: true };
  });
};
