import type { EntryNote } from '#law';
import type { DenunciationStep, StepAction, Steps } from './denunciation.command.js';
import type { StepEvent } from './denunciation.events.js';
import type { KnownDenunciation } from './denunciation.state.js';

/** What every event of a denunciation begins with. */
export type StepAt = EntryNote &
  Pick<KnownDenunciation, 'denunciationId'> &
  Pick<DenunciationStep, 'occurredOn'>;

/** What has happened when one of these steps is taken; whether it may be is the business of table and guards. */
export type StepsOf<A extends StepAction> = {
  readonly [Action in A]: (denunciation: KnownDenunciation, at: StepAt, step: Steps[Action]) => StepEvent;
};
