import type { UpcasterMap } from '#kernel';
import type { AccessEvent } from './access.events.js';
import type { StepEvent } from './denunciation.events.js';

/** One function a step, oldest first; all types are still at v1. Never edit a step that has shipped. */
export const denunciationUpcasters: UpcasterMap<StepEvent | AccessEvent> = {};
