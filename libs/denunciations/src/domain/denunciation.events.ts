import type { DeadlineRecomputed } from '#law';
import type { ConclusionEvent } from './conclusion.events.js';
import type { IntakeEvent } from './intake.events.js';
import type { OversightEvent } from './oversight.events.js';
import type { VerificationEvent } from './verification.events.js';

export type * from './conclusion.events.js';
export type * from './intake.events.js';
export type * from './oversight.events.js';
export type * from './verification.events.js';

/** All that can happen to a denunciation. */
export type DenunciationEvent =
  IntakeEvent | VerificationEvent | ConclusionEvent | OversightEvent | DeadlineRecomputed;

/** What its own steps write. */
export type StepEvent = Exclude<DenunciationEvent, DeadlineRecomputed>;
