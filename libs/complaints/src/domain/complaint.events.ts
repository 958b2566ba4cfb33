import type { DeadlineRecomputed } from '#law';
import type { DecisionEvent } from './decision/decision.events.js';
import type { EndingEvent } from './ending/ending.events.js';
import type { IntakeEvent } from './intake/intake.events.js';
import type { VerificationEvent } from './verification/verification.events.js';

export type * from './complaint.terms.js';
export type * from './decision/decision.events.js';
export type * from './ending/ending.events.js';
export type * from './intake/intake.events.js';
export type * from './verification/verification.events.js';

/** Everything that can have happened to a complaint, in four phases; a changed rule may move its clocks. */
export type ComplaintEvent =
  IntakeEvent | VerificationEvent | EndingEvent | DecisionEvent | DeadlineRecomputed;
