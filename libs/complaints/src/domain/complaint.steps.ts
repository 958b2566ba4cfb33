import type { ComplaintStep } from './complaint.command.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { KnownComplaint } from './complaint.state.js';
import { decisionSteps } from './decision/decision.steps.js';
import { endingSteps } from './ending/ending.steps.js';
import { intakeSteps } from './intake/intake.steps.js';
import type { ByType, StepAt, StepsOf } from './step.js';
import { verificationSteps } from './verification/verification.steps.js';

/** What has happened when a step is taken; whether it may be is the business of table and guards. */
const steps: StepsOf<ComplaintStep> = {
  ...intakeSteps,
  ...verificationSteps,
  ...endingSteps,
  ...decisionSteps,
};

type Steps = ByType<ComplaintStep>;

export const take = <Type extends keyof Steps>(
  complaint: KnownComplaint,
  at: StepAt,
  step: Steps[Type] & { type: Type },
): ComplaintEvent => steps[step.type](complaint, at, step);
