import type { DenunciationRegistered, StepEvent } from './denunciation.events.js';
import type { KnownDenunciation } from './denunciation.state.js';

/** Everything but the registration. */
export type Later = Exclude<StepEvent, DenunciationRegistered>;

export type Facts = { readonly [Event in Later as Event['type']]: Event['data'] };

/** For each event of a phase, what becomes of the denunciation. */
export type Changes<E extends Later> = {
  readonly [Type in E['type']]: (denunciation: KnownDenunciation, data: Facts[Type]) => KnownDenunciation;
};
