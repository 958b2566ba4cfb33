import type { DecisionStep } from './decision/decision.command.js';
import type { EndingStep } from './ending/ending.command.js';
import type { IntakeStep, Receive } from './intake/intake.command.js';
import type { VerificationCommand } from './verification/verification.command.js';

export type * from './decision/decision.command.js';
export type * from './ending/ending.command.js';
export type * from './intake/intake.command.js';
export type * from './verification/verification.command.js';

/** Everything that can be done with a complaint that exists. */
export type ComplaintStep = IntakeStep | VerificationCommand | EndingStep | DecisionStep;

export type ComplaintCommand = Receive | ComplaintStep;

/** The words of the API and of the permissions: one for each step. */
export type ComplaintAction = ComplaintCommand['type'];
