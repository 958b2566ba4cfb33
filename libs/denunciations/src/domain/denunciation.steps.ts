import { conclusionSteps } from './conclusion.steps.js';
import type { StepAction, StepOf } from './denunciation.command.js';
import type { StepEvent } from './denunciation.events.js';
import type { KnownDenunciation } from './denunciation.state.js';
import { intakeSteps } from './intake.steps.js';
import { oversightSteps } from './oversight.steps.js';
import type { StepAt, StepsOf } from './steps-of.js';
import { verificationSteps } from './verification.steps.js';

const steps: StepsOf<StepAction> = {
  ...intakeSteps,
  ...verificationSteps,
  ...conclusionSteps,
  ...oversightSteps,
};

export const take = <A extends StepAction>(
  denunciation: KnownDenunciation,
  at: StepAt,
  step: { readonly [Action in A]: StepOf<Action> }[A],
): StepEvent => steps[step.type](denunciation, at, step);
