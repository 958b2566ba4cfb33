import type { AllowedAction, LocalDate } from '#kernel';
import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintRefusal } from './complaint.refusal.js';
import type { Complaint } from './complaint.state.js';
import { complaintActions, obstacle } from './complaint.transitions.js';

/** Every step with the reason that forbids it on that day. Permissions are another question. */
export const allowedComplaintActions = (
  complaint: Complaint,
  today: LocalDate,
): readonly AllowedAction<ComplaintAction, ComplaintRefusal>[] => {
  if (complaint.status === 'none') return [];
  const steps = complaintActions.filter((action) => action !== 'receive');
  return steps.map((action) => {
    const why = obstacle(complaint, action, today);
    return why ? { action, allowed: false, why } : { action, allowed: true };
  });
};
